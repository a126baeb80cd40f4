package ma.khabar.comment;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.util.List;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;

/** The form by which anybody reports a comment. */
public final class ReportPages {
    private final DiscussionPages pages;
    private final Reports reports;
    private final Heat heat;
    private final Views views;

    public ReportPages(DiscussionPages pages, Reports reports, Heat heat, Views views) {
        this.pages = pages;
        this.reports = reports;
        this.heat = heat;
        this.views = views;
    }

    /** {@code comment/report}. */
    record ReportPage(Subject subject, Comment comment, ReportForm form) {
        public List<Reason> reasons() {
            return Reason.choices();
        }
    }

    public void compose(Context ctx) {
        Subject subject = pages.subject(ctx);
        views.render(ctx, "comment/report", new ReportPage(subject, pages.published(ctx, subject), ReportForm.EMPTY));
    }

    public void create(Context ctx) {
        pages.slowDown(ctx);
        Subject subject = pages.subjectOfWriter(ctx);
        Comment comment = pages.published(ctx, subject);
        if (subject.mine(comment)) throw new ForbiddenResponse("هذا تعليقك أنت. يمكنك حذفه بدل الإبلاغ عنه.");
        ReportForm form = ReportForm.of(ctx);
        Reason reason = form.reason();
        if (reason == null || form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            views.render(ctx, "comment/report", new ReportPage(subject, comment, form));
            return;
        }
        reports.add(comment, subject.reader(), reason, form.detail().isEmpty() ? null : form.detail());
        heat.feel(subject.article().id());
        Notice.REPORT_TAKEN.leave(ctx);
        ctx.redirect(subject.article().path() + "#comments", HttpStatus.SEE_OTHER);
    }
}
