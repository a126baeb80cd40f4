package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
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
        if (!hasBody(ctx)) return;
        long most = uploads.test(ctx.path()) ? LONGEST_UPLOAD : LONGEST_FORM;
        if (ctx.req().getContentLengthLong() < most) hear(ctx, most);
    }

    /** Nearly all requests end with their head. */
    private static boolean hasBody(Context ctx) {
        return ctx.req().getContentLengthLong() > 0 || ctx.header("Transfer-Encoding") != null;
    }

    private void hear(Context ctx, long most) {
        long until = System.nanoTime() + nanoseconds;
        try {
            ServletInputStream in = ctx.req().getInputStream();
            byte[] piece = new byte[PIECE];
            long left = most;
            while (left > 0 && !in.isFinished() && System.nanoTime() < until) left -= in.read(piece);
        } catch (IOException e) {
            // They have gone, and need no answer.
        }
    }
}
