package ma.khabar.cache;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what is kept before anything else of the site is asked. */
public final class KeptFirst extends Handler.Wrapper {
    private final PageCache cache;
    private final Asking asking;

    public KeptFirst(PageCache cache, Asking asking) {
        this.cache = cache;
        this.asking = asking;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String address = asking.address(request);
        if (address == null) return super.handle(request, response, callback);
        KeptPage page = cache.find(address);
        if (page == null) return make(address, request, response, callback);
        page.send(request, response, callback);
        return true;
    }

    private boolean make(String address, Request request, Response response, Callback callback) throws Exception {
        Asked asked = new Asked(address);
        request.setAttribute(Asked.ATTRIBUTE, asked);
        try {
            return super.handle(request, response, callback);
        } finally {
            asked.leave(cache);
        }
    }
}
