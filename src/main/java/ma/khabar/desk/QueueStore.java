package ma.khabar.desk;

import static ma.khabar.comment.DecisionStore.KIND;
import static ma.khabar.comment.DecisionStore.STATE;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static ma.khabar.db.schema.Tables.QUEUE_COUNT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.khabar.account.AccountStore;
import ma.khabar.comment.DecisionStore;
import ma.khabar.comment.State;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.search.Matches;
import ma.khabar.text.Folded;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;

/** Everything that the queues of the desk ask of the database. */
public final class QueueStore {
    /** Comments on a page. */
    static final int PAGE = 30;

    /** How far a search reads that no index helps. */
    static final int SEARCHED = 2_000;

    private static final SelectField<Card> CARD = row(
                    COMMENT.ID,
                    COMMENT.ARTICLE_ID,
                    ARTICLE.TITLE,
                    COMMENT.ROOT_ID,
                    COMMENT.PARENT_ID,
                    COMMENT.commentParent().NAME,
                    COMMENT.NAME,
                    COMMENT.BODY,
                    COMMENT.STATE.convert(STATE),
                    COMMENT.LISTED,
                    COMMENT.DECIDED_BY.convert(KIND),
                    COMMENT.VERSION,
                    COMMENT.REPORT_WEIGHT,
                    COMMENT.ACCOUNT_ID,
                    COMMENT.account().ROLE.convert(AccountStore.ROLE),
                    COMMENT.VISITOR,
                    COMMENT.NETWORK,
                    COMMENT.CREATED_AT,
                    COMMENT.EDITED_AT)
            .mapping(Card::new);

    static final SelectField<Verdict> VERDICT = row(
                    COMMENT_LOG.ID,
                    COMMENT_LOG.COMMENT_ID,
                    COMMENT_LOG.BEFORE.convert(STATE),
                    COMMENT_LOG.AFTER.convert(STATE),
                    COMMENT_LOG.ACTOR.convert(KIND),
                    COMMENT_LOG.ACCOUNT_ID,
                    COMMENT_LOG.account().NAME,
                    COMMENT_LOG.REASON,
                    COMMENT_LOG.CREATED_AT)
            .mapping(Verdict::new);

    private final Database database;

    public QueueStore(Database database) {
        this.database = database;
    }

    /** How many are in each queue but {@link Queue#ALL}, from the table that every decision keeps exact. */
    Map<Queue, Integer> counts() {
        Map<String, Integer> totals = database.sql()
                .select(QUEUE_COUNT.STATE, QUEUE_COUNT.TOTAL)
                .from(QUEUE_COUNT)
                .fetchMap(QUEUE_COUNT.STATE, QUEUE_COUNT.TOTAL);
        return Map.of(
                Queue.WAITING, totals.getOrDefault(State.PENDING.name(), 0),
                Queue.HELD, totals.getOrDefault(State.HELD.name(), 0),
                Queue.REPORTED, totals.getOrDefault(DecisionStore.REPORTED, 0),
                Queue.REJECTED, totals.getOrDefault(State.REJECTED.name(), 0));
    }

    Page<Card> page(Queue queue, Page.Place place) {
        return page(queue, place, noCondition());
    }

    /** A page of what fits. */
    Page<Card> page(Queue queue, Page.Place place, Matches matches) {
        return page(queue, place, COMMENT.ID.in(fitting(queue, place, matches)));
    }

    /** A page full of what holds {@code sought} in its text or its name, among the first {@link #SEARCHED} of a queue. */
    List<Card> scan(Queue queue, String sought) {
        String folded = Folded.text(sought);
        List<Long> found = database
                .sql()
                .select(COMMENT.ID, COMMENT.NAME, COMMENT.BODY)
                .from(COMMENT)
                .where(in(queue), first(queue))
                .orderBy(order(queue, false))
                .limit(SEARCHED)
                .fetch()
                .stream()
                .filter(row -> holds(row.value2(), folded) || holds(row.value3(), folded))
                .limit(PAGE)
                .map(row -> row.value1())
                .toList();
        return cards(found);
    }

    Optional<Card> card(long id) {
        return cards(List.of(id)).stream().findFirst();
    }

    /** In this order; those that are gone are left out. */
    List<Card> cards(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        Map<Long, Card> read = cards().where(COMMENT.ID.in(ids)).fetch(Record1::value1).stream()
                .collect(Collectors.toMap(Card::id, card -> card));
        return ids.stream().filter(read::containsKey).map(read::get).toList();
    }

