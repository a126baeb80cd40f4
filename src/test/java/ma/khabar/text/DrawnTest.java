package ma.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnTest {
    @ParameterizedTest
    @CsvSource({
        "ك\u200Cلب, ك⟨ZWNJ⟩لب",
        "ك\u200Fلب, ك⟨RLM⟩لب",
        "\u2067كلب\u2069, ⟨RLI⟩كلب⟨PDI⟩",
        "ك\u3164لب, ك⟨U+3164⟩لب",
        "ك\u00A0لب, ك⟨U+00A0⟩لب",
        "a\uD83Db, a⟨U+D83D⟩b",
        "a\uDB40\uDC61, a⟨U+0E0061⟩"
    })
    void what_cannot_be_seen_is_named(String text, String drawn) {
        assertThat(Drawn.of(text)).isEqualTo(drawn);
    }

    @Test
    void what_can_be_seen_stays_as_it_is() {
        String text = "كَـلْبٌ ❤\uFE0F\nسطر";
        assertThat(Drawn.of(text)).isEqualTo(text);
    }
}
