package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * Lets so many requests be worked on at once. Who finds no place within two seconds hears {@link RejectedExecutionException}; so those who are
 * in are soon done, and a storm ends when it ends.
 *
 * <p>Nobody is in while they send a form or take an answer: that is as slow as they are.
 */
public final class Turnstile {
    private static final String PLACE = "place";
    private static final int SECONDS_TO_WAIT = 2;

    private final Semaphore places;
    private final Predicate<String> open;

    /** {@code open} are the paths that take no place. */
    public Turnstile(int places, Predicate<String> open) {
        this.places = new Semaphore(places, true);
        this.open = open;
    }

    /** Before anything is asked of the database. */
    public void enterToRead(Context ctx) {
        if (!ctx.method().equals(HandlerType.POST) && !open.test(ctx.path())) enter(ctx);
    }

    /** When it is known that they may, and what they sent is here; files have a queue of their own. */
    public void enterToWrite(Context ctx) {
        if (!ctx.method().equals(HandlerType.POST) || InParts.is(ctx)) return;
        enter(ctx);
    }

    /** When the answer is made, and not sent yet. */
    public void leave(Context ctx) {
        Place place = ctx.attribute(PLACE);
        if (place != null) place.leave();
    }

    private void enter(Context ctx) {
        if (!comesFree()) throw new RejectedExecutionException("no place came free");
        Place place = new Place();
        ctx.attribute(PLACE, place);
        // Javalin skips those who come after, when it is told to skip the others.
        Request.addCompletionListener(
                ServletContextRequest.getServletContextRequest(ctx.req()), failure -> place.leave());
    }

    private boolean comesFree() {
        try {
            return places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private final class Place {
        private final AtomicBoolean left = new AtomicBoolean();

        void leave() {
            if (left.compareAndSet(false, true)) places.release();
        }
    }
}
