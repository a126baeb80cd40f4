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

    @Test
    void what_runs_the_other_way_is_isolated_and_the_text_keeps_its_first_letter() {
        assertThat(Direction.isolateOthers("Vision Pro 2 من التفاح تعمل ببرنامج (iOS 26)"))
                .isEqualTo("\u2068Vision Pro 2\u2069 من التفاح تعمل ببرنامج (\u2068iOS 26\u2069)");
        assertThat(Direction.isolateOthers("News from سلا for all readers"))
                .isEqualTo("News from \u2068سلا\u2069 for all readers");
        assertThat(Direction.isolateOthers("خبر 2026")).isEqualTo("خبر 2026");
        assertThat(Direction.isolateOthers("سعر A$1 و\\B")).isEqualTo("سعر \u2068A$1\u2069 و\\\u2068B\u2069");
        assertThat(Direction.isolateOthers("")).isEmpty();
    }
}
