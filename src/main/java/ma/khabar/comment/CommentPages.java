package ma.khabar.comment;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.khabar.article.Article;
import ma.khabar.article.CleanHtml;
import ma.khabar.comment.DiscussionPages.Pace;
import ma.khabar.db.Page;
import ma.khabar.db.SiteKey;
import ma.khabar.reads.ReadPages;
import ma.khabar.text.Counted;
import ma.khabar.text.Lookalike;
import ma.khabar.web.Addresses;
import ma.khabar.web.ClientAddress;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** An article with its discussion, the further pages of that, and the form that adds to it. */
public final class CommentPages {
    private final DiscussionPages pages;
    private final Shown shown;
    private final CommentStore store;
    private final Comments comments;
    private final Rules rules;
    private final ReadPages reads;
    private final Views views;

    /**
     * How comments are taken.
     *
     * @param reserved the names that speak for the site
     */
    public record Rules(
            Screening screening,
            Stamps stamps,
            Heat heat,
            Pace pace,
            ClientAddress client,
            SiteKey key,
            Predicate<String> reserved) {

        /** What is sent, looked through. */
        Screened screened(CommentForm form, Subject subject, Reader writer) {
            return screening.of(form, subject.article().id(), subject.terms(), writer, pace.isCrowded(writer));
        }
    }

    public CommentPages(
            DiscussionPages pages,
            Shown shown,
            CommentStore store,
            Comments comments,
            Rules rules,
            ReadPages reads,
            Views views) {
        this.pages = pages;
        this.shown = shown;
        this.store = store;
        this.comments = comments;
        this.rules = rules;
        this.reads = reads;
        this.views = views;
    }

    /** {@code comment/show}: the article, what stands around it, and the form. */
    record ArticlePage(Subject subject, Shown.Around around, CommentForm form) {}

    /** {@code comment/list}: a further page of the discussion. */
    record DiscussionPage(Subject subject, Discussion discussion, CommentForm form) {}

    /** {@code comment/thread}: one thread whole, its replies by pages; {@code next} is what {@code from} is on the next one. */
    record ThreadPage(
            Subject subject,
            int count,
            Comment root,
            List<Comment> replies,
            @Nullable Integer previous,
            @Nullable Integer next,
            CommentForm form) {

        public String address() {
            return subject.article().shortPath() + "/comments/" + root.id();
        }
    }

    /** {@code comment/compose}: the form alone, under the comment that it answers. */
    record ComposePage(Subject subject, Comment parent, CommentForm form) {}

    public void show(Context ctx) {
        Subject subject = pages.subject(ctx);
        String path = subject.article().path();
        if (!ctx.req().getRequestURI().equals(path)) {
            String query = ctx.queryString();
            ctx.redirect(query == null ? path : path + "?" + query, HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        reads.count(ctx, subject.article().id());
        article(ctx, subject, CommentForm.EMPTY);
    }

    public void list(Context ctx) {
        Subject subject = pages.subject(ctx);
        Page.Place place = Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
        Sort sort = Sort.named(ctx.queryParam("sort"));
        Discussion discussion = store.discussion(subject.article().id(), sort, place);
        views.render(
                ctx, "comment/list", new DiscussionPage(dressed(subject, discussion), discussion, CommentForm.EMPTY));
    }

    public void thread(Context ctx) {
        Subject subject = pages.subject(ctx);
        Comment comment = pages.listed(ctx, subject);
        Comment root = comment.rootId() == null ? comment : pages.listed(subject, comment.rootId());
        int skip = skip(ctx, comment);
        List<Comment> replies = store.replies(root.id(), skip);
        List<Comment> shown = Stream.concat(Stream.of(root), replies.stream()).toList();
        int behind = skip + CommentStore.PAGE;
        Integer previous = skip == 0 ? null : Math.max(0, skip - CommentStore.PAGE);
        Integer next = behind < root.replyCount() ? behind : null;
        views.render(
                ctx,
                "comment/thread",
                new ThreadPage(
                        pages.withLikes(subject, shown),
                        store.count(subject.article().id()),
                        root,
                        replies,
                        previous,
                        next,
                        CommentForm.answering(root)));
    }

    /** For a form that somebody begins to fill in. */
    public void stamp(Context ctx) {
        ctx.header("Cache-Control", "no-store")
                .contentType(ContentType.TEXT_PLAIN)
                .result(rules.stamps().now());
    }

    public void compose(Context ctx) {
        Subject subject = pages.subject(ctx);
        long parent = Addresses.id(ctx.queryParam("parent")).orElseThrow(NotFoundResponse::new);
        Comment answered = published(subject, parent);
        views.render(ctx, "comment/compose", new ComposePage(subject, answered, CommentForm.answering(answered)));
    }

    public void create(Context ctx) {
        Subject subject = pages.subjectOfWriter(ctx);
        CommentForm form = CommentForm.of(ctx);
        if (poses(ctx, form)) form.problems().add("name", "هذا الاسم محجوز أو مسجل لغيرك. اختر اسمًا آخر.");
        Optional<Comment> parent =
                form.parentId().flatMap(id -> store.published(subject.article().id(), id));
        if (!subject.open()) {
            refuse(
                    ctx,
                    HttpStatus.FORBIDDEN,
                    subject,
                    parent,
                    form.stopped("أُغلق باب التعليق على هذا المقال، فلم ننشر تعليقك. نصه محفوظ أدناه لتنسخه."));
        } else if (form.problems().any()) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, subject, parent, form);
        } else if (form.parent() != null && parent.isEmpty()) {
            refuse(
                    ctx,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    subject,
                    parent,
                    form.answeringNobody()
                            .stopped("التعليق الذي تردّ عليه لم يعد منشورًا. يمكنك نشر نصك تعليقًا مستقلًا."));
        } else {
            post(ctx, subject, parent, form);
        }
    }

