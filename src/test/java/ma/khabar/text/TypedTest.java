package ma.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people typed, cleaned of what nobody can see. */
class TypedTest {
    private static final String FAMILY = "👨\u200D👩\u200D👧";
    private static final String RAINBOW = "🏳\uFE0F\u200D🌈";
    private static final String SCOTLAND = "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\r\n",
                "\u00A0\u2003\u3000",
                "\u200F\u200E\u202E",
                "\u200B\u200C\u200D\uFEFF",
                "\u3164\u115F\uFFA0",
                "\u2800",
                "\u00AD\u061C\u2060",
                "\u064E\u0651",
                "ـــ",
                "... ؟! ،؛ «»",
                "\u0000\u0007",
                "\uFE0F",
                "\uFFFD\uFFFD"
            })
    void without_ink_it_is_blank(String text) {
        assertThat(Typed.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ن", "a", "٣", "7", "❤", "👍", "+", "€", "½", "👍🏽", RAINBOW, " \u200Fن\u3164"})
    void a_letter_digit_symbol_or_emoji_is_enough(String text) {
        assertThat(Typed.isBlank(text)).isFalse();
    }

    @Test
    void bidi_controls_are_dropped_everywhere() {
        String dirty = "ن\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061Cص";

        assertThat(Typed.line(dirty)).isEqualTo("نص");
        assertThat(Typed.text(dirty)).isEqualTo("نص");
    }

    @Test
    void joiners_stay_in_texts_and_not_in_names() {
        assertThat(Typed.text("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(Typed.line("كري\u200Cم\u200D")).isEqualTo("كريم");
    }

    @Test
    void sequences_of_emoji_stay_whole_in_texts() {
        String all = FAMILY + " " + RAINBOW + " " + SCOTLAND + " 👍🏽 1\uFE0F\u20E3 🇲🇦";

        assertThat(Typed.text(all)).isEqualTo(all);
    }

    @Test
    void letters_come_out_composed() {
        assertThat(Typed.line("\u0627\u0654حمد")).isEqualTo("أحمد");
        assertThat(Typed.text("e\u0301")).isEqualTo("é");
    }

    @Test
    void a_line_is_one_line_with_single_spaces() {
        assertThat(Typed.line("  كريم \t\r\n\u2028 العلوي\u00A0 ")).isEqualTo("كريم العلوي");
    }

    @Test
    void a_text_keeps_its_lines_and_no_more_than_one_empty_one_running() {
        assertThat(Typed.text("\r\nأول  \r\nثان\r\r\n\n\n\nثالث\n")).isEqualTo("أول\nثان\n\nثالث");
    }

    @Test
    void harakat_and_tatweel_are_the_writers_business() {
        assertThat(Typed.text("مُحَمَّد كـتـاب")).isEqualTo("مُحَمَّد كـتـاب");
    }

    @Test
    void half_a_letter_is_dropped() {
        assertThat(Typed.text("ن\uD83Dص\uFFFE")).isEqualTo("نص");
    }

    @Test
    void length_is_counted_in_code_points() {
        assertThat(Typed.letters("ن🌹")).isEqualTo(2);
    }

    /** A form of 256 KB may be full of them. */
    @Test
    void blanks_without_end_take_no_time() {
        String blanks = "أ" + " ".repeat(250_000) + "ب";

        assertThat(assertTimeout(Duration.ofSeconds(3), () -> Typed.text(blanks)))
                .isEqualTo(blanks);
    }

    /** So may it be of these, each of which wants to stand before the one before it. */
    @Test
    void marks_without_end_take_no_time() {
        String marks = "ب" + "\u0315\u0300".repeat(60_000);

        assertThat(assertTimeout(Duration.ofSeconds(3), () -> Typed.line(marks)))
                .hasSize(31)
                .startsWith("ب\u0300");
        assertThat(assertTimeout(Duration.ofSeconds(3), () -> Typed.text(marks)))
                .hasSize(31);
    }

    @Test
    void as_many_marks_as_any_language_needs_stay() {
        String marks = "ب" + "\u064E".repeat(30);

        assertThat(Typed.text(marks + "ت")).isEqualTo(marks + "ت");
    }
}
