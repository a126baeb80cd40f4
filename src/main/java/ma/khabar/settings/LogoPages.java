package ma.khabar.settings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ma.khabar.media.IncomingPages;
import ma.khabar.media.PictureFiles;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Visitor;

/** The site's own mark: given, taken away, and served. */
public final class LogoPages {
    private static final String ADDRESS = "/admin/settings#logo-form";

    private final SettingsStore settings;
    private final PictureFiles files;
    private final SettingsPages pages;

    public LogoPages(SettingsStore settings, PictureFiles files, SettingsPages pages) {
        this.settings = settings;
        this.files = files;
        this.pages = pages;
    }

    public void update(Context ctx) {
        IncomingPages.receive(
                ctx,
                files,
                sent -> choose(ctx, files.logos().receive(sent.file()).kept()),
                (status, sentence, sent) -> refuse(ctx, status, sentence));
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
