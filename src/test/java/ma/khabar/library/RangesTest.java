package ma.khabar.library;

import static java.util.Arrays.copyOfRange;
import static org.assertj.core.api.Assertions.assertThat;

import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture in parts, for whoever was cut off while it came. */
class RangesTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static String address;
    private static byte[] whole;

    @BeforeAll
    static void send() {
        LibraryDesk desk = LibraryDesk.of(site);
        address = desk.journalist()
                .get(desk.sent(Photo.jpeg(700, 500)))
                .one(".picture-stage img")
                .attr("src");
        whole = site.visitor().bytes(address);
    }

    @Test
    void the_rest_the_end_and_the_middle() {
        part("bytes=100-", 100, whole.length);
        part("bytes=-100", whole.length - 100, whole.length);
        part("bytes=10-19", 10, 20);
        part("bytes=10-" + Long.MAX_VALUE / 10, 10, whole.length);
        part("bytes=-" + whole.length * 2, 0, whole.length);
    }

    @Test
    void where_there_is_nothing_more_how_much_there_is_is_said() {
        for (String range : new String[] {"bytes=" + whole.length + "-", "bytes=-0"}) {
            Browser.Page answer = site.visitor().sending("Range", range).get(address);
            assertThat(answer.status()).as(range).isEqualTo(416);
            assertThat(answer.header("Content-Range")).hasValue("bytes */" + whole.length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-1", "bytes=-", "bytes=", "lines=1-2", "bytes=1-2-3"})
    void who_asks_in_any_other_way_gets_all_of_it(String range) {
        assertThat(site.visitor().sending("Range", range).bytes(address)).isEqualTo(whole);
    }

    @Test
    void a_part_only_of_the_file_whose_beginning_one_has() {
        String tag = site.visitor().get(address).header("ETag").orElseThrow();
        Browser visitor = site.visitor().sending("Range", "bytes=5-");

        assertThat(visitor.sending("If-Range", tag).bytes(address)).hasSize(whole.length - 5);
        assertThat(visitor.sending("If-Range", "\"another\"").bytes(address)).isEqualTo(whole);
    }

    private static void part(String range, int from, int to) {
        Browser visitor = site.visitor().sending("Range", range);
        Browser.Page answer = visitor.get(address);
        assertThat(answer.status()).as(range).isEqualTo(206);
        assertThat(answer.header("Content-Range")).hasValue("bytes " + from + "-" + (to - 1) + "/" + whole.length);
        assertThat(visitor.bytes(address)).isEqualTo(copyOfRange(whole, from, to));
    }
}
