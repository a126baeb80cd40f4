package ma.khabar.desk;

import io.javalin.http.Context;
import java.util.List;
import ma.khabar.db.Page;
import ma.khabar.web.Views;

/** The log of all decisions, for the desk. */
public final class LogPages {
    private final LogStore log;
    private final Views views;

    public LogPages(LogStore log, Views views) {
        this.log = log;
        this.views = views;
    }

    /** {@code desk/log}. */
    record LogPage(LogForm form, List<LogStore.Moderator> moderators, Page<Verdict> verdicts) {}

    public void list(Context ctx) {
        LogForm form = LogForm.of(ctx);
        Page.Place place = Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
        views.render(ctx, "desk/log", new LogPage(form, log.moderators(), log.page(form, place)));
    }
}
