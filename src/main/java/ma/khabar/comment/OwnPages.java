package ma.khabar.comment;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;

/** What writers do with their own comments: say them otherwise, take them away, ask what becomes of them. */
public final class OwnPages {
    private static final String TOO_LATE =
            "لم يعد تعديل هذا التعليق ممكنًا: مرت خمس دقائق على إرساله أو ردّ عليه غيرك. نصك محفوظ أدناه لتنسخه، ويمكنك حذف التعليق.";

    private final DiscussionPages pages;
    private final Comments comments;
    private final DecisionStore decisions;
    private final CommentPages.Rules rules;
    private final Views views;
    private final Clock clock;

    public OwnPages(
            DiscussionPages pages,
            Comments comments,
            DecisionStore decisions,
            CommentPages.Rules rules,
            Views views,
            Clock clock) {
        this.pages = pages;
        this.comments = comments;
        this.decisions = decisions;
        this.rules = rules;
        this.views = views;
        this.clock = clock;
    }

    /** {@code comment/edit}. */
    record EditPage(Subject subject, Comment comment, CommentForm form) {}

    /** {@code comment/removal}. */
    record RemovalPage(Subject subject, Comment comment) {}

    /** {@code comment/status}: a comment, and all that was decided on it. */
    record StatusPage(Subject subject, Comment comment, List<Step> steps) {}

    /** A decision in words. */
    record Step(Decision decision) {
        public String reason() {
            String reason = decision.reason();
            return reason == null ? "" : Reason.sentence(reason);
        }
    }

    public void edit(Context ctx) {
        Subject subject = pages.subject(ctx);
        Comment comment = pages.own(ctx, subject);
        if (comment.editable(clock.instant())) edit(ctx, HttpStatus.OK, subject, comment, CommentForm.editing(comment));
        else tooLate(ctx, subject, comment, CommentForm.editing(comment));
    }

    public void update(Context ctx) {
        pages.slowDown(ctx);
        Subject subject = pages.subject(ctx);
        Comment comment = pages.own(ctx, subject);
        CommentForm form = CommentForm.of(ctx, comment.name());
        if (form.problems().any()) {
            edit(ctx, HttpStatus.UNPROCESSABLE_CONTENT, subject, comment, form);
            return;
        }
        Screened text = pages.reviewed(
                subject, rules.screened(form, subject, subject.reader().of(comment)));
        if (!comments.edit(comment, text)) {
            tooLate(ctx, subject, comment, form);
            return;
        }
        boolean seen = comment.published() && text.heldBy() == null;
        (seen ? Notice.COMMENT_EDITED : Notice.COMMENT_WAITING).leave(ctx);
        ctx.redirect(seen ? comment.path() : subject.article().path() + "#comments", HttpStatus.SEE_OTHER);
    }

    public void confirm(Context ctx) {
        Subject subject = pages.subject(ctx);
        views.render(ctx, "comment/removal", new RemovalPage(subject, pages.own(ctx, subject)));
    }

    public void remove(Context ctx) {
        pages.slowDown(ctx);
        Subject subject = pages.subject(ctx);
        Comment comment = pages.own(ctx, subject);
        Actor writer = Actor.writer(subject.reader().account());
        Outcome outcome =
                comments.transition(comment.id(), comment.state(), State.REMOVED, writer, null, comment.version());
        if (outcome.done()) Notice.COMMENT_REMOVED.leave(ctx);
        ctx.redirect(subject.article().path() + "#comments", HttpStatus.SEE_OTHER);
    }

    public void status(Context ctx) {
        Comment comment = pages.ofStatusPath(ctx.pathParam("ticket"));
        Subject subject = pages.subjectOf(ctx, comment);
        List<Step> steps = decisions.on(comment.id()).stream().map(Step::new).toList();
        Headers.keepSecret(ctx);
        views.render(ctx, "comment/status", new StatusPage(subject, comment, steps));
    }

    private void tooLate(Context ctx, Subject subject, Comment comment, CommentForm form) {
        edit(ctx, HttpStatus.FORBIDDEN, subject, comment, form.stopped(TOO_LATE));
    }

    private void edit(Context ctx, HttpStatus status, Subject subject, Comment comment, CommentForm form) {
        ctx.status(status);
        views.render(ctx, "comment/edit", new EditPage(subject, comment, form));
    }
}
