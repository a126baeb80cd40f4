package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.account.AccountStore;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.db.Write;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Everything asked of the database about comments. A page of a discussion costs three queries, whatever its size;
 * one more on the first where something is pinned, and where a sort by count changes from one count to the next.
 * How many are wanted stands in the statement itself, as in {@link ma.khabar.article.StoryStore}.
 */
public final class CommentStore {
    /** Threads on a page of a discussion, and replies on a page of a thread. */
    public static final int PAGE = 30;

    /** Replies shown of each thread of a discussion. */
    public static final int FIRST_REPLIES = 3;

    /** Touched, with the id behind it, when its text or its name has changed; no page that readers get shows more than {@code article:} says. */
    public static final String TEXT_TOPIC = "comment-text:";

    /** What a {@link Comment} is made of. */
    public static final SelectField<Comment> COLUMNS = row(
                    COMMENT.ID,
                    COMMENT.ARTICLE_ID,
                    COMMENT.ROOT_ID,
                    COMMENT.PARENT_ID,
                    COMMENT.commentParent().NAME,
                    COMMENT.REPLY_POSITION,
                    COMMENT.REPLY_COUNT,
                    COMMENT.ANSWER_COUNT,
                    COMMENT.LIKE_COUNT,
                    COMMENT.NAME,
                    COMMENT.BODY,
                    COMMENT.STATE.convert(DecisionStore.STATE),
                    COMMENT.DECIDED_BY.convert(DecisionStore.KIND),
                    COMMENT.HELD_BY,
                    COMMENT.VERSION,
                    COMMENT.ACCOUNT_ID,
                    COMMENT.account().ROLE.convert(AccountStore.ROLE),
                    COMMENT.VISITOR,
                    COMMENT.CREATED_AT,
                    COMMENT.EDITED_AT)
            .mapping(Comment::new);

    private final Database database;

    public CommentStore(Database database) {
        this.database = database;
    }

    /** A page of the discussion under an article; what is pinned stands on the first one, and there only once. */
    public Discussion discussion(long article, Sort sort, Page.Place place) {
        Page<Comment> roots = roots(article, sort, place);
        Head head = head(article);
        Comment pinned = place.equals(Page.Place.FIRST) && head.pinned() != null
                ? published(article, head.pinned()).orElse(null)
                : null;
        List<Comment> others = roots.items().stream()
                .filter(root -> pinned == null || root.id() != pinned.id())
                .toList();
        var replies = firstReplies(
                Stream.concat(Stream.ofNullable(pinned), others.stream()).toList());
        List<Discussion.Branch> threads =
                others.stream().map(root -> branch(root, replies)).toList();
        return new Discussion(
                head.count(),
                head.waits(),
                sort,
                pinned == null ? null : branch(pinned, replies),
                new Page<>(threads, roots.previous(), roots.next()));
    }

    /**
     * What an article says of its discussion.
     *
     * @param count how many comments can be read
     * @param pinned the one that stands before all others
     * @param pending one that waits, if there is any
     * @param held one that a rule holds, if there is any
     */
    private record Head(
            int count,
            @Nullable Long pinned,
            @Nullable Long pending,
            @Nullable Long held) {
        boolean waits() {
            return pending != null || held != null;
        }
    }

    private Head head(long article) {
        return database.sql()
                .select(
                        ARTICLE.COMMENT_COUNT,
                        ARTICLE.PINNED_COMMENT_ID,
                        waiting(article, State.PENDING),
                        waiting(article, State.HELD))
                .from(ARTICLE)
                .where(ARTICLE.ID.eq(article))
                .fetchSingle(Records.mapping(Head::new));
    }

    /** How many comments under an article can be read. */
    int count(long article) {
        return head(article).count();
    }

    /** A comment under an article that readers see, be it as a tombstone. */
    public Optional<Comment> listed(long article, long id) {
        return of(article, id, isListed());
    }

    /** A comment under an article that can be read, and answered. */
    public Optional<Comment> published(long article, long id) {
        return of(article, id, isPublished());
    }

    /** A comment under an article, in whatever state. */
    Optional<Comment> any(long article, long id) {
        return of(article, id, noCondition());
    }

