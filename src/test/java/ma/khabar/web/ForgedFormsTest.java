package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that another site sends in a reader's name are refused, and leave nothing behind. */
class ForgedFormsTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final Map<String, String> COMMENT = Map.of("name", "كريم", "body", "نص");

    private final long article = site.article("خبر");

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, ''",
        "Sec-Fetch-Site, nonsense",
        "Origin, https://evil.example",
        "Origin, null",
        "Origin, ''",
        "Origin, http://khabar.test",
        "Origin, https://khabar.test.evil.example",
        "Origin, https://sub.khabar.test"
    })
    void a_form_from_elsewhere_is_refused_and_not_kept(String header, String value) {
        Browser.Page page = site.visitor().sending(header, value).post("/a/" + article + "/comments", COMMENT);

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text("[role=alert]")).contains("لم تُرسل هذه الاستمارة من موقعنا");
        assertThat(count()).isZero();
    }

    @Test
    void what_the_browser_says_of_itself_outweighs_a_fitting_origin() {
        Browser.Page page = site.visitor()
                .sending("Sec-Fetch-Site", "cross-site")
                .sending("Origin", "https://khabar.test")
                .post("/a/" + article + "/comments", COMMENT);

        assertThat(page.status()).isEqualTo(403);
        assertThat(count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none",
        "Origin, https://khabar.test",
        "Referer, https://elsewhere.example/"
    })
    void our_own_form_is_taken(String header, String value) {
        Browser.Page page = site.visitor().sending(header, value).post("/a/" + article + "/comments", COMMENT);

        assertThat(page.status()).isEqualTo(200);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void the_origin_may_be_the_very_host_that_was_asked() {
        site.visitor()
                .sending("Origin", "http://localhost:" + site.port())
                .post("/a/" + article + "/comments", COMMENT);

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void getting_writes_nothing_whatever_the_query_says() {
        site.visitor().get("/a/" + article + "/comments?name=n&body=b&_method=POST");
        site.visitor().sending("X-HTTP-Method-Override", "POST").get("/a/" + article + "/comments?name=n&body=b");

        assertThat(count()).isZero();
    }

    /** Javalin alone would send the form. */
    @Test
    void nor_whatever_a_header_or_the_body_says() {
        Wire.say(
                site.port(),
                "GET /a/" + article + "/comments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "X-HTTP-Method-Override: POST\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: 13\r\n\r\nname=n&body=b");

        assertThat(count()).isZero();
    }

    @Test
    void fields_in_the_address_of_a_form_do_not_count() {
        Browser.Page page = site.visitor().post("/a/" + article + "/comments?name=n&body=b", Map.of("name", "كريم"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(count()).isZero();
    }

    private int count() {
        return site.visitor().get("/a/" + article).all(".comment").size();
    }
}
