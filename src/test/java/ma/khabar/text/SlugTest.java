package ma.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The readable part of an address. */
class SlugTest {
    private static final String LONG = "الحكومة تعرض حصيلة السنة الأولى من إصلاح منظومة الصحة وتعلن عن بناء عشرين"
            + " مستشفى جديدًا في الجهات قبل نهاية العقد الحالي";

    @ParameterizedTest
    @CsvSource({
        "زيارة حموشي إلى الرياض.. أبعاد أمنية, زيارة-حموشي-إلى-الرياض-أبعاد-أمنية",
        "مُحَمَّد, محمد",
        "كــتــاب, كتاب",
        "كوفيد١٩ و۲۰, كوفيد19-و20",
        "GPT-5 يصل: «الجديد»!, gpt-5-يصل-الجديد",
        "'  فراغ   كثير  ', فراغ-كثير",
        "سيدي إفني ـ الصيد, سيدي-إفني-الصيد",
        "كرة 🌹 قدم, كرة-قدم"
    })
    void words_are_kept_and_joined_by_hyphens(String title, String slug) {
        assertThat(Slug.of(title)).isEqualTo(slug);
    }

    @Test
    void marks_that_cannot_be_seen_are_dropped() {
        assertThat(Slug.of("ال\u200Fسل\u200Cام\u202E")).isEqualTo("السلام");
    }

    @Test
    void decomposed_letters_make_the_same_slug() {
        String title = "أخبار مؤسسة الإعلام école";

        assertThat(Slug.of(Normalizer.normalize(title, Normalizer.Form.NFD)))
                .isEqualTo(Slug.of(title))
                .isEqualTo("أخبار-مؤسسة-الإعلام-école");
    }

    @Test
    void it_is_cut_between_words_and_not_longer_than_eighty_letters() {
        String slug = Slug.of(LONG);

        assertThat(slug.codePointCount(0, slug.length())).isBetween(66, 80);
        assertThat(LONG.replace(' ', '-')).startsWith(slug + "-");
    }

    @Test
    void a_single_endless_word_is_cut_within() {
        assertThat(Slug.of("ن".repeat(100))).isEqualTo("ن".repeat(80));
        assertThat(Slug.of("𞤀".repeat(100)).codePoints()).hasSize(80);
    }

    @Test
    void what_has_neither_letter_nor_digit_makes_no_slug() {
        assertThat(Slug.of("؟! 🌹 \u064E")).isEmpty();
    }

    @Test
    void a_slug_is_its_own_slug() {
        assertThat(Slug.of(Slug.of(LONG))).isEqualTo(Slug.of(LONG));
    }

    @Test
    void in_an_address_it_is_percent_encoded() {
        assertThat(Slug.encoded("أخبار-a1")).isEqualTo("%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1-a1");
    }
}
