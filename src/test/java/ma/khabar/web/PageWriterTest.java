package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageWriterTest {
    private static final String LETTERS = "a é ن 中 😀 𝒙\uD800\uDC00\u200F\uFEFF<\n";

    @Test
    void a_page_is_what_java_would_make_of_its_text_however_it_is_cut() {
        Random chance = new Random(4);
        for (int round = 0; round < 500; round++) {
            PageWriter page = new PageWriter(8);
            StringBuilder text = new StringBuilder();
            for (int i = chance.nextInt(12); i > 0; i--) {
                String piece = piece(chance);
                text.append(piece);
                write(page, piece, chance.nextInt(3));
            }
            assertThat(page.toBytes()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void what_was_kept_is_put_in_as_it_was_and_half_a_pair_before_it_stays_half() {
        PageWriter first = new PageWriter(0);
        first.write("أول ");
        int begin = first.length();
        first.write("قطعة 😀");
        byte[] piece = first.since(begin);

        PageWriter second = new PageWriter(0);
        second.write("ن\uD83D");
        second.write(piece);
        second.write("م");
        assertThat(new String(second.toBytes(), StandardCharsets.UTF_8)).isEqualTo("ن?قطعة 😀م");
    }

    @Test
    void numbers_are_written_as_java_writes_them() {
        PageWriter page = new PageWriter(0);
        page.write((Object) 12_345);
        page.write((Object) 9_876_543_210L);
        page.write((Object) 1.5);
        page.write((Object) 'ن');
        assertThat(new String(page.toBytes(), StandardCharsets.UTF_8)).isEqualTo("1234598765432101.5ن");
    }

    /** Any letters, among them halves of pairs. */
    private static String piece(Random chance) {
        StringBuilder piece = new StringBuilder();
        for (int i = chance.nextInt(20); i > 0; i--) piece.append(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        return piece.toString();
    }

    private static void write(PageWriter page, String piece, int way) {
        if (way == 0) page.write(piece);
        else if (way == 1) page.write(piece.toCharArray(), 0, piece.length());
        else for (int i = 0; i < piece.length(); i++) page.writeSpecialized(piece.charAt(i));
    }
}
