package ma.khabar.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ma.khabar.TestSite;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rule keeps a text back, with the words that the software comes with. */
class SieveTest {
    private static final String ORDINARY = "شكرًا على هذا المقال المفيد، انتظرته طويلًا.";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static Sieve sieve;

    @BeforeAll
    static void fill() {
        sieve = new Sieve(
                new WordStore(site.site().database(), site.clock()),
                new ReservedNames(() -> "أنا الخبر"),
                new Experience(site.site().database()));
    }

    @Test
    void an_ordinary_comment_is_held_by_none() {
        assertThat(sieve.holding(sent("كريم", ORDINARY))).isNull();
        assertThat(sieve.holding(new Sent("كريم", ORDINARY, true, false, null, false)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "يا ولد الكلب, BANNED_WORD",
        "وَلَـد  الكـلـب, BANNED_WORD",
        "ق.ح.ب.ة, BANNED_WORD",
        "اقرأ المزيد على https://example.org/a, LINK",
        "زوروا example . com, LINK",
        "راسلني karim@example.org, MAIL",
        "اتصلوا بي ٠٦ ٦١ ٢٢ ٣٣ ٤٤, PHONE"
    })
    void what_stands_in_the_text_holds_it(String text, Rule rule) {
        assertThat(sieve.holding(sent("كريم", text))).isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "هذا الحمار, حمار",
        "نسوا ياسمين في الجزيرة, ''",
        "الحكم رجع إلى الفار, ''",
        "رأيت فار في المطبخ, فار",
        "حمار الوحش في الحديقة, ''"
    })
    void a_suspect_word_holds_nothing_and_is_marked(String text, String marked) {
        assertThat(sieve.holding(sent("كريم", text))).isNull();
        assertThat(sieve.marked(text))
                .extracting(match -> match.word().text())
                .isEqualTo(marked.isEmpty() ? List.of() : List.of(marked));
    }

    @Test
    void a_name_is_looked_through_as_well() {
        assertThat(sieve.holding(sent("ولد الكلب", ORDINARY))).isEqualTo(Rule.BANNED_WORD);
        assertThat(sieve.holding(sent("هيـئة التحرير", ORDINARY))).isEqualTo(Rule.RESERVED_NAME);
        assertThat(sieve.holding(new Sent("هيئة التحرير", ORDINARY, false, false, A_MINUTE, false)))
                .as("an account that bears it was given it")
                .isNull();
    }

    @Test
    void the_same_text_elsewhere_holds_it_unless_everybody_says_so() {
        assertThat(sieve.holding(new Sent("كريم", ORDINARY, true, false, A_MINUTE, true)))
                .isEqualTo(Rule.REPEATED);
        assertThat(sieve.holding(new Sent("كريم", "شكرًا جزيلًا!", true, false, A_MINUTE, true)))
                .isNull();
    }

    @Test
    void texts_that_differ_only_in_dress_have_one_essence() {
        assertThat(Sieve.essence("  اشتروا الآن، ســـاعات أَصلية!! "))
                .isEqualTo(Sieve.essence("اشتروا الان ساعات اصليه"));
        assertThat(Sieve.essence("اشتروا الآن")).isNotEqualTo(Sieve.essence("اشتروا غدا"));
    }

    @Test
    void nobody_types_within_three_seconds() {
        assertThat(sieve.holding(took(Duration.ofMillis(2_999)))).isEqualTo(Rule.TOO_FAST);
        assertThat(sieve.holding(took(Duration.ofSeconds(3)))).isNull();
    }

    @Test
    void of_several_rules_the_one_that_says_most_is_named() {
        Sent bad = new Sent("المشرف", "ولد الكلب https://example.org 0661223344", true, true, Duration.ZERO, true);

        assertThat(sieve.holding(bad)).isEqualTo(Rule.TRAP);
        assertThat(sieve.holding(sent("كريم", bad.text()))).isEqualTo(Rule.BANNED_WORD);
    }

    @ParameterizedTest
    @EnumSource
    void each_rule_is_found_again_by_the_name_it_is_kept_under(Rule rule) {
        assertThat(rule.id()).matches("[a-z-]{1,40}");
        assertThat(Rule.of(rule.id())).contains(rule);
        assertThat(rule.label()).isNotBlank();
    }

    @Test
    void the_readers_of_the_demonstration_write_nothing_that_a_word_holds() throws IOException {
        List<String> comments = comments();
        List<String> held = new ArrayList<>();
        for (String comment : comments) {
            if (sieve.holding(sent("كريم", comment)) == Rule.BANNED_WORD) held.add(comment);
        }
        assertThat(comments).hasSizeGreaterThan(100);
        assertThat(held).isEmpty();
    }

    private static Sent sent(String name, String text) {
        return new Sent(name, text, true, false, A_MINUTE, false);
    }

    private static Sent took(@Nullable Duration time) {
        return new Sent("كريم", ORDINARY, true, false, time, false);
    }

    private static List<String> comments() throws IOException {
        try (var stream = Objects.requireNonNull(SieveTest.class.getResourceAsStream("/demo/comments.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
