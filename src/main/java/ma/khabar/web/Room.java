package ma.khabar.web;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.concurrent.Semaphore;
import java.util.function.ToLongFunction;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * Room in memory for the forms that are on their way, however many and however slow they are: together they take no more than 112 MB. Who
 * finds none is asked to send it again.
 *
 * <p>It is shared out, so that what is large leaves room for the comments of a few lines that nearly all are, and readers for who works here.
 */
public final class Room {
    private static final String ADMITTED = Room.class.getName();
    private static final int KILOBYTE = 1_024;
    private static final int MEGABYTE = 1_024 * KILOBYTE;

    /** In bytes: read in pieces that are as large. */
    private static final int SMALL = 8 * KILOBYTE;

    /** In bytes: of one whose length is not known no more is read. */
    private static final int LARGEST = 2 * MEGABYTE;

    private static final String COME_AGAIN =
            "يصلنا الكثير في هذه اللحظة، فلم نأخذ ما أرسلته. ارجع إلى الصفحة السابقة، فنصك محفوظ فيها، وأعد الإرسال بعد ثوان.";

    private final ToLongFunction<String> largest;

    // All of them count kilobytes.
    private final Semaphore small = new Semaphore(64 * KILOBYTE);
    private final Semaphore large = new Semaphore(20 * KILOBYTE);
    private final Semaphore ofStaff = new Semaphore(20 * KILOBYTE);

    /** No browser sends a form without its length. */
    private final Semaphore ofUnknownLength = new Semaphore(8 * KILOBYTE);

    /** {@code largest} is how many bytes a form may have, at this path. */
    public Room(ToLongFunction<String> largest) {
        this.largest = largest;
    }

    private record Share(Semaphore kilobytes, int needed) {}

    /** Reads the form into memory, when it is known that whoever sends it may; files are read elsewhere. */
    public void read(Context ctx) {
        if (!isForm(ctx)) return;
        if (!admits(ctx)) throw new ServiceUnavailableResponse(COME_AGAIN);
        if (ctx.bodyAsBytes().length > largest.applyAsLong(ctx.path())) throw new ContentTooLargeResponse();
    }

    /** Whether what was sent may be read, or has been; its room is given back when it is answered. */
    boolean admits(Context ctx) {
        if (!isForm(ctx)) return true;
        Boolean admitted = ctx.attribute(ADMITTED);
        if (admitted == null) {
            admitted = holds(ctx, share(ctx, ctx.req().getContentLengthLong()));
            ctx.attribute(ADMITTED, admitted);
        }
        return admitted;
    }

    private static boolean holds(Context ctx, Share share) {
        if (!share.kilobytes().tryAcquire(share.needed())) return false;
        Request request = ServletContextRequest.getServletContextRequest(ctx.req());
        Request.addCompletionListener(request, failure -> share.kilobytes().release(share.needed()));
        return true;
    }

    private Share share(Context ctx, long length) {
        if (length < 0) return new Share(ofUnknownLength, LARGEST / KILOBYTE);
        int needed = (int) (SMALL + Math.min(length, LARGEST)) / KILOBYTE + 1;
        if (Visitor.of(ctx).worksHere()) return new Share(ofStaff, needed);
        return new Share(length <= SMALL ? small : large, needed);
    }

    private static boolean isForm(Context ctx) {
        return ctx.method().equals(HandlerType.POST) && !InParts.is(ctx);
    }
}