    /** A comment in whatever state, under whatever article. */
    Optional<Comment> any(long id) {
        return comments().where(COMMENT.ID.eq(id)).fetchOptional(Record1::value1);
    }

    /** The comments of a reader under an article that wait for a moderator and are not in their thread, the newest first. */
    List<Comment> waiting(long article, Reader reader) {
        return comments()
                .where(isBy(reader), COMMENT.ARTICLE_ID.eq(article), COMMENT.LISTED.isFalse())
                .and(COMMENT.STATE.in(State.PENDING.name(), State.HELD.name()))
                .orderBy(latestOf(reader))
                .limit(inline(PAGE))
                .fetch(Record1::value1);
    }

    /** Whether somebody registered has this name, or one that looks like it. */
    boolean isTaken(String skeleton) {
        return database.sql().fetchExists(ACCOUNT, ACCOUNT.NAME_KEY.eq(skeleton));
    }

    /** Whether a text of this essence was sent to another article since {@code since}, whatever became of it. */
    boolean isElsewhere(String essence, long article, Instant since) {
        return database.sql()
                .fetchExists(
                        COMMENT,
                        COMMENT.ESSENCE.eq(essence),
                        COMMENT.CREATED_AT.gt(since),
                        COMMENT.ARTICLE_ID.ne(article));
    }

    /** Whether at least so many comments of an account, or of a guest's browser, can be read. */
    boolean hasPublished(Reader writer, int number) {
        return database.sql()
                        .select(COMMENT.ID)
                        .from(COMMENT)
                        .where(isBy(writer), isPublished())
                        .orderBy(latestOf(writer))
                        .limit(inline(number))
                        .fetch()
                        .size()
                == number;
    }

    /** Whether a comment of an account was refused since {@code since}. */
    boolean wasRejected(long account, Instant since) {
        return database.sql()
                .fetchExists(
                        COMMENT_LOG,
                        COMMENT_LOG.comment().ACCOUNT_ID.eq(account),
                        COMMENT_LOG.AFTER.eq(State.REJECTED.name()),
                        COMMENT_LOG.CREATED_AT.gt(since));
    }

    /** The last that were written under an article and can be read. */
    List<Comment> latest(long article, int limit) {
        return comments()
                .where(COMMENT.ARTICLE_ID.eq(article), isPublished())
                .orderBy(COMMENT.ARTICLE_ID, COMMENT.STATE, COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                .limit(inline(limit))
                .fetch(Record1::value1);
    }

    /** The replies of a thread behind the first {@code skip}, at most {@link #PAGE}. */
    public List<Comment> replies(long root, int skip) {
        return comments()
                .where(COMMENT.ROOT_ID.eq(root))
                .and(COMMENT.REPLY_POSITION.gt(skip))
                .and(COMMENT.REPLY_POSITION.le(skip + PAGE))
                .orderBy(COMMENT.REPLY_POSITION)
                .fetch(Record1::value1);
    }

    /** Takes the lock under which comments of an article are written one by one, so that no text gets in twice. */
    public void lock(Write write, long article) {
        write.once("lock on article " + article, () -> write.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.ID.eq(article))
                .forUpdate()
                .fetch());
    }

    /** The comment that this reader has sent since {@code since}, if this is it again. */
    Optional<Posted> sentBefore(Write write, String fingerprint, Instant since) {
        return write.sql()
                .select(COMMENT.ID, COMMENT.STATE)
                .from(COMMENT)
                .where(COMMENT.FINGERPRINT.eq(fingerprint), COMMENT.CREATED_AT.gt(since))
                .limit(inline(1))
                .fetchOptional(row -> new Posted(row.value1(), State.valueOf(row.value2()), true, Duration.ZERO));
    }

