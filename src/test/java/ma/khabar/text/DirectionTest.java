package ma.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way a paragraph runs. */
class DirectionTest {
    @ParameterizedTest
    @ValueSource(strings = {"Apple تعلن عن هاتفها", "نص", "123", "", "!؟", "abcdefg خبر", "שלום"})
    void with_thirty_percent_of_right_to_left_letters_or_no_letter_it_runs_right_to_left(String paragraph) {
        assertThat(Direction.of(paragraph)).isEqualTo("rtl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apple announces", "abcdefgh خبر", "كتب John Smith from New York today"})
    void otherwise_left_to_right(String paragraph) {
        assertThat(Direction.of(paragraph)).isEqualTo("ltr");
    }

    @Test
    void digits_and_marks_do_not_count_as_letters() {
        assertThat(Direction.of("خبر 2026 ........ a")).isEqualTo("rtl");
        assertThat(Direction.of("\u064E\u064F\u0650 ab")).isEqualTo("ltr");
    }

    @Test
    void an_insert_is_isolated() {
        assertThat(Direction.isolate("Apple")).isEqualTo("\u2068Apple\u2069");
    }
}
