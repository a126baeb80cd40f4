package ma.khabar.device;

import io.javalin.http.Context;
import ma.khabar.web.Views;

/** What browsers ask for to keep the site, and the pages that show what they have kept: the same for everybody, filled in by the script. */
public final class DevicePages {
    private static final String ASK_AGAIN = "no-cache";

    private final Views views;

    public DevicePages(Views views) {
        this.views = views;
    }

    /** The web app manifest. */
    public void manifest(Context ctx) {
        ctx.contentType("application/manifest+json; charset=utf-8").header("Cache-Control", "public, max-age=3600");
        ctx.result(views.text(ctx, "device/manifest", ""));
    }

    /** The service worker: here, because one is in charge of no more than what lies beside it. */
    public void worker(Context ctx) {
        ctx.contentType("text/javascript; charset=utf-8").header("Cache-Control", ASK_AGAIN);
        ctx.result(views.text(ctx, "device/worker", ""));
    }

    /** What is shown when there is no line. */
    public void offline(Context ctx) {
        views.render(ctx, "device/offline", "");
    }

    public void saved(Context ctx) {
        views.render(ctx, "device/saved", "");
    }
}
