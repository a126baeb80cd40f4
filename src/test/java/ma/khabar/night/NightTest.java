package ma.khabar.night;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted again at night. */
class NightTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T02:59:30Z, PT30S",
        "2026-11-25T03:00:00Z, PT24H",
        "2026-11-25T15:00:00Z, PT12H",
        "2026-09-19T02:30:00Z, PT24H30M",
        "2026-08-01T01:00:00Z, PT1H"
    })
    void it_comes_at_three_in_morocco(Instant now, Duration until) {
        assertThat(Night.until(now)).isEqualTo(until);
    }

    @Test
    void a_wrong_counter_is_named() {
        long article = site.article("عد");
        site.visitor().post("/a/" + article + "/comments", Map.of("name", "قارئ", "body", "نص"));
        site.sql()
                .update(ARTICLE)
                .set(ARTICLE.COMMENT_COUNT, -16)
                .where(ARTICLE.ID.eq(article))
                .execute();

        assertThat(new ReconcileStore(site.site().database()).differences())
                .containsExactly("comment_count of article " + article + " says -16, counted 1");
    }
}
