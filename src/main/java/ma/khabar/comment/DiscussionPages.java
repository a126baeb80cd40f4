package ma.khabar.comment;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.TooManyRequestsResponse;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.SiteKey;
import ma.khabar.web.Addresses;
import ma.khabar.web.ClientAddress;
import ma.khabar.web.Headers;
import ma.khabar.web.Network;
import ma.khabar.web.RateLimit;
import ma.khabar.web.SignedCookie;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** How every page of a discussion begins: with the article, and with who reads it. */
public final class DiscussionPages {
    /** By which we know the browser of a guest again who has sent something. */
    public static final String COOKIE = "visitor";

    private static final String STATUS = "status";

    private final Subjects subjects;
    private final CommentStore store;
    private final LikeStore likes;
    private final SiteKey key;
    private final SignedCookie cookie;
    private final ClientAddress client;
    private final RateLimit limit;
    private final Writers writers;

    /** {@code limit} is how many likes, reports and changes one address may send. */
    public DiscussionPages(
            Subjects subjects,
            CommentStore store,
            LikeStore likes,
            SiteKey key,
            SignedCookie cookie,
            ClientAddress client,
            RateLimit limit,
            Writers writers) {
        this.subjects = subjects;
        this.store = store;
        this.likes = likes;
        this.key = key;
        this.cookie = cookie;
        this.client = client;
        this.limit = limit;
        this.writers = writers;
    }

    /** The article that is asked for. A page for a reader who has things of their own on it is kept by nobody. */
    Subject subject(Context ctx) {
        Reader reader = reader(ctx, cookie.read(ctx).orElse(null));
        if (reader.known()) ctx.header("Cache-Control", "private, no-store");
        return subject(ctx, reader);
    }

    /** The same for a reader who sends something, and is known from then on. */
    Subject subjectOfWriter(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        return subject(ctx, reader(ctx, visitor.signedIn() ? cookie.read(ctx).orElse(null) : cookie.readOrGive(ctx)));
    }

    /** The comment of the address, if readers see it, be it as a tombstone. */
    Comment listed(Context ctx, Subject subject) {
        return listed(subject, Addresses.id(ctx, "comment"));
    }

    Comment listed(Subject subject, long id) {
        return store.listed(subject.article().id(), id).orElseThrow(NotFoundResponse::new);
    }

    /** The comment of the address, if it can be read. */
    Comment published(Context ctx, Subject subject) {
        return store.published(subject.article().id(), Addresses.id(ctx, "comment"))
                .orElseThrow(NotFoundResponse::new);
    }

    /** The comment of the address, if it is the reader's own and still there. */
    Comment own(Context ctx, Subject subject) {
        return store.any(subject.article().id(), Addresses.id(ctx, "comment"))
                .filter(subject::mine)
                .filter(comment -> comment.state().lives())
                .orElseThrow(NotFoundResponse::new);
    }

    /** With what waits for a moderator, if the reader may have something that does. */
    Subject withWaiting(Subject subject) {
        if (!subject.reader().known()) return subject;
        List<Subject.Waiting> waiting = store.waiting(subject.article().id(), subject.reader()).stream()
                .map(comment -> new Subject.Waiting(comment, statusPath(comment)))
                .toList();
        return subject.waitingFor(waiting);
    }

    /** With what the reader likes of these comments. */
    Subject withLikes(Subject subject, List<Comment> comments) {
        if (!subject.reader().known()) return subject;
        List<Long> liked = comments.stream()
                .filter(comment -> comment.likeCount() > 0)
                .map(Comment::id)
                .toList();
        return liked.isEmpty()
                ? subject
                : subject.liking(likes.of(subject.reader().voice(), liked));
    }

    /** The private address that tells what becomes of a comment. */
    public String statusPath(Comment comment) {
        return "/comments/status/" + key.ticket(STATUS, comment.id());
    }

    /** The comment of such an address. */
    Comment ofStatusPath(String ticket) {
        return key.numberOn(ticket, STATUS).flatMap(store::any).orElseThrow(NotFoundResponse::new);
    }

    /** The article of a comment that was found otherwise. */
    Subject subjectOf(Context ctx, Comment comment) {
        Reader reader = reader(ctx, cookie.read(ctx).orElse(null));
        return subjects.of(comment.articleId(), reader, Visitor.of(ctx).reachable(), false)
                .orElseThrow(NotFoundResponse::new);
    }

    /** Asks whoever sends too much to wait. */
    void slowDown(Context ctx) {
        Duration wait = limit.take(client.householdOf(ctx));
        if (!wait.isPositive()) return;
        Headers.retryAfter(ctx, wait);
        throw new TooManyRequestsResponse("أرسلت طلبات كثيرة في وقت قصير. انتظر قليلًا ثم أعد المحاولة.");
    }

    /** When no rule keeps back what a reader writes, it may be the reader. */
    Screened reviewed(Subject subject, Screened text) {
        boolean waits = text.heldBy() == null && subject.reviewed();
        return waits ? text.heldFor(Reason.RESTRICTED) : text;
    }

    /** Whatever is sent begins here, and so does the guard. */
    private Subject subject(Context ctx, Reader reader) {
        boolean reviewed = ctx.method().equals(HandlerType.POST) && writers.admit(reader);
        Visitor visitor = Visitor.of(ctx);
        return subjects.of(Addresses.id(ctx, "id"), reader, visitor.reachable(), reviewed)
                .map(subject -> visitor.worksHere() ? subject.ofColleague() : subject)
                .orElseThrow(NotFoundResponse::new);
    }

    private Reader reader(Context ctx, @Nullable String number) {
        Visitor visitor = Visitor.of(ctx);
        String network = Network.around(InetAddress.ofLiteral(client.of(ctx))).toString();
        return new Reader(
                visitor.signedIn() ? visitor.account() : null,
                number == null ? null : key.seal("browser", number),
                key.seal("network", network));
    }

    /**
     * How fast comments are taken.
     *
     * @param writer how many one writer may send before they are asked to wait
     * @param crowd how many may come from one network before the others wait for a moderator: behind one address of a
     *     telephone company there are thousands of readers
     * @param flood how many before the others are refused: only machines write so fast, and they are a new writer each time
     */
    public record Pace(RateLimit writer, RateLimit crowd, RateLimit flood) {

        /**
         * What somebody is told who has to wait.
         *
         * @param why a sentence
         */
        record Wait(Duration time, String why) {}

        /** Counts one more comment. Empty: it may be taken. */
        Optional<Wait> take(Reader reader) {
            Duration own = writer.take(reader.voice());
            if (own.isPositive()) return Optional.of(new Wait(own, "أرسلت تعاليق كثيرة في وقت قصير."));
            return Optional.of(new Wait(flood.take(reader.network()), "وصلت من شبكتك تعاليق كثيرة جدًا في وقت قصير."))
                    .filter(wait -> wait.time().isPositive());
        }

        /** Counts one more text, and says whether more came from the same network than one can look at. */
        boolean isCrowded(Reader reader) {
            return crowd.take(reader.network()).isPositive();
        }
    }
}
