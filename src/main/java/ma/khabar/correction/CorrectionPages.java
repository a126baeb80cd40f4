package ma.khabar.correction;

import io.javalin.http.Context;
import java.time.Clock;
import ma.khabar.db.Page;
import ma.khabar.web.Views;

/** The page of corrections: how mistakes are mended, and those that were. */
public final class CorrectionPages {
    private final CorrectionStore store;
    private final Views views;
    private final Clock clock;

    public CorrectionPages(CorrectionStore store, Views views, Clock clock) {
        this.store = store;
        this.views = views;
        this.clock = clock;
    }

    /** {@code correction/list}. */
    record ListPage(Page<Correction> corrections) {}

    public void list(Context ctx) {
        Page.Place place = Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
        views.render(ctx, "correction/list", new ListPage(store.page(place, clock.instant())));
    }
}
