package ma.khabar.library;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import ma.khabar.media.NoPicture;
import ma.khabar.media.PictureFiles;
import ma.khabar.text.Json;
import ma.khabar.web.Notice;

/** Takes pictures in: one a request, from the form of the library, or from a script, which says that it reads JSON. */
public final class UploadPages {
    private static final String BUSY = "تُعالج الآن صور كثيرة. أعد المحاولة بعد ثوان.";
    private static final String SECONDS_TO_WAIT = "5";

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

    public void create(Context ctx) throws IOException {
        try {
            long id = library.take(UploadForm.of(ctx, files.incoming()), LibraryPages.who(ctx));
            taken(ctx, entries.entry(id).orElseThrow());
        } catch (NoPicture e) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, e.reason().sentence());
        } catch (HttpResponseException e) {
            refuse(ctx, HttpStatus.forStatus(e.getStatus()), Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (RejectedExecutionException e) {
            ctx.header("Retry-After", SECONDS_TO_WAIT);
            refuse(ctx, HttpStatus.SERVICE_UNAVAILABLE, BUSY);
        }
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

    private void refuse(Context ctx, HttpStatus status, String sentence) {
        ctx.status(status);
        if (readsJson(ctx))
            ctx.contentType("application/json; charset=utf-8").result("{\"error\":" + Json.quoted(sentence) + "}");
        else pages.refuse(ctx, sentence);
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
