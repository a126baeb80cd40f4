package ma.khabar.desk;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import ma.khabar.Browser;
import ma.khabar.TestSite;

/** Readers who fill the desk, each from a network of their own. */
final class Writers {
    /** Of all tests: those on H2 and on PostgreSQL run at the same time. */
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private final TestSite site;
    private final long article;

    Writers(TestSite site) {
        this.site = site;
        this.article = site.article("المكتب");
    }

    long article() {
        return article;
    }

    /** A comment that a rule keeps back; answers its id. */
    long held(String body) {
        return send(reader(), body, Map.of("website", "robot"));
    }

    long published(String body) {
        return send(reader(), body, Map.of());
    }

    void report(long comment, String reason) {
        Browser.Page answer = reader().postWithoutFollowing(
                        "/a/" + article + "/comments/" + comment + "/report", Map.of("reason", reason));
        if (answer.status() != 303) throw new AssertionError(answer.body());
    }

    Browser reader() {
        int number = NETWORKS.incrementAndGet();
        return site.visitorFrom("10." + number / 250 + "." + (1 + number % 250) + ".7");
    }

    long send(Browser reader, String body, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("name", "كريم", "body", body));
        fields.putAll(more);
        Browser.Page answer = reader.postWithoutFollowing("/a/" + article + "/comments", fields);
        if (answer.status() != 303) throw new AssertionError(answer.body());
        return ((Number) site.sql().fetchValue("select max(id) from comment")).longValue();
    }
}
