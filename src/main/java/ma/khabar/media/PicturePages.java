package ma.khabar.media;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.khabar.web.Headers;

/** Serves pictures. */
public final class PicturePages {
    private final PictureFiles files;

    public PicturePages(PictureFiles files) {
        this.files = files;
    }

    public void show(Context ctx) throws IOException {
        Path file = files.rendition(ctx.pathParam("picture"), width(ctx)).orElseThrow(NotFoundResponse::new);
        Headers.ofFile(ctx);
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        ctx.disableCompression().contentType("image/webp").result(Files.readAllBytes(file));
    }

    private static int width(Context ctx) {
        String width = ctx.pathParam("width");
        return width.matches("[0-9]{1,4}") ? Integer.parseInt(width) : 0;
    }
}