    /** How long the writer has to wait, if they wrote under the same article within {@code pause}; whatever became of that. */
    Optional<Posted> tooSoon(Write write, Draft draft, Duration pause, Instant now) {
        if (pause.isZero()) return Optional.empty();
        return write.sql()
                .select(COMMENT.ID, COMMENT.STATE, COMMENT.CREATED_AT)
                .from(COMMENT)
                // What was written while the clock was ahead makes nobody wait for that time.
                .where(isBy(draft.writer()), COMMENT.CREATED_AT.gt(now.minus(pause)), COMMENT.CREATED_AT.le(now))
                .and(COMMENT.ARTICLE_ID.eq(draft.article()))
                .orderBy(latestOf(draft.writer()))
                .limit(inline(1))
                .fetchOptional(row -> new Posted(
                        row.value1(),
                        State.valueOf(row.value2()),
                        false,
                        Duration.between(now, row.value3().plus(pause))));
    }

    /** Adds a comment; answers its id. */
    long add(Write write, Draft draft, Actor actor, Instant now) {
        Comment parent = draft.parent();
        return write.sql()
                .insertInto(COMMENT)
                .set(COMMENT.ARTICLE_ID, draft.article())
                .set(COMMENT.PARENT_ID, parent == null ? null : parent.id())
                .set(COMMENT.ROOT_ID, parent == null ? null : parent.threadId())
                .set(COMMENT.NAME, signature(draft))
                .set(COMMENT.BODY, draft.text().body())
                .set(COMMENT.ESSENCE, draft.text().essence())
                .set(COMMENT.STATE, draft.state().name())
                .set(COMMENT.LISTED, draft.isListed())
                .set(COMMENT.DECIDED_BY, actor.kind().name())
                .set(COMMENT.HELD_BY, draft.text().heldBy())
                .set(COMMENT.ACCOUNT_ID, draft.writer().account())
                .set(COMMENT.VISITOR, draft.writer().browser())
                .set(COMMENT.NETWORK, draft.writer().network())
                .set(COMMENT.NOTIFY, draft.tell())
                .set(COMMENT.FINGERPRINT, draft.fingerprint())
                .set(COMMENT.CREATED_AT, now)
                .returningResult(COMMENT.ID)
                .fetchSingle()
                .value1();
    }

    /** An account may have taken another name since its owner opened the page. */
    private static Field<String> signature(Draft draft) {
        Long account = draft.writer().account();
        return account == null
                ? val(draft.name())
                : field(select(ACCOUNT.NAME).from(ACCOUNT).where(ACCOUNT.ID.eq(account)));
    }

