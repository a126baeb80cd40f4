package ma.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookalikeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "هيـئة  التحرير",
                "ھیئة التحریر",
                "هيئه التحرير",
                "هيئةالتحرير",
                "هَيْئَةُ التَّحْرِير",
                "هيئة\u200Cالتحرير",
                "هيئة_التحرير",
                "«هيئة التحرير»",
                "\uFEEB\uFEF4\uFE8C\uFE94 التحرير",
                "هيئة\u00A0التحرير",
                "\u2067هيئة التحرير\u2069"
            })
    void a_name_in_arabic_has_one_skeleton_however_it_is_written(String disguised) {
        assertThat(Lookalike.skeleton(disguised)).isEqualTo(Lookalike.skeleton("هيئة التحرير"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Admin",
                "ADMIN",
                "\u0410dmin",
                "\u0430dmin",
                "Adm\u0456n",
                "AD\u041CIN",
                "ADM\u0399\u039D",
                "A d m i n",
                "a.d.m.i.n",
                "adm\u200Bin",
                "Adrnin",
                "Ädmin",
                "ａｄｍｉｎ",
                "𝖆dmin",
                "Admln",
                "ADM1N",
                "adm|n",
                "\u0391dmin"
            })
    void a_name_in_latin_has_one_skeleton_in_every_alphabet(String disguised) {
        assertThat(Lookalike.skeleton(disguised)).isEqualTo(Lookalike.skeleton("admin"));
    }

    @ParameterizedTest
    @CsvSource({
        "moderator, rnoderator",
        "moderator, MODERAT0R",
        "moderator, m\u043Ed\u0435rat\u043Er",
        "خالد, خـالد",
        "أمينة, امينه",
        "سعيد 2, سعيد٢",
        "ڭيوم, گيوم",
        "Zoé, ZOE",
        "youssef, \u0443oussef"
    })
    void names_that_look_alike_have_the_same_skeleton(String one, String other) {
        assertThat(Lookalike.skeleton(one)).isEqualTo(Lookalike.skeleton(other));
    }

    @ParameterizedTest
    @CsvSource({
        "خالد, خلد",
        "سعيد, سعد",
        "محمد, محمود",
        "كريم, كريمة",
        "علي, عالي",
        "Karim, Karima",
        "Sara, Samira",
        "سعيد 2, سعيد 3",
        "🔥, 🌹",
        "نور, نورا",
        "بشرى, يسرى",
        "زينب, ريتب",
        "حسن, خشن"
    })
    void different_names_have_different_skeletons(String one, String other) {
        assertThat(Lookalike.skeleton(one)).isNotEqualTo(Lookalike.skeleton(other));
    }

    @Test
    void many_threads_get_the_same_answer() {
        List<String> names = List.of("هيئة التحرير", "\u0410dmin", "rnoderator", "خالد");
        List<String> alone = names.stream().map(Lookalike::skeleton).toList();
        assertThat(IntStream.range(0, 4_000).parallel().allMatch(round -> alone.get(round % 4)
                        .equals(Lookalike.skeleton(names.get(round % 4)))))
                .isTrue();
    }
}
