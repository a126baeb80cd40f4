package ma.khabar.cache;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is kept before anything else of the site is asked, on the very thread that has read the request, because that never waits for
 * anything. All else goes on in a thread of its own.
 */
public final class KeptFirst extends Handler.Wrapper {
    private final Shelf<String, KeptPage> pages;
    private final Asking asking;

    public KeptFirst(Shelf<String, KeptPage> pages, Asking asking) {
        this.pages = pages;
        this.asking = asking;
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String address = asking.address(request);
        KeptPage page = address == null ? null : pages.fresh(address);
        if (page != null) page.send(request, response, callback);
        else {
            Asked asked = address == null ? null : new Asked(address);
            Thread.startVirtualThread(() -> pass(asked, request, response, callback));
        }
        return true;
    }

    /** {@code asked}: null: what is answered is for this reader alone. */
    private void pass(@Nullable Asked asked, Request request, Response response, Callback callback) {
        try {
            boolean answered = asked == null
                    ? super.handle(request, response, callback)
                    : findOrMake(asked, request, response, callback);
            if (!answered) Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
        } catch (Exception e) {
            Response.writeError(request, response, callback, e);
        }
    }

    private boolean findOrMake(Asked asked, Request request, Response response, Callback callback) throws Exception {
        KeptPage page = pages.find(asked.address());
        if (page != null) {
            page.send(request, response, callback);
            return true;
        }
        request.setAttribute(Asked.ATTRIBUTE, asked);
        try {
            return super.handle(request, response, callback);
        } finally {
            asked.leave(pages);
        }
    }
}
