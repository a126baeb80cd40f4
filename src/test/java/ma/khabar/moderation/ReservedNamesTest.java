package ma.khabar.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReservedNamesTest {
    private static final ReservedNames NAMES = new ReservedNames(() -> "صدى الجبل");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "هيئة التحرير",
                "هيـئة  التحرير",
                "ھیئة التحریر",
                "هيئه التحرير",
                "هيئة التحرير 2",
                "\u0410dmin",
                "ADMIN",
                "admin_2",
                "A d m i n",
                "rnoderator",
                "Moderat0r",
                "المشرف",
                "المشرف العام",
                "المُشرِف",
                "الإدارة",
                "ادارة",
                "أنا الخبر",
                "أناالخبر",
                "صدى الجبل",
                "صدى الجبل - التعاليق",
                "صـدى الجبــل",
                "Mod\u00E9rateur",
                "رئيس التحرير",
                "المدير",
                "\u200Fالمشرف",
                "Adm\u0131n",
                "m\u043Ed"
            })
    void nobody_poses_as_the_house(String name) {
        assertThat(NAMES.holds(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "خالد",
                "شريفة بنت علي",
                "يوسف المديري",
                "Mohamed",
                "Adnane",
                "modeste",
                "زائر",
                "بنت البلاد",
                "قارئ من طنجة",
                "🔥",
                "Amine",
                "مدير متقاعد"
            })
    void a_reader_keeps_an_ordinary_name(String name) {
        assertThat(NAMES.holds(name)).isFalse();
    }

    @Test
    void the_readers_of_the_demonstration_may_keep_their_names() throws IOException {
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("/demo/names.txt"))) {
            List<String> names = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(names).isNotEmpty().noneMatch(NAMES::holds);
        }
    }
}
