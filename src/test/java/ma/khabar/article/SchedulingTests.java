package ma.khabar.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An article with a date to come is nowhere before its minute, and everywhere from then on; on each database. */
abstract class SchedulingTests {
    private static final Instant MINUTE = Instant.parse("2026-11-23T18:00:00Z");

    abstract TestSite site();

    @AfterEach
    void turnBack() {
        site().clock().set(TestClock.START);
    }

    @Test
    void it_appears_everywhere_at_its_minute() {
        publish("منشور", "");
        long sibling = publish("منشور آخر", "");
        long scheduled = publish("مجدول للمساء", "\ndate: " + MINUTE);
        List<String> places = Stream.concat(
                        Stream.of("/", "/a/" + sibling, "/archive/2026/11"),
                        Stream.of("category", "tag", "author").map(kind -> "/" + kind + "/" + Slug.encoded("جدولة")))
                .toList();

        site().clock().set(MINUTE.minusMillis(1));
        assertThat(site().visitor().get("/a/" + scheduled).status()).isEqualTo(404);
        assertThat(site().visitor().get("/a/" + scheduled + "/comments").status())
                .isEqualTo(404);
        assertThat(site().visitor()
                        .post("/a/" + scheduled + "/comments", Map.of("name", "ن", "body", "ن"))
                        .status())
                .isEqualTo(404);
        for (String place : places) assertThat(body(place)).as(place).doesNotContain("مجدول للمساء");

        site().clock().set(MINUTE);
        assertThat(site().visitor().get("/a/" + scheduled).status()).isEqualTo(200);
        for (String place : places) assertThat(body(place)).as(place).contains("مجدول للمساء");
        assertThat(site().visitor().get("/a/" + sibling).text(".neighbours [rel=next]"))
                .contains("مجدول للمساء");
        assertThat(site().visitor().get("/a/" + sibling).text("[aria-labelledby=related]"))
                .contains("مجدول للمساء");
    }

    @Test
    void a_breaking_story_is_announced_from_its_minute_to_its_end() {
        long article = publish("هادئ", "");
        long breaking =
                publish("زلزال", "\ndate: " + MINUTE.plusSeconds(60) + "\nbreaking: " + MINUTE.plusSeconds(3600));

        site().clock().set(MINUTE.plusSeconds(59));
        assertThat(body("/a/" + article)).doesNotContain("زلزال");
        site().clock().set(MINUTE.plusSeconds(60));
        assertThat(site().visitor().get("/a/" + article).text(".breaking a")).isEqualTo("زلزال");
        assertThat(site().visitor().get("/").text(".breaking a")).isEqualTo("زلزال");
        assertThat(site().visitor().get("/a/" + breaking).all(".breaking")).isEmpty();
        site().clock().set(MINUTE.plusSeconds(3600));
        assertThat(site().visitor().get("/a/" + article).all(".breaking")).isEmpty();
    }

    private String body(String place) {
        return site().visitor().get(place).body();
    }

    private long publish(String title, String more) {
        return site().publish(
                        "title: " + title + "\ncategory: جدولة\nauthor: جدولة\ntags: [جدولة]" + more, "نص.\n\nنص.");
    }
}
