package ma.khabar.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/** What somebody sends and nobody will read: whoever is cut off while they still send may see no answer, and does not learn why. */
final class Discarded {
    private static final int PIECE = 8_192;

    private Discarded() {}

    /** Returns when all of it has come, or so many bytes. */
    static void hearOut(Context ctx, long most) {
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = ctx.req().getInputStream();
            long left = most;
            while (left > 0) {
                int read = in.read(piece);
                left = read < 0 ? 0 : left - read;
            }
        } catch (IOException e) {
            // They have gone, and need no answer.
        }
    }
}
