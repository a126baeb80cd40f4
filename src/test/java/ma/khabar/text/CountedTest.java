package ma.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The six plural forms of Arabic. */
class CountedTest {
    @ParameterizedTest
    @CsvSource({
        "0, لا تعاليق, لا ردود, أقل من دقيقة",
        "1, تعليق واحد, رد واحد, دقيقة واحدة",
        "2, تعليقان, ردان, دقيقتين",
        "3, 3 تعاليق, 3 ردود, 3 دقائق",
        "10, 10 تعاليق, 10 ردود, 10 دقائق",
        "11, 11 تعليقًا, 11 ردًا, 11 دقيقة",
        "99, 99 تعليقًا, 99 ردًا, 99 دقيقة",
        "100, 100 تعليق, 100 رد, 100 دقيقة",
        "101, 101 تعليق, 101 رد, 101 دقيقة",
        "102, 102 تعليق, 102 رد, 102 دقيقة",
        "103, 103 تعاليق, 103 ردود, 103 دقائق",
        "110, 110 تعاليق, 110 ردود, 110 دقائق",
        "111, 111 تعليقًا, 111 ردًا, 111 دقيقة",
        "200, 200 تعليق, 200 رد, 200 دقيقة",
        "1000, 1000 تعليق, 1000 رد, 1000 دقيقة",
        "12345, 12345 تعليقًا, 12345 ردًا, 12345 دقيقة"
    })
    void a_number_and_its_thing_agree(long number, String comments, String replies, String minutes) {
        assertThat(Counted.COMMENTS.of(number)).isEqualTo(comments);
        assertThat(Counted.REPLIES.of(number)).isEqualTo(replies);
        assertThat(Counted.MINUTES.of(number)).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "1, مقال واحد, حرف واحد, ثانية واحدة, ساعة واحدة",
        "2, مقالان, حرفان, ثانيتين, ساعتين",
        "3, 3 مقالات, 3 حروف, 3 ثوان, 3 ساعات",
        "11, 11 مقالًا, 11 حرفًا, 11 ثانية, 11 ساعة",
        "100, 100 مقال, 100 حرف, 100 ثانية, 100 ساعة"
    })
    void so_do_all_other_things(long number, String articles, String letters, String seconds, String hours) {
        assertThat(Counted.ARTICLES.of(number)).isEqualTo(articles);
        assertThat(Counted.LETTERS.of(number)).isEqualTo(letters);
        assertThat(Counted.SECONDS.of(number)).isEqualTo(seconds);
        assertThat(Counted.HOURS.of(number)).isEqualTo(hours);
    }
}
