package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Hears the rest of what somebody sends, when it is answered already and will not be read: whoever is cut off while they still send may see
 * no answer, and does not learn why.
 */
public final class HeardOut implements Handler {
    private static final int PIECE = 8_192;
    private static final long MEGABYTE = 1 << 20;

    /** In bytes: whoever announces more hears the answer at once, and whoever announces nothing is cut off there. */
    private static final long LONGEST_FORM = 4 * MEGABYTE;

    private static final long LONGEST_UPLOAD = 100 * MEGABYTE;

    /** So many times that of who says nothing: whoever sends longer would keep a connection from others. */
    private static final int PATIENCE = 5;

    private final Predicate<String> uploads;
    private final long nanoseconds;

    /** {@code uploads} are the paths that take files. */
    public HeardOut(Predicate<String> uploads, Limits limits) {
        this.uploads = uploads;
        this.nanoseconds = TimeUnit.SECONDS.toNanos(PATIENCE * (long) limits.patience());
    }

    @Override
    public void handle(Context ctx) {
        long most = uploads.test(ctx.path()) ? LONGEST_UPLOAD : LONGEST_FORM;
        if (ctx.req().getContentLengthLong() < most) hear(ctx, most);
    }

    private void hear(Context ctx, long most) {
        long until = System.nanoTime() + nanoseconds;
        byte[] piece = new byte[PIECE];
        try {
            InputStream in = ctx.req().getInputStream();
            long left = most;
            while (left > 0 && System.nanoTime() < until) {
                int read = in.read(piece);
                left = read < 0 ? 0 : left - read;
            }
        } catch (IOException e) {
            // They have gone, and need no answer.
        }
    }
}
