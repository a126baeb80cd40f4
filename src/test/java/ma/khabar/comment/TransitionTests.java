package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static ma.khabar.db.schema.Tables.LEARNT_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.moderation.Classifier;
import ma.khabar.moderation.Classifier.Tally;
import ma.khabar.moderation.Lesson;
import ma.khabar.night.ReconcileStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one door between the states of a comment, and what is counted behind it; on each database. */
abstract class TransitionTests {
    private static final long SEED = 20_261_125;
    private static final int THREADS = 4;
    private static final int STEPS = 60;

    private Comments comments;
    private CommentStore store;
    private DecisionStore decisions;
    private Reports reports;
    private long moderator;

    abstract TestSite site();

    @BeforeEach
    void openTheDoor() {
        var database = site().site().database();
        store = new CommentStore(database);
        decisions = new DecisionStore(database);
        comments = new Comments(database, store, decisions, site().clock());
        reports = new Reports(database, store, decisions, new ReportStore(database), comments, site().clock());
        site().account(Role.MODERATOR, "مشرفة");
        moderator = ((Number) site().sql().fetchValue("select max(id) from account")).longValue();
    }

    @Test
    void a_decision_is_logged_and_counted() {
        long article = site().article("قرار");
        long id = Guest.of(site(), article).comment("نص");

        Outcome outcome = move(id, State.PUBLISHED, State.REJECTED, "insult", 0);

        assertThat(outcome.done()).isTrue();
        assertThat(decisions.on(id))
                .extracting(Decision::before, Decision::after, Decision::actor, Decision::reason)
                .containsExactly(
                        tuple(null, State.PUBLISHED, Actor.Kind.WRITER, null),
                        tuple(State.PUBLISHED, State.REJECTED, Actor.Kind.RULE, "insult"));
        Browser.Page page = site().visitor().get("/a/" + article);
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (0)");
        assertThat(page.all(".comment")).isEmpty();
        assertNothingIsWrong();
    }

    @Test
    void whoever_comes_second_is_told_what_the_first_has_decided() {
        long id = Guest.of(site(), site().article("زميلان")).comment("نص");
        move(id, State.PUBLISHED, State.HELD, "first", 0);

        Outcome second = move(id, State.PUBLISHED, State.REJECTED, "second", 0);

        assertThat(second.done()).isFalse();
        assertThat(second.version()).isEqualTo(1);
        assertThat(second.last()).isNotNull().extracting(Decision::reason).isEqualTo("first");
        assertThat(site().sql().fetchCount(COMMENT_LOG, COMMENT_LOG.COMMENT_ID.eq(id)))
                .isEqualTo(2);
        assertNothingIsWrong();
    }

