package ma.khabar.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;

/** A site with a moderator, articles in sections of their own, and readers each from a network of their own. */
final class Paper {
    static final Map<String, String> SETTINGS = Map.of("KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1");

    /** Of all tests: those on H2 and on PostgreSQL run at the same time. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestSite site;
    private final Browser moderator;

    Paper(TestSite site) {
        this.site = site;
        this.moderator = site.signedIn(Role.MODERATOR, "مشرفة الأنماط");
    }

    Browser moderator() {
        return moderator;
    }

    /** An article that is out now, in a section of this name. */
    long article(String section) {
        return site.publish("title: مقال رقم " + NUMBERS.incrementAndGet() + "\ncategory: " + section, "مقدمة.\n\nنص.");
    }

    /** One that no other test knows. */
    String section() {
        return "قسم رقم " + NUMBERS.incrementAndGet();
    }

    /** The name of a level of an article, as addresses have it. */
    String scope(String level, long article) {
        return switch (level) {
            case "article" -> "article:" + article;
            case "category" ->
                "category:" + site.sql().fetchValue("select category_id from article where id = " + article);
            default -> "site";
        };
    }

    void choose(String scope, Map<String, String> fields) {
        Browser.Page answer = moderator.postWithoutFollowing("/moderation/modes/" + scope, fields);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    }

    Browser reader() {
        int number = NUMBERS.incrementAndGet();
        return from("10." + number / 250 + "." + (1 + number % 250) + ".7");
    }

    Browser from(String address) {
        return site.visitorFrom(address);
    }

    Browser.Page send(Browser writer, long article, String body) {
        return writer.postWithoutFollowing("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
    }

    /** Sends a comment that is kept; answers its id. */
    long comment(Browser writer, long article, String body) {
        Browser.Page answer = send(writer, article, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return ((Number) site.sql().fetchValue("select max(id) from comment where article_id = " + article))
                .longValue();
    }

    /** The state of a comment, and what holds it: {@code PUBLISHED}, or for example {@code PENDING review}. */
    String fate(long comment) {
        var row = site.sql().fetchSingle("select state, held_by from comment where id = " + comment);
        return row.get(0) + (row.get(1) == null ? "" : " " + row.get(1));
    }

    String fate(Browser writer, long article, String body) {
        return fate(comment(writer, article, body));
    }

    void approve(long comment) {
        Browser.Page answer = moderator.postWithoutFollowing(
                "/moderation/comments/" + comment + "/decision", Map.of("state", "PUBLISHED", "version", "0"));
        assertThat(answer.status()).isEqualTo(303);
    }

    void report(Browser reader, long article, long comment) {
        Browser.Page answer = reader.postWithoutFollowing(
                "/a/" + article + "/comments/" + comment + "/report", Map.of("reason", "insult"));
        assertThat(answer.status()).isEqualTo(303);
    }

    void later(Duration time, Runnable work) {
        site.clock().forward(time);
        try {
            work.run();
        } finally {
            site.clock().forward(time.negated());
        }
    }
}
