package ma.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTest {
    private static final String LETTERS =
            "أإآٱؤئىيةه بكلمنوFéÉœß٠۹7ـ\u064E\u0651\u0654\u200F\u200C\u2067\uFEDB\uFEFB\uFDFA\uFE77\u3164½①🔥👍🏽گڭڤپ\n.،";

    @ParameterizedTest
    @CsvSource({
        "أحمد, احمد",
        "ٱلمغرب, المغرب",
        "مدرسة, مدرسه",
        "مستشفى, مستشفي",
        "مُحَمَّد, محمد",
        "گلميم, كلميم",
        "یوليوز, يوليوز",
        "كوفيد١٩, كوفيد19",
        "السلا\u200Fم, السلام",
        "ک, ك",
        "مسؤول, مسوول",
        "شئ, شي",
        "ڭيوم, كيوم",
        "ڤيديو, فيديو",
        "پاريس, باريس",
        "چينيف, جينيف",
        "ھیئة التحریر, هيئه التحرير",
        "كـلـــب, كلب",
        "\uFEDB\uFEE0\uFE90, كلب",
        "\uFDF2, الله",
        "Élève, eleve",
        "Cœur, coeur",
        "İstanbul, istanbul",
        "ＡＢＣ１２, abc12",
        "𝐀dmin, admin",
        "۱۲۳, 123",
        "ا\u0653, آ",
        "ك\uFE77لب, كلب",
        "ك\u034Fل\u3164ب, كلب",
        "ؤ, و\u0654",
        "ئ, ي\u0654"
    })
    void what_reads_the_same_folds_to_the_same(String one, String other) {
        assertThat(Folded.text(one)).isEqualTo(Folded.text(other));
    }

    @ParameterizedTest
    @CsvSource({"كلب, قلب", "حم, حمار", "سم, سمم", "وزير, زير", "ماء, ما"})
    void what_reads_differently_stays_different(String one, String other) {
        assertThat(Folded.text(one)).isNotEqualTo(Folded.text(other));
    }

    @Test
    void spaces_of_every_kind_are_one_and_line_breaks_stay() {
        assertThat(Folded.text("a\u00A0b\u2003c\u2800d\te\u2028f\ng")).isEqualTo("a b c d e f\ng");
    }

    @Test
    void a_match_is_shown_as_it_was_written() {
        String original = "يا كَـلْ\u200Cبٌ!";
        Folded folded = Folded.of(original);
        int at = folded.text().indexOf("كلب");
        assertThat(original.substring(folded.start(at), folded.end(at + 2))).isEqualTo("كَـلْ\u200Cبٌ");
    }

    @Test
    void a_ligature_is_shown_whole_when_a_part_of_it_matches() {
        Folded folded = Folded.of("س\uFEFBم");
        assertThat(folded.text()).isEqualTo("سلام");
        assertThat(folded.start(2)).isEqualTo(1);
        assertThat(folded.end(1)).isEqualTo(2);
    }

    @Test
    void every_range_of_a_random_text_leads_back_to_letters_that_fold_to_it() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            String original = random(random);
            Folded folded = Folded.of(original);
            for (int from = 0; from < folded.text().length(); from++) {
                int to = from + random.nextInt(folded.text().length() - from);
                String shown = Folded.text(original.substring(folded.start(from), folded.end(to)));
                assertThat(shown).contains(folded.text().substring(from, to + 1));
                assertThat(folded.text()).contains(shown);
            }
        }
    }

    @Test
    void with_and_without_offsets_the_text_is_the_same() {
        Random random = new Random(2);
        for (int round = 0; round < 2_000; round++) {
            String original = random(random);
            assertThat(Folded.of(original).text()).isEqualTo(Folded.text(original));
        }
    }

    @Test
    void folding_twice_changes_nothing_more_whatever_the_letter() {
        for (int letter = 0; letter <= 0x1FFFF; letter++) {
            String once = Folded.text(Character.toString(letter));
            if (!Folded.text(once).equals(once))
                assertThat(Folded.text(once)).as("U+%04X", letter).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u200F", "ـ", "\u064E", "\uD83D"})
    void nothing_is_left_of_what_nobody_sees(String text) {
        assertThat(Folded.of(text).text()).isEmpty();
        assertThat(Folded.of(text).start(0)).isEqualTo(text.length());
    }

    private static String random(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(30); left > 0; left--)
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        return text.toString();
    }
}