    /** Whether a guest takes a name that readers would take for somebody else's. */
    private boolean poses(Context ctx, CommentForm form) {
        if (Visitor.of(ctx).signedIn() || form.problems().of("name") != null) return false;
        return rules.reserved().test(form.name()) || store.isTaken(Lookalike.skeleton(form.name()));
    }

    private void post(Context ctx, Subject subject, Optional<Comment> parent, CommentForm form) {
        Optional<Pace.Wait> wait = rules.pace().take(subject.reader());
        if (wait.isPresent()) {
            refuse(ctx, wait.get(), subject, parent, form);
            return;
        }
        Posted posted = comments.post(
                draft(ctx, subject, parent.orElse(null), form), subject.terms().pause());
        if (posted.tooSoon()) {
            refuse(ctx, new Pace.Wait(posted.early(), slowness(subject)), subject, parent, form);
            return;
        }
        if (posted.state() == State.HELD) rules.heat().feel(subject.article().id());
        notice(posted).leave(ctx);
        ctx.redirect(whereSeen(subject.article(), parent.isPresent(), posted), HttpStatus.SEE_OTHER);
    }

    private static String slowness(Subject subject) {
        return "الوضع الهادئ مفعَّل تحت هذا المقال: تعليق واحد لكل كاتب كل "
                + subject.terms().pauseInWords() + ".";
    }

    private Draft draft(Context ctx, Subject subject, @Nullable Comment parent, CommentForm form) {
        String agent = ctx.userAgent();
        String fingerprint = rules.key()
                .seal(
                        "comment",
                        String.valueOf(subject.article().id()),
                        parent == null ? "" : String.valueOf(parent.id()),
                        form.name(),
                        form.body(),
                        rules.client().of(ctx),
                        agent == null ? "" : agent);
        return new Draft(
                subject.article().id(),
                parent,
                form.name(),
                pages.reviewed(subject, rules.screened(form, subject, subject.reader())),
                subject.reader(),
                form.tell() && subject.reachable(),
                fingerprint);
    }

    private static Notice notice(Posted posted) {
        if (posted.known()) return Notice.COMMENT_KNOWN;
        return posted.state() == State.PUBLISHED ? Notice.COMMENT_PUBLISHED : Notice.COMMENT_WAITING;
    }

    /** A new root is the first under its article; a reply may be far down, so it is shown in its thread. */
    private static String whereSeen(Article article, boolean reply, Posted posted) {
        if (posted.state() != State.PUBLISHED) return article.path() + "#comments";
        if (!reply && !posted.known()) return article.path() + "#comment-" + posted.id();
        return article.shortPath() + "/comments/" + posted.id() + "#comment-" + posted.id();
    }

    /** Asks to wait for so long, and then to send it again. */
    private void refuse(Context ctx, Pace.Wait wait, Subject subject, Optional<Comment> parent, CommentForm form) {
        Duration whole = wait.time().plusNanos(999_999_999).truncatedTo(ChronoUnit.SECONDS);
        Headers.retryAfter(ctx, whole);
        String sentence =
                wait.why() + " انتظر " + Counted.SECONDS.of(whole.toSeconds()) + " ثم أعد الإرسال؛ نصك محفوظ أدناه.";
        refuse(ctx, HttpStatus.TOO_MANY_REQUESTS, subject, parent, form.stopped(sentence));
    }

    /** The page again, with what was typed and why it was not kept. */
    private void refuse(Context ctx, HttpStatus status, Subject subject, Optional<Comment> parent, CommentForm form) {
        ctx.status(status);
        if (parent.isPresent()) views.render(ctx, "comment/compose", new ComposePage(subject, parent.get(), form));
        else article(ctx, subject, form);
    }

    private void article(Context ctx, Subject subject, CommentForm form) {
        Shown.Around around = shown.around(subject.article().id()).orElseThrow(NotFoundResponse::new);
        if (around.article().hasVideo()) Headers.allowFrames(ctx, CleanHtml.PLAYERS);
        // What is kept of the page must be of one moment; the article was read before what stands around it.
        Subject current = dressed(subject.about(around.article()), around.discussion());
        views.render(ctx, "comment/show", new ArticlePage(current, around, form));
    }

    /** With what is the reader's own in a discussion. */
    private Subject dressed(Subject subject, Discussion discussion) {
        Subject waiting = discussion.waits() ? pages.withWaiting(subject) : subject;
        return pages.withLikes(waiting, discussion.comments());
    }

    private Comment published(Subject subject, long id) {
        return store.published(subject.article().id(), id).orElseThrow(NotFoundResponse::new);
    }

    /** The replies before the page that was asked for, or else before the page that holds the comment. */
    private static int skip(Context ctx, Comment comment) {
        String from = ctx.queryParam("from");
        if (from != null && from.matches("[0-9]{1,8}")) return Integer.parseInt(from);
        return Math.max(0, comment.replyPosition() - 1) / CommentStore.PAGE * CommentStore.PAGE;
    }
}