    /** The latest comments of who wrote this one, this one among them: of the account, or of the browser; none when neither is known. */
    List<Card> ofWriter(Card card) {
        if (card.account() == null && card.visitor() == null) return List.of();
        var column = card.account() != null ? COMMENT.ACCOUNT_ID : COMMENT.VISITOR;
        Condition same =
                card.account() != null ? COMMENT.ACCOUNT_ID.eq(card.account()) : COMMENT.VISITOR.eq(card.visitor());
        return cards().where(same, COMMENT.CREATED_AT.ge(Instant.EPOCH))
                .orderBy(column, COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                .limit(PAGE)
                .fetch(Record1::value1);
    }

    /** What was decided on these comments, in the order of time. */
    List<Verdict> verdicts(Collection<Long> comments) {
        return database.sql()
                .select(VERDICT)
                .from(COMMENT_LOG)
                .where(COMMENT_LOG.COMMENT_ID.in(comments))
                .orderBy(COMMENT_LOG.COMMENT_ID, COMMENT_LOG.ID)
                .fetch(Record1::value1);
    }

    /** What the undecided reports on these comments say. */
    List<Complaint> complaints(Collection<Long> comments) {
        return database.sql()
                .select(row(COMMENT_REPORT.COMMENT_ID, COMMENT_REPORT.REASON, count())
                        .mapping(Complaint::new))
                .from(COMMENT_REPORT)
                .where(COMMENT_REPORT.COMMENT_ID.in(comments), COMMENT_REPORT.UPHELD.isNull())
                .groupBy(COMMENT_REPORT.COMMENT_ID, COMMENT_REPORT.REASON)
                .orderBy(count().desc(), COMMENT_REPORT.REASON)
                .fetch(Record1::value1);
    }

    private Page<Card> page(Queue queue, Page.Place place, Condition which) {
        List<OrderField<?>> order = order(queue, place.after() != null);
        List<Card> read = Page.read(from(queue, place), PAGE, (part, missing) -> cards().where(in(queue), part, which)
                .orderBy(order)
                .limit(missing)
                .fetch(Record1::value1));
        return Page.cut(read, PAGE, place, card -> key(queue, card));
    }

    /** Walks along the shorter of both, the queue and what fits. */
    private List<Long> fitting(Queue queue, Page.Place place, Matches matches) {
        boolean walked = queue.byWeight() || matches.number() > counts().getOrDefault(queue, Integer.MAX_VALUE);
        return walked
                ? matches.of(place, PAGE + 1, (at, limit) -> keys(queue, at, limit))
                : matches.along(place, PAGE + 1, queue.oldestFirst(), ids -> inQueue(queue, ids));
    }

    private List<Long> inQueue(Queue queue, List<Long> ids) {
        if (queue.state() == null) return ids;
        return database.sql()
                .select(COMMENT.ID)
                .from(COMMENT)
                .where(COMMENT.ID.in(ids), in(queue))
                .fetch(COMMENT.ID);
    }

    private List<Key> keys(Queue queue, Page.Place place, int limit) {
        return Page.read(from(queue, place), limit - 1, (part, missing) -> database.sql()
                .select(COMMENT.REPORT_WEIGHT, COMMENT.CREATED_AT, COMMENT.ID)
                .from(COMMENT)
                .where(in(queue), part)
                .orderBy(order(queue, place.after() != null))
                .limit(missing)
                .fetch(Records.mapping((weight, createdAt, id) -> key(queue, weight, createdAt, id))));
    }

    private static boolean holds(String text, String folded) {
        return Folded.text(text).contains(folded);
    }

    private SelectJoinStep<Record1<Card>> cards() {
        // From the left, so that no database begins with the articles.
        return database.sql().select(CARD).from(COMMENT.leftJoin(ARTICLE).on(ARTICLE.ID.eq(COMMENT.ARTICLE_ID)));
    }

    private static Condition in(Queue queue) {
        State state = queue.state();
        return state == null ? noCondition() : COMMENT.STATE.eq(inline(state.name()));
    }

    /** Where the page begins, in parts that follow one another. */
    private static List<Condition> from(Queue queue, Page.Place place) {
        Key key = place.after() != null ? place.after() : place.before();
        if (key == null) return List.of(first(queue));
        boolean lower = queue.oldestFirst() == (place.after() != null);
        if (queue.byWeight()) return byWeight(key, lower);
        return List.of(
                lower ? key.olderThan(COMMENT.CREATED_AT, COMMENT.ID) : key.newerThan(COMMENT.CREATED_AT, COMMENT.ID));
    }

    private static List<Condition> byWeight(Key key, boolean lower) {
        List<Condition> parts = lower
                ? key.fewerThan(COMMENT.REPORT_WEIGHT, COMMENT.ID)
                : key.moreThan(COMMENT.REPORT_WEIGHT, COMMENT.ID);
        return parts.stream().map(part -> part.and(first(Queue.REPORTED))).toList();
    }

    /** True of all in the queue; H2 takes the right index only with a word on what it sorts by. */
    private static Condition first(Queue queue) {
        return queue.byWeight() ? COMMENT.REPORT_WEIGHT.ge(1) : COMMENT.CREATED_AT.ge(Instant.EPOCH);
    }

    /** All columns of the index, named in its order or in the opposite one, as H2 needs it. */
    private static List<OrderField<?>> order(Queue queue, boolean backwards) {
        if (queue.byWeight()) {
            return backwards
                    ? List.of(COMMENT.STATE.desc(), COMMENT.REPORT_WEIGHT, COMMENT.ID)
                    : List.of(COMMENT.STATE, COMMENT.REPORT_WEIGHT.desc(), COMMENT.ID.desc());
        }
        boolean ascending = queue.oldestFirst() != backwards;
        List<OrderField<?>> order = new ArrayList<>();
        if (queue.state() != null) order.add(ascending ? COMMENT.STATE : COMMENT.STATE.desc());
        order.add(ascending ? COMMENT.CREATED_AT : COMMENT.CREATED_AT.desc());
        order.add(ascending ? COMMENT.ID : COMMENT.ID.desc());
        return order;
    }

    private static Key key(Queue queue, Card card) {
        return key(queue, card.reportWeight(), card.createdAt(), card.id());
    }

    private static Key key(Queue queue, int weight, Instant createdAt, long id) {
        return queue.byWeight() ? new Key(weight, id) : Key.of(createdAt, id);
    }
}