    /** One at most. Asked for two states at once, or in no order, H2 reads all comments of the article. */
    private static Field<Long> waiting(long article, State state) {
        return field(select(COMMENT.ID)
                .from(COMMENT)
                .where(COMMENT.ARTICLE_ID.eq(article), COMMENT.STATE.eq(state.name()), COMMENT.LISTED.isFalse())
                .orderBy(COMMENT.ARTICLE_ID, COMMENT.STATE, COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                .limit(inline(1)));
    }

    private Optional<Comment> of(long article, long id, Condition which) {
        return comments()
                .where(COMMENT.ID.eq(id), COMMENT.ARTICLE_ID.eq(article), which)
                .fetchOptional(Record1::value1);
    }

    private Page<Comment> roots(long article, Sort sort, Page.Place place) {
        List<OrderField<?>> order = order(sort, place.after() != null);
        List<Comment> read =
                Page.read(from(sort, place), PAGE, (part, missing) -> roots(article, part, order, missing));
        return Page.cut(read, PAGE, place, comment -> key(sort, comment));
    }

    private List<Comment> roots(long article, Condition which, List<OrderField<?>> order, int limit) {
        return comments()
                .where(COMMENT.ARTICLE_ID.eq(article), isListed(), COMMENT.ROOT_ID.isNull())
                .and(which)
                .orderBy(order)
                .limit(inline(limit))
                .fetch(Record1::value1);
    }

    private static Discussion.Branch branch(Comment root, Map<Long, List<Comment>> replies) {
        return new Discussion.Branch(root, replies.getOrDefault(root.id(), List.of()));
    }

    private Map<Long, List<Comment>> firstReplies(List<Comment> roots) {
        List<Long> answered = roots.stream()
                .filter(root -> root.replyCount() > 0)
                .map(Comment::id)
                .toList();
        if (answered.isEmpty()) return Map.of();
        // Joined: asked for a list of roots and a range of positions at once, H2 reads every reply there is.
        var root = COMMENT.as("root");
        return comments(root.join(COMMENT).on(COMMENT.ROOT_ID.eq(root.ID)))
                .where(root.ID.in(answered))
                .and(COMMENT.REPLY_POSITION.between(1, FIRST_REPLIES))
                .orderBy(COMMENT.ROOT_ID, COMMENT.REPLY_POSITION)
                .fetch(Record1::value1)
                .stream()
                .collect(Collectors.groupingBy(Comment::threadId));
    }

    private static Key key(Sort sort, Comment comment) {
        return switch (sort) {
            case NEWEST, OLDEST -> Key.of(comment.createdAt(), comment.id());
            case REPLIES -> new Key(comment.replyCount(), comment.id());
            case LIKES -> new Key(comment.likeCount(), comment.id());
        };
    }

    /** Where the page begins, in parts that follow one another. */
    private static List<Condition> from(Sort sort, Page.Place place) {
        boolean onwards = sort != Sort.OLDEST;
        if (place.after() != null) return beyond(sort, place.after(), !onwards);
        if (place.before() != null) return beyond(sort, place.before(), onwards);
        return List.of(everything(sort));
    }

    /** True of all; but without a word on what it sorts by, H2 takes an index by which it must read the whole discussion. */
    private static Condition everything(Sort sort) {
        return sort.byCount() ? counter(sort).ge(0) : COMMENT.CREATED_AT.ge(Instant.EPOCH);
    }

    private static List<Condition> beyond(Sort sort, Key key, boolean lower) {
        if (sort.byCount()) {
            return lower ? key.fewerThan(counter(sort), COMMENT.ID) : key.moreThan(counter(sort), COMMENT.ID);
        }
        return List.of(
                lower ? key.olderThan(COMMENT.CREATED_AT, COMMENT.ID) : key.newerThan(COMMENT.CREATED_AT, COMMENT.ID));
    }

    /** What is the same in all rows comes first: H2 walks along an index only when all its columns are named in order. */
    private static List<OrderField<?>> order(Sort sort, boolean backwards) {
        var column = sort.byCount() ? counter(sort) : COMMENT.CREATED_AT;
        boolean ascending = (sort == Sort.OLDEST) != backwards;
        return ascending
                ? List.of(COMMENT.ARTICLE_ID.desc(), COMMENT.LISTED.desc(), COMMENT.ROOT_ID.desc(), column, COMMENT.ID)
                : List.of(COMMENT.ARTICLE_ID, COMMENT.LISTED, COMMENT.ROOT_ID, column.desc(), COMMENT.ID.desc());
    }

    private static Field<Integer> counter(Sort sort) {
        return sort == Sort.REPLIES ? COMMENT.REPLY_COUNT : COMMENT.LIKE_COUNT;
    }

    /** By whoever is signed in, or else by a guest with this browser. */
    private static Condition isBy(Reader writer) {
        return writer.account() == null
                ? COMMENT.VISITOR.eq(writer.browser()).and(COMMENT.ACCOUNT_ID.isNull())
                : COMMENT.ACCOUNT_ID.eq(writer.account());
    }

    /**
     * The latest of a writer first. Led by the writer, so that H2 walks the index of what they wrote: it believes that everybody wrote a
     * hundredth of all, and would rather walk all that is under an article.
     */
    private static List<OrderField<?>> latestOf(Reader writer) {
        return List.of(
                writer.account() == null ? COMMENT.VISITOR : COMMENT.ACCOUNT_ID,
                COMMENT.CREATED_AT.desc(),
                COMMENT.ID.desc());
    }

    private static Condition isListed() {
        return COMMENT.LISTED.eq(inline(true));
    }

    private static Condition isPublished() {
        return COMMENT.STATE.eq(inline(State.PUBLISHED.name()));
    }

    private SelectJoinStep<Record1<Comment>> comments() {
        return comments(COMMENT);
    }

    private SelectJoinStep<Record1<Comment>> comments(Table<?> from) {
        return database.sql().select(COLUMNS).from(from);
    }
}
