package ma.khabar.library;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import ma.khabar.media.IncomingPages;
import ma.khabar.media.PictureFiles;
import ma.khabar.text.Json;
import ma.khabar.web.Notice;

/** Takes pictures in: one a request, from the form of the library, or from a script, which says that it reads JSON. */
public final class UploadPages {
    private final Library library;
    private final LibraryStore entries;
    private final PictureFiles files;
    private final LibraryPages pages;

    public UploadPages(Library library, LibraryStore entries, PictureFiles files, LibraryPages pages) {
        this.library = library;
        this.entries = entries;
        this.files = files;
        this.pages = pages;
    }

    public void create(Context ctx) {
        IncomingPages.receive(
                ctx,
                files,
                sent -> take(ctx, UploadForm.of(sent)),
                (status, sentence, sent) -> refuse(ctx, status, sentence, sent == null ? "" : sent.typed("credit")));
    }

    private void take(Context ctx, UploadForm form) throws IOException {
        String problem = form.problem();
        if (problem != null) throw new UnprocessableContentResponse(problem);
        long id = library.take(form.parcel(), LibraryPages.who(ctx));
        taken(ctx, entries.entry(id).orElseThrow());
    }

    private static void taken(Context ctx, Entry entry) {
        if (readsJson(ctx)) {
            ctx.status(HttpStatus.CREATED).contentType("application/json; charset=utf-8");
            ctx.result(json(entry));
            return;
        }
        Notice.PICTURE_TAKEN.leave(ctx);
        ctx.redirect(entry.address(), HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, HttpStatus status, String sentence, String credit) {
        ctx.status(status);
        if (readsJson(ctx))
            ctx.contentType("application/json; charset=utf-8").result("{\"error\":" + Json.quoted(sentence) + "}");
        else pages.refuse(ctx, sentence, credit);
    }

    private static boolean readsJson(Context ctx) {
        String accepted = ctx.header("Accept");
        return accepted != null && accepted.contains("application/json");
    }

    private static String json(Entry entry) {
        return "{\"id\":" + entry.id()
                + ",\"src\":" + Json.quoted(entry.picture().src())
                + ",\"alt\":" + Json.quoted(entry.alt())
                + ",\"caption\":" + Json.quoted(entry.caption())
                + ",\"credit\":" + Json.quoted(entry.credit()) + "}";
    }
}
