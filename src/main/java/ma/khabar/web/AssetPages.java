package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Serves {@link Assets}. */
public final class AssetPages {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String A_MINUTE = "public, max-age=60";

    private final Assets assets;

    public AssetPages(Assets assets) {
        this.assets = assets;
    }

    public void show(Context ctx) {
        Assets.Found found = assets.at(ctx.pathParam("path")).orElseThrow(NotFoundResponse::new);
        Headers.ofFile(ctx);
        ctx.header("Cache-Control", found.lasting() ? FOR_EVER : A_MINUTE);
        ctx.header("ETag", '"' + found.asset().fingerprint() + '"');
        ctx.header("Vary", "Accept-Encoding");
        ctx.disableCompression().contentType(found.asset().type());
        send(ctx, found.asset());
    }

    private static void send(Context ctx, Assets.Asset asset) {
        Coding coding = asset.body().best(ctx.header("Accept-Encoding"));
        if (coding != Coding.PLAIN) ctx.header("Content-Encoding", coding.token());
        ctx.result(asset.body().as(coding));
    }
}
