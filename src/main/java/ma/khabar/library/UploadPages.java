package ma.khabar.library;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnprocessableContentResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import ma.khabar.media.NoPicture;
import ma.khabar.media.PictureFiles;
import ma.khabar.text.Json;
import ma.khabar.web.Notice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes pictures in: one a request, from the form of the library, or from a script, which says that it reads JSON. */
public final class UploadPages {
    private static final Logger log = LoggerFactory.getLogger(UploadPages.class);
    private static final String BUSY = "تُعالج الآن صور كثيرة. أعد المحاولة بعد ثوان.";
    private static final String NO_ROOM =
            "لا يمكن حفظ أي صورة الآن: قرص الخادم ممتلئ، أو لا يُكتب فيه. أخبر من يديره، ثم أعد المحاولة.";
    private static final String SECONDS_TO_WAIT = "5";
    private static final String SECONDS_TO_CLEAR = "60";

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
        String credit = "";
        try {
            Optional<Path> folder = files.incoming();
            UploadForm form = UploadForm.of(ctx, folder);
            credit = form.parcel().credit();
            if (folder.isEmpty()) throw new IOException("no room for what is sent");
            take(ctx, form);
        } catch (NoPicture e) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, e.reason().sentence(), credit);
        } catch (HttpResponseException e) {
            refuse(ctx, HttpStatus.forStatus(e.getStatus()), Objects.requireNonNullElse(e.getMessage(), ""), credit);
        } catch (RejectedExecutionException e) {
            ctx.header("Retry-After", SECONDS_TO_WAIT);
            refuse(ctx, HttpStatus.SERVICE_UNAVAILABLE, BUSY, credit);
        } catch (IOException e) {
            log.error("A picture could not be kept: {}", e.toString());
            ctx.header("Retry-After", SECONDS_TO_CLEAR);
            refuse(ctx, HttpStatus.INSUFFICIENT_STORAGE, NO_ROOM, credit);
        }
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
