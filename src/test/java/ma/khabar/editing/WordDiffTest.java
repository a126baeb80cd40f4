package ma.khabar.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed is shown word by word. */
class WordDiffTest {
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "نص المحررة هنا,نص الصحفية هنا,نص [-المحررة-][+الصحفية+] هنا",
                "واحد اثنان,واحد,واحد[- اثنان-]",
                ",جديد,[+جديد+]",
                "كما هو,كما هو,كما هو"
            })
    void the_words_that_changed_are_named_and_no_others(String before, String after, String expected) {
        assertThat(drawn(before == null ? "" : before, after)).isEqualTo(expected);
    }

    @Test
    void a_paragraph_that_stayed_is_left_alone_between_two_that_changed() {
        assertThat(drawn("أول قديم\n\nثابت\n\nأخير قديم", "أول جديد\n\nثابت\n\nأخير جديد"))
                .isEqualTo("أول [-قديم-][+جديد+]\n\nثابت\n\nأخير [-قديم-][+جديد+]");
    }

    @Test
    void both_texts_can_be_read_out_of_it() {
        String before = "فقرة أولى.\nفقرة ثانية طويلة.\n\nثالثة.";
        String after = "قبلها.\nفقرة أولى!\n\nثالثة.\nبعدها.";
        List<WordDiff.Part> parts = WordDiff.between(before, after);
        assertThat(without(parts, "new")).isEqualTo(before);
        assertThat(without(parts, "gone")).isEqualTo(after);
    }

    @Test
    void two_long_texts_without_a_word_in_common_are_compared_in_no_time() {
        String before = words("أ", 19_000);
        String after = words("ب", 19_000);
        List<WordDiff.Part> parts = assertTimeout(Duration.ofSeconds(3), () -> WordDiff.between(before, after));
        assertThat(without(parts, "gone")).isEqualTo(after);
    }

    private static String words(String letter, int number) {
        return IntStream.range(0, number).mapToObj(i -> letter + i % 10 + "\n").collect(Collectors.joining());
    }

    private static String without(List<WordDiff.Part> parts, String kind) {
        return parts.stream()
                .filter(part -> !part.kind().equals(kind))
                .map(WordDiff.Part::text)
                .collect(Collectors.joining());
    }

    private static String drawn(String before, String after) {
        return WordDiff.between(before, after).stream()
                .map(part -> switch (part.kind()) {
                    case "gone" -> "[-" + part.text() + "-]";
                    case "new" -> "[+" + part.text() + "+]";
                    default -> part.text();
                })
                .collect(Collectors.joining());
    }
}
