package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.COMMENT;
import static ma.khabar.db.schema.Tables.COMMENT_REPORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.night.ReconcileStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reporting comments, and what comes of it; on each database. Behind a proxy, so that readers have networks. */
abstract class ReportingTests {
    static final Map<String, String> SETTINGS = Map.of("KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1");

    abstract TestSite site();

    @Test
    void a_guest_reports_with_a_reason() {
        long article = site().article("بلاغ");
        long id = Guest.of(site(), article).comment("نص سيئ");
        Browser reader = from("192.0.2.1");

        Browser.Page page = reader.get("/a/" + article).click("#comment-" + id + " a[href$=/report]");
        assertThat(page.text(".quoted .comment-body")).isEqualTo("نص سيئ");
        Browser.Page refused =
                page.form("form[action$=/report]").fill("detail", "شرح").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#reason-error")).contains("اختر");
        assertThat(refused.one("textarea").wholeText().strip()).isEqualTo("شرح");

        Browser.Page thanks =
                refused.form("form[action$=/report]").fill("reason", "insult").submit();
        assertThat(thanks.text("[role=status]")).contains("وصلنا بلاغك");
        assertThat(thanks.text("#comment-" + id + " .comment-body")).isEqualTo("نص سيئ");
        var row = site().sql()
                .selectFrom(COMMENT_REPORT)
                .where(COMMENT_REPORT.COMMENT_ID.eq(id))
                .fetchSingle();
        assertThat(row.getReason()).isEqualTo("insult");
        assertThat(row.getDetail()).isEqualTo("شرح");
        assertThat(row.getWeight()).isEqualTo(1);
        assertThat(row.getNetwork()).matches("[0-9a-f]{64}");
    }

    @Test
    void one_reader_has_one_voice_and_one_network_two() {
        long article = site().article("صوت");
        long id = Guest.of(site(), article).comment("نص");
        Browser reader = from("192.0.2.1");
        report(reader, article, id);
        report(reader, article, id);
        assertThat(weight(id)).isEqualTo(1);

        for (int i = 2; i < 9; i++) report(from("192.0.2." + i), article, id);
        assertThat(weight(id)).isEqualTo(2);
        assertThat(state(id)).isEqualTo("PUBLISHED");
    }

    @Test
    void six_voices_from_three_networks_hold_a_comment() {
        long article = site().article("ثقل");
        long id = Guest.of(site(), article).comment("نص ثقيل");
        for (int i = 0; i < 5; i++) report(from("192.0." + (2 + i % 3) + "." + (10 + i)), article, id);
        assertThat(state(id)).isEqualTo("PUBLISHED");

        report(from("192.0.4.99"), article, id);

        assertThat(state(id)).isEqualTo("HELD");
        assertThat(site().visitor().get("/a/" + article).text("#comments h2")).isEqualTo("التعاليق (0)");
        assertThat(new DecisionStore(site().site().database()).on(id).getLast())
                .extracting(Decision::actor, Decision::reason)
                .containsExactly(Actor.Kind.READERS, "readers");
        assertThat(new ReconcileStore(site().site().database()).differences()).isEmpty();
    }

    @Test
    void what_a_moderator_approved_is_not_hidden_by_reports() {
        long article = site().article("موافقة");
        long id = Guest.of(site(), article).comment("نص");
        report(from("192.0.9.1"), article, id);
        var database = site().site().database();
        Outcome approved = new Comments(
                        database, new CommentStore(database), new DecisionStore(database), site().clock())
                .transition(id, State.PUBLISHED, State.PUBLISHED, new Actor(Actor.Kind.MODERATOR, null), null, 0);
        assertThat(approved.done()).isTrue();
        assertThat(weight(id)).isZero();

        for (int i = 0; i < 8; i++) report(from("192.0." + (20 + i) + ".1"), article, id);

        assertThat(state(id)).isEqualTo("PUBLISHED");
        assertThat(weight(id)).isEqualTo(8);
        assertThat(site().sql()
                        .fetchCount(COMMENT_REPORT, COMMENT_REPORT.COMMENT_ID.eq(id), COMMENT_REPORT.UPHELD.isFalse()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "2, 0, 1", "3, 0, 0", "3, 1, 1", "3, 2, 2", "10, 3, 0", "10, 6, 1", "10, 9, 2"})
    void a_voice_weighs_by_how_often_it_was_right(int decided, int upheld, int times) {
        assertThat(Reports.times(new ReportStore.History(decided, upheld))).isEqualTo(times);
    }

    @Test
    void networks_are_forgotten_after_thirty_days() {
        long article = site().article("نسيان");
        long id = Guest.of(site(), article).comment("نص");
        report(from("192.0.2.77"), article, id);
        ReportStore store = new ReportStore(site().site().database());
        var now = site().clock().instant();

        store.forgetNetworks(now.minus(Duration.ofDays(30)));
        assertThat(networkOf(id)).isNotNull();

        store.forgetNetworks(now.plusSeconds(1));
        assertThat(networkOf(id)).isNull();
        assertThat(site().sql().fetchCount(COMMENT_REPORT, COMMENT_REPORT.NETWORK.isNotNull()))
                .isZero();
    }

    private Browser from(String address) {
        return site().visitorFrom(address);
    }

    private static void report(Browser reader, long article, long id) {
        Browser.Page answer =
                reader.postWithoutFollowing("/a/" + article + "/comments/" + id + "/report", Map.of("reason", "other"));
        assertThat(answer.status()).isEqualTo(303);
    }

    private int weight(long id) {
        return site().sql()
                .select(COMMENT.REPORT_WEIGHT)
                .from(COMMENT)
                .where(COMMENT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private String state(long id) {
        return site().sql()
                .select(COMMENT.STATE)
                .from(COMMENT)
                .where(COMMENT.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private String networkOf(long id) {
        return site().sql()
                .select(COMMENT.NETWORK)
                .from(COMMENT)
                .where(COMMENT.ID.eq(id))
                .fetchSingle()
                .value1();
    }
}
