package ma.khabar.announce;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** The file by which search engines know that the key of IndexNow is ours. */
public final class KeyPages {
    private final String key;

    /** {@code key}: empty: there is none. */
    public KeyPages(String key) {
        this.key = key;
    }

    public void show(Context ctx) {
        if (key.isEmpty() || !ctx.pathParam("key").equals(key)) throw new NotFoundResponse();
        ctx.contentType(ContentType.TEXT_PLAIN).result(key);
    }
}
