package ma.khabar.desk;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.text.MoroccanTime;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;

/** What anybody may know of the work of the desk: the totals of the last twelve months. */
public final class TransparencyPages {
    private static final int MONTHS = 12;

    private final TotalsStore totals;
    private final Views views;
    private final Clock clock;

    public TransparencyPages(TotalsStore totals, Views views, Clock clock) {
        this.totals = totals;
        this.views = views;
        this.clock = clock;
    }

    /** {@code desk/transparency}: the latest month first; those without a comment are left out. */
    record TransparencyPage(List<Totals> months) {}

    public void show(Context ctx) {
        YearMonth now = YearMonth.from(MoroccanTime.at(clock.instant()));
        List<Totals> months = Stream.iterate(now.minusMonths(1), month -> month.minusMonths(1))
                .limit(MONTHS)
                .map(totals::of)
                .filter(month -> month.sent() > 0)
                .toList();
        if (!Visitor.of(ctx).signedIn()) ctx.header("Cache-Control", "public, max-age=3600");
        views.render(ctx, "desk/transparency", new TransparencyPage(months));
    }
}
