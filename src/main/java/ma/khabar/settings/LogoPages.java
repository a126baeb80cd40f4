package ma.khabar.settings;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import ma.khabar.media.NoPicture;
import ma.khabar.media.PictureFiles;
import ma.khabar.web.Headers;
import ma.khabar.web.InParts;
import ma.khabar.web.Notice;
import ma.khabar.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site's own mark: given, taken away, and served. */
public final class LogoPages {
    private static final Logger log = LoggerFactory.getLogger(LogoPages.class);
    private static final String ADDRESS = "/admin/settings#logo-form";
    private static final String BUSY = "تُعالج الآن صور كثيرة. أعد المحاولة بعد ثوان.";
    private static final String NO_ROOM = "لا يمكن حفظ الشعار الآن: قرص الخادم ممتلئ، أو لا يُكتب فيه.";

    private final SettingsStore settings;
    private final PictureFiles files;
    private final SettingsPages pages;

    public LogoPages(SettingsStore settings, PictureFiles files, SettingsPages pages) {
        this.settings = settings;
        this.files = files;
        this.pages = pages;
    }

    public void update(Context ctx) {
        try {
            Optional<Path> folder = files.incoming();
            InParts sent = InParts.of(ctx, "picture", folder);
            if (folder.isEmpty()) throw new IOException("no room for what is sent");
            choose(ctx, files.logos().receive(sent.file()).kept());
        } catch (NoPicture e) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, e.reason().sentence());
        } catch (HttpResponseException e) {
            refuse(ctx, HttpStatus.forStatus(e.getStatus()), Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (RejectedExecutionException e) {
            refuse(ctx, HttpStatus.SERVICE_UNAVAILABLE, BUSY);
        } catch (IOException e) {
            log.error("The logo could not be kept: {}", e.toString());
            refuse(ctx, HttpStatus.INSUFFICIENT_STORAGE, NO_ROOM);
        }
    }

    public void remove(Context ctx) {
        choose(ctx, "");
    }

    /** What an address names never changes: it is the hash of what is in it. */
    public void show(Context ctx) throws IOException {
        String name = ctx.pathParam("file");
        Path file = files.logos().file(name).orElseThrow(NotFoundResponse::new);
        Headers.ofPicture(ctx);
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.disableCompression().contentType(name.endsWith(".png") ? "image/png" : "image/jpeg");
        ctx.result(Files.readAllBytes(file));
    }

    private void choose(Context ctx, String kept) {
        settings.choose(Map.of(Setting.LOGO, kept), "", Visitor.of(ctx).account());
        Notice.SETTINGS_SAVED.leave(ctx);
        ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, HttpStatus status, String sentence) {
        ctx.status(status);
        pages.refuseLogo(ctx, sentence);
    }
}
