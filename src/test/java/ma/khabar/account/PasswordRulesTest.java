package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are refused. */
class PasswordRulesTest {
    private static final PasswordRules RULES = new PasswordRules(() -> "أنا الخبر", "khabar.test");
    private static final List<String> OWN = List.of("سلمى الورياغلي", "salma.ouri");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password1",
                "P@ssw0rd!",
                "12345678",
                "123456789",
                "1234567890",
                "qwertyuiop",
                "1q2w3e4r",
                "1qaz2wsx",
                "qwerty123",
                "azertyuiop",
                "iloveyou",
                "sunshine",
                "princess1",
                "football",
                "Baseball99",
                "trustno1",
                "letmein1",
                "monkey123",
                "dragon12",
                "superman",
                "michael1",
                "welcome123",
                "00000000",
                "aaaaaaaa",
                "abcabcabc",
                "abc12345",
                "abcdefgh",
                "87654321",
                "zxcvbnm1",
                "asdfghjkl",
                "19902000",
                "01011990",
                "25/12/1999",
                "2026-11-23",
                "casablanca",
                "maroc2026",
                "motdepasse",
                "bonjour123",
                "كلمة السر",
                "كلمةالسر123",
                "كَلِمَة السر",
                "مرحبا123",
                "١٢٣٤٥٦٧٨",
                "محمد1234",
                "حبيبتي12",
                "ضصثقفغعهخ",
                "السلام عليكم",
                "بسم الله الرحمن الرحيم",
                "admin123",
                "administrator",
                "ادمن12345",
                "أنا الخبر",
                "khabar2026",
                "khabar.test",
                "المدير123",
                "salma.ouri",
                "salma123",
                "سلمى الورياغلي",
                "الورياغلي1",
                "SalmaOuri!"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(RULES.problem(password, OWN)).isNotNull();
    }

    /** As they stand, commonest first, in the list from which ours is drawn. */
    @Test
    void none_of_the_three_thousand_commonest_is_taken() throws Exception {
        List<String> commonest = Files.readAllLines(Path.of("src/test/resources/account/commonest-passwords.txt"));

        assertThat(commonest).hasSize(3000).allSatisfy(password -> assertThat(RULES.problem(password, List.of()))
                .contains("الشائعة"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ثلاث نخلات في الحوز",
                "correct horse battery",
                "xK3#vz9Q",
                "سلمى تقرأ الجريدة كل صباح",
                "tajine aux pruneaux",
                "🌹🐫🌵🏜️🕌☕📰🎈🎻",
                "j'aime le msemen",
                "خبز وزيت",
                "password of my neighbour's goat"
            })
    void what_nobody_would_guess_is_taken(String password) {
        assertThat(RULES.problem(password, OWN)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "قصيرة", "xK3#vz9", "🌹🐫🌵🏜🕌☕"})
    void less_than_eight_letters_are_too_few(String password) {
        assertThat(RULES.problem(password, OWN)).contains("قصيرة");
    }
}