    @Test
    void of_many_at_once_one_decides() throws Exception {
        long id = Guest.of(site(), site().article("ازدحام")).comment("نص");

        List<Outcome> outcomes = atOnce(8, number -> move(id, State.PUBLISHED, State.HELD, "n" + number, 0));

        assertThat(outcomes).filteredOn(Outcome::done).hasSize(1);
        String winner = decisions.on(id).getLast().reason();
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.last().reason()).isEqualTo(winner));
        assertNothingIsWrong();
    }

    @Test
    void what_was_answered_leaves_a_tombstone_and_what_was_not_leaves_nothing() {
        long article = site().article("شاهدة");
        Guest guest = Guest.of(site(), article);
        long root = guest.comment("أصل سيذهب");
        long first = guest.reply(root, "سعاد", "رد أول");
        long second = guest.reply(first, "ليلى", "رد ثان");
        long third = guest.reply(root, "نادر", "رد ثالث");

        remove(root);
        remove(first);
        remove(third);

        Browser.Page page = site().visitor().get("/a/" + article);
        assertThat(page.text("#comments h2")).isEqualTo("التعاليق (1)");
        assertThat(page.text("#comment-" + root)).isEqualTo("حذف الكاتب تعليقه");
        assertThat(page.text("#comment-" + first)).isEqualTo("حذف الكاتب تعليقه");
        assertThat(page.text("#comment-" + second + " .comment-body")).isEqualTo("رد ثان");
        assertThat(page.all("#comment-" + third)).isEmpty();
        assertThat(page.text(".thread > summary")).isEqualTo("ردان");
        assertThat(page.body()).doesNotContain("أصل سيذهب").doesNotContain("رد أول");
        assertThat(site().visitor().get("/a/" + article + "/comments/" + root).status())
                .isEqualTo(200);

        remove(second);
        assertThat(site().visitor().get("/a/" + article).all(".comment")).isEmpty();
        assertThat(site().visitor().get("/a/" + article + "/comments/" + root).status())
                .isEqualTo(404);
        assertNothingIsWrong();
    }

    @Test
    void a_reply_that_comes_back_stands_where_it_stood() {
        long article = site().article("عودة");
        Guest guest = Guest.of(site(), article);
        long root = guest.comment("أصل");
        guest.reply(root, "سعاد", "أول");
        long second = guest.reply(root, "سعاد", "ثان");
        guest.reply(root, "سعاد", "ثالث");
        move(second, State.PUBLISHED, State.HELD, "links", 0);
        assertThat(bodies(article)).containsExactly("أصل", "أول", "ثالث");

        move(second, State.HELD, State.PUBLISHED, null, 1);

        assertThat(bodies(article)).containsExactly("أصل", "أول", "ثان", "ثالث");
        assertNothingIsWrong();
    }

    @Test
    void undoing_an_approval_opens_the_reports_again_that_it_had_closed() {
        long id = Guest.of(site(), site().article("تراجع")).comment("نص");
        report(id, "one");
        report(id, "two");
        assertThat(weight(id)).isEqualTo(2);

        Outcome approved =
                comments.transition(id, State.PUBLISHED, State.PUBLISHED, Actor.moderator(moderator), null, 0);
        report(id, "three");
        assertThat(weight(id)).isEqualTo(1);
        assertNothingIsWrong();

        Outcome undone = comments.undo(id, moderator, approved.version());
        assertThat(undone.done()).isTrue();
        assertThat(weight(id)).isEqualTo(3);
        assertNothingIsWrong();

        assertThat(comments.undo(id, moderator, undone.version()).done()).isFalse();
        for (int i = 0; i < 3; i++) report(id, "more" + i);
        assertThat(decisions.on(id).getLast())
                .as("what was taken back no longer keeps reports from holding it")
                .extracting(Decision::after, Decision::actor)
                .containsExactly(State.HELD, Actor.Kind.READERS);
        assertNothingIsWrong();
    }

    /** Whatever is posted, edited, reported, decided, undone and deleted, by many at once: what is counted is what there is. */
    @Test
    void counters_equal_what_they_count() throws Exception {
        List<Long> articles = List.of(site().article("أ"), site().article("ب"));
        for (long article : articles) Guest.of(site(), article).comment("أصل");

        List<Integer> done = atOnce(THREADS, number -> {
            Random chance = new Random(SEED + number);
            int moves = 0;
            for (int step = 0; step < STEPS; step++) {
                long article = articles.get(chance.nextInt(articles.size()));
                switch (chance.nextInt(8)) {
                    case 0, 1 -> post(article, number + " " + step, chance);
                    case 2 -> report(any(article, chance), number + " " + step);
                    case 3 -> undoAny(article, chance);
                    case 4 -> editAny(article, chance);
                    default -> moves += moveAny(article, chance) ? 1 : 0;
                }
            }
            return moves;
        });

        assertThat(done).allSatisfy(moves -> assertThat(moves).isPositive());
        assertThat(site().sql().fetchCount(COMMENT_LOG, COMMENT_LOG.REASON.eq(Decision.UNDONE)))
                .isPositive();
        assertNothingIsWrong();
        assertThat(learnt()).isEqualTo(taught()).isNotEmpty();
        for (long root : roots()) assertThat(positions(root)).isEqualTo(dense(root));
    }

    private void post(long article, String text, Random chance) {
        Comment parent = null;
        for (long id : chance.nextBoolean() ? ids(article) : List.<Long>of()) {
            if (chance.nextInt(3) == 0) parent = store.published(article, id).orElse(parent);
        }
        String rule = List.of("", Reason.REVIEW.id(), "links").get(chance.nextInt(3));
        Draft draft = new Draft(
                article,
                parent,
                "كريم",
                new Screened(text, rule.isEmpty() ? null : rule, null),
                new Reader(null, null, "n"),
                false,
                text);
        comments.post(draft, Duration.ZERO);
    }

    private void report(long comment, String reporter) {
        Comment reported = store.any(comment).orElseThrow();
        reports.add(reported, new Reader(null, reporter, "network " + reporter), Reason.INSULT, null);
    }

    private void undoAny(long article, Random chance) {
        long id = any(article, chance);
        comments.undo(id, moderator, standing(id).version());
    }

    private void editAny(long article, Random chance) {
        store.any(any(article, chance))
                .ifPresent(
                        comment -> comments.edit(comment, new Screened("كلام آخر " + chance.nextInt(9), null, null)));
    }

    /** From the state that it has, unless somebody else is faster. */
    private boolean moveAny(long article, Random chance) {
        long id = any(article, chance);
        var standing = standing(id);
        boolean decides = chance.nextBoolean();
        State to = State.values()[chance.nextInt(State.values().length)];
        if (to == standing.state() && !decides) return false;
        Actor actor = decides ? Actor.moderator(moderator) : Actor.RULE;
        return comments.transition(id, standing.state(), to, actor, "random", standing.version())
                .done();
    }

    private DecisionStore.Standing standing(long id) {
        return site().site().database().write(write -> decisions.standing(write, id));
    }

    private long any(long article, Random chance) {
        List<Long> ids = ids(article);
        return ids.get(chance.nextInt(ids.size()));
    }

    private int weight(long id) {
        return standing(id).reportWeight();
    }

    private Map<String, Tally> learnt() {
        return site().sql()
                .selectFrom(LEARNT_TOKEN)
                .where(LEARNT_TOKEN.APPROVED.ne(0).or(LEARNT_TOKEN.REJECTED.ne(0)))
                .fetchMap(row -> row.getToken(), row -> new Tally(row.getApproved(), row.getRejected()));
    }

    /** What the comments say that the classifier was taught by them. */
    private Map<String, Tally> taught() {
        Map<String, Tally> tallies = new HashMap<>();
        site().sql().selectFrom(COMMENT).where(COMMENT.TAUGHT.isNotNull()).forEach(row -> {
            Tally one = Lesson.valueOf(row.getTaught()).tally();
            for (String word : Classifier.touched(row.getBody())) tallies.merge(word, one, Tally::plus);
        });
        return tallies;
    }

    private Outcome move(long id, State from, State to, String reason, int version) {
        return comments.transition(id, from, to, Actor.RULE, reason, version);
    }

    private void remove(long id) {
        Outcome outcome = comments.transition(id, State.PUBLISHED, State.REMOVED, Actor.writer(null), null, 0);
        assertThat(outcome.done()).isTrue();
    }

    private void assertNothingIsWrong() {
        assertThat(new ReconcileStore(site().site().database()).differences()).isEmpty();
    }

    private List<String> bodies(long article) {
        return site().visitor().get("/a/" + article).all(".comment-body").eachText();
    }

    private List<Long> ids(long article) {
        return site().sql()
                .select(COMMENT.ID)
                .from(COMMENT)
                .where(COMMENT.ARTICLE_ID.eq(article))
                .orderBy(COMMENT.ID)
                .fetch(COMMENT.ID);
    }

    private List<Long> roots() {
        return site().sql()
                .select(COMMENT.ID)
                .from(COMMENT)
                .where(COMMENT.ROOT_ID.isNull())
                .fetch(COMMENT.ID);
    }

    /** Of the listed replies, in the order in which they were written. */
    private List<Integer> positions(long root) {
        return site().sql()
                .select(COMMENT.REPLY_POSITION)
                .from(COMMENT)
                .where(COMMENT.ROOT_ID.eq(root), COMMENT.LISTED.isTrue())
                .orderBy(COMMENT.ID)
                .fetch(COMMENT.REPLY_POSITION);
    }

    private List<Integer> dense(long root) {
        return IntStream.rangeClosed(1, positions(root).size()).boxed().toList();
    }

    private interface Step<T> {
        T by(int number) throws Exception;
    }

    private static <T> List<T> atOnce(int number, Step<T> step) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(number)) {
            List<Callable<T>> steps = IntStream.range(0, number)
                    .<Callable<T>>mapToObj(i -> () -> step.by(i))
                    .toList();
            return threads.invokeAll(steps).stream()
                    .map(TransitionTests::result)
                    .toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
