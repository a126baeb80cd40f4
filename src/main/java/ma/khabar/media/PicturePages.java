package ma.khabar.media;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import ma.khabar.web.Headers;
import ma.khabar.web.Ranges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves pictures. What an address names never changes, because the focus of a crop is part of it. */
public final class PicturePages {
    private static final Logger log = LoggerFactory.getLogger(PicturePages.class);

    private final PictureFiles files;
    private final PictureStore pictures;

    public PicturePages(PictureFiles files, PictureStore pictures) {
        this.files = files;
        this.pictures = pictures;
    }

    public void show(Context ctx) throws IOException {
        show(ctx, Rendition.Kind.WEBP);
    }

    public void showJpeg(Context ctx) throws IOException {
        show(ctx, Rendition.Kind.JPG);
    }

    private void show(Context ctx, Rendition.Kind kind) throws IOException {
        String key = ctx.pathParam("picture");
        Rendition rendition = Rendition.parse(ctx.pathParam("rendition"), kind).orElseThrow(NotFoundResponse::new);
        Path file = file(key, rendition).orElseThrow(NotFoundResponse::new);
        Headers.ofPicture(ctx);
        ctx.header("Cache-Control", "public, max-age=31536000, immutable");
        Ranges.answer(ctx.disableCompression().contentType(kind.type()), file);
    }

    /** A cut is made only around the focus that was chosen: nobody fills our disk with ten thousand others. */
    private Optional<Path> file(String key, Rendition rendition) {
        Optional<Path> made = files.made(key, rendition);
        if (made.isPresent()) return made;
        return isWanted(key, rendition) ? make(key, rendition) : Optional.empty();
    }

    /** Where the disk takes nothing, what was made before is served all the same. */
    private Optional<Path> make(String key, Rendition rendition) {
        try {
            return files.rendition(key, rendition);
        } catch (IOException e) {
            log.error("{} of {} could not be made: {}", rendition.name(), key, e.toString());
            throw new ServiceUnavailableResponse();
        }
    }

    private boolean isWanted(String key, Rendition rendition) {
        return rendition.focus() == null
                || pictures.called(key)
                        .filter(picture -> picture.focus().equals(rendition.focus()))
                        .isPresent();
    }
}
