package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no reader's browser sends: each is the sender's mistake, said in Arabic, and never ours. */
class OddRequestsTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final String FORM = "application/x-www-form-urlencoded";

    @BeforeAll
    static void publish() {
        site.article("خبر");
    }

    @AfterAll
    static void nothing_of_all_this_was_kept() {
        assertThat(site.visitor().get("/a/1").text("#comments h2")).isEqualTo("التعاليق (0)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/0",
                "/a/-1",
                "/a/9223372036854775808",
                "/a/99999999999999999999999",
                "/a/%D9%A1",
                "/a/1e3",
                "/a/1.0",
                "/a/x",
                "/a/01",
                "/a/+1",
                "/a/%201",
                "/a/2",
                "/a/1/comments/0",
                "/a/1/comments/x",
                "/a/1/comments/999",
                "/a/1/comments/new",
                "/a/1/comments/new?parent=0",
                "/a/1/comments/new?parent=%D9%A1",
                "/a/1/comments/new?parent=9",
                "/a/1/x/y",
                "/media/x/960.webp",
                "/media/00000000000000000000000000000000/961.webp",
                "/static/",
                "/static/x",
                "/static/..%2f..%2fpom.xml",
                "/.git/config",
                "/metrics",
                "/h2-console"
            })
    void an_address_of_nothing_is_not_found(String path) {
        Browser.Page page = site.visitor().method("GET", path);

        refused(page, 404);
        assertThat(page.text("h1")).isEqualTo("الصفحة غير موجودة");
        assertThat(page.all("[aria-labelledby=latest] a").eachText()).contains("خبر");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get"})
    void an_unknown_method_is_told_which_there_are(String method) {
        Browser.Page page = site.visitor().method(method, "/a/1/comments");

        refused(page, 405);
        assertThat(page.header("Allow").orElse("").split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "POST");
        assertThat(site.visitor().method(method, "/").header("Allow").orElse("").split(", "))
                .containsExactlyInAnyOrder("GET", "HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/json",
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "nonsense",
                FORM + "; charset=utf-7",
                FORM + "; charset=nonsense",
                FORM + "; charset=windows-1256"
            })
    void a_body_that_no_form_of_ours_sends_is_refused(String type) {
        refused(site.visitor().postRaw("/a/1/comments", type, "name=n&body=b"), 415);
        refused(site.visitor().postRaw("/a/1/comments", type, ""), 415);
    }

    @Test
    void many_parts_are_refused_as_one_is() {
        String parts = IntStream.range(0, 2000)
                .mapToObj(i -> "--x\r\nContent-Disposition: form-data; name=\"f" + i + "\"\r\n\r\nv\r\n")
                .collect(Collectors.joining("", "", "--x--\r\n"));

        refused(site.visitor().postRaw("/a/1/comments", "multipart/form-data; boundary=x", parts), 415);
    }

    /** To who is cut off while something is still sent, no browser shows the answer. */
    @ParameterizedTest
    @CsvSource({
        "/a/1/comments, Content-Type: text/plain, 415",
        "/a/1/comments, Content-Type: multipart/form-data; boundary=x, 415",
        "/a/1/comments, Content-Encoding: gzip, 415",
        "/a/1/comments, Sec-Fetch-Site: cross-site, 403",
        "/newsroom/articles, X: y, 403",
        "/newsroom/pictures, Content-Type: multipart/form-data; boundary=x, 403",
        "/nothing/of/the/kind, X: y, 404",
        "/search, X: y, 405"
    })
    void what_is_refused_is_heard_out(String path, String header, int status) {
        String type = header.startsWith("Content-Type") ? header : header + "\r\nContent-Type: " + FORM;
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + type
                + "\r\nContent-Length: 200000\r\n\r\n";
        Stream<String> letter = Stream.generate(() -> "b".repeat(20_000)).limit(10);

        String answer = Wire.sayInPieces(
                site.port(), Stream.concat(Stream.of(head), letter).toList());

        assertThat(Wire.status(answer)).isEqualTo(status);
    }

    @Test
    void a_form_too_large_is_refused() {
        String large = "name=n&body=" + "b".repeat(300_000);

        refused(site.visitor().postRaw("/a/1/comments", FORM, large), 413);
        said(413, "POST /a/1/comments", FORM, "Content-Length: 5000000000", "name=n");
        said(
                413,
                "POST /a/1/comments",
                FORM,
                "Transfer-Encoding: chunked",
                "493e0\r\n" + "b".repeat(300_000) + "\r\n0\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%&body=%zz", "name=%u0031&body=%", "", "=&=&&", "name&body"})
    void a_form_that_says_nothing_comes_back(String body) {
        refused(site.visitor().postRaw("/a/1/comments", FORM, body), 422);
    }

    @Test
    void a_form_of_thousands_of_fields_is_a_form_still() {
        String fields = IntStream.range(0, 5000).mapToObj(i -> "f" + i + "=v").collect(Collectors.joining("&"));

        refused(site.visitor().postRaw("/a/1/comments", FORM, fields), 422);
    }

    @Test
    void a_body_that_ends_early_or_lies_about_its_length_is_refused() {
        said(400, "POST /a/1/comments", FORM, "Content-Length: 100", "name=n");
        said(400, "POST /a/1/comments", FORM, "Transfer-Encoding: chunked", "zz\r\nname=n\r\n0\r\n\r\n");
        said(400, "POST /a/1/comments", FORM, "Content-Length: 6\r\nTransfer-Encoding: chunked", "0\r\n\r\n");
        said(400, "POST /a/1/comments", FORM, "Content-Length: 6\r\nContent-Length: 7", "name=n");
        said(415, "POST /a/1/comments", FORM, "Content-Encoding: gzip\r\nContent-Length: 6", "name=n");
    }

    /** What something before us could take for one request, and we for two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 5",
                "Content-Length: 5, 5",
                "Content-Length: +5",
                "Content-Length: 0x5",
                "Content-Length:",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length : 5",
                "Content-Length:\r\n 5",
                "X: y\r\n z",
                "X: y\nContent-Length: 5",
                "X: y\rContent-Length: 5",
                "X: \0",
                "X y",
                "Host: elsewhere",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"
            })
    void a_request_that_could_be_read_in_two_ways_is_refused_and_nothing_after_it_is_read(String header) {
        String answers = Wire.say(
                site.port(),
                "POST /a/1/comments HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM + "\r\n" + header
                        + "\r\n\r\n0\r\n\r\nGET /a/1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(Wire.status(answers)).isEqualTo(400);
        assertThat(answers.split("HTTP/1.1 ")).hasSize(2);
        assertThat(answers).contains("lang=\"ar-MA\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3;x\ny\r\na=b\r\n0\r\n\r\n",
                "3\r\na=bXX0\r\n\r\n",
                "-3\r\na=b\r\n0\r\n\r\n",
                "ffffffffffffffff\r\na=b\r\n0\r\n\r\n",
                "7fffffff\r\na=b",
                "\r\na=b\r\n0\r\n\r\n"
            })
    void nonsense_in_chunks_is_refused(String chunks) {
        said(400, "POST /a/1/comments", FORM, "Transfer-Encoding: chunked", chunks);
    }

    @Test
    void chunks_may_be_followed_by_little_and_be_nothing_but_chunks() {
        String end = "3;" + "x".repeat(100_000) + "\r\na=b\r\n0\r\n";
        said(400, "POST /a/1/comments", FORM, "Transfer-Encoding: chunked", end + "\r\n");
        said(
                400,
                "POST /a/1/comments",
                FORM,
                "Transfer-Encoding: chunked",
                "0\r\n" + "X: y\r\n".repeat(20_000) + "\r\n");
        said(415, "POST /a/1/comments", FORM, "Transfer-Encoding: gzip, chunked", "0\r\n\r\n");
    }

    @ParameterizedTest
    @CsvSource({"GET / HTTP/0.9, 505", "GET / HTTP/3.7, 505", "PRI * HTTP/2.0, 426", "CONNECT evil:443 HTTP/1.1, 400"})
    void another_protocol_is_refused(String line, int status) {
        assertThat(Wire.status(Wire.say(site.port(), line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")))
                .isEqualTo(status);
    }

    @Test
    void requests_that_come_all_at_once_are_answered_one_by_one() {
        String request = "GET /a/1 HTTP/1.1\r\nHost: localhost\r\n";
        String form = "POST /a/1/comments HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                + "\r\nContent-Length: 3\r\n\r\na=b";
        String answers =
                Wire.say(site.port(), (request + "\r\n").repeat(20) + form + request + "Connection: close\r\n\r\n");

        assertThat(answers.split("HTTP/1.1 301 ")).hasSize(22);
        assertThat(answers.split("HTTP/1.1 422 ")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"email=\u00ff\u00fe&password=%ff%fe", "email=\0&password=%00", "email=%C0%80&password=%ED%A0%80"
            })
    void what_is_no_text_is_read_as_well_as_it_can_be(String body) {
        said(422, "POST /sign-in", FORM, "Content-Length: " + body.length(), body);
    }

    /** The JDK's reading of it fails in a way of its own at 1,500 letters. */
    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-up", "/forgot", "/setup"})
    void a_host_of_a_thousand_letters_and_more_is_none(String path) {
        String email = "email=a@" + "%D8%A7".repeat(1_500) + ".ma";

        refused(site.visitor().postRaw(path, FORM, email), 422);
    }

    @Test
    void a_form_of_a_hundred_thousand_fields_is_read_all_the_same() {
        refused(site.visitor().postRaw("/a/1/comments", FORM, "a&".repeat(100_000)), 422);
        refused(site.visitor().postRaw("/a/1/comments", FORM, "a=&".repeat(100_000)), 413);
    }

    @Test
    void a_query_of_a_thousand_fields_is_read_all_the_same() {
        assertThat(site.visitor().get("/search?" + "q=a&".repeat(1_500)).status())
                .isEqualTo(200);
        String odd = "GET /search?q=%ff%C0%80%zz%&x=%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        assertThat(Wire.status(Wire.say(site.port(), odd))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/%, 400",
        "/%zz, 400",
        "/%FF, 400",
        "/a/%00, 400",
        "/a/%u0031, 400",
        "/category/%u0031, 400",
        "/<script>, 400",
        "/a/1%2f2, 404",
        "/a//1, 404",
        "/%2e%2e/%2e%2e/etc/passwd, 400",
        "/static/../Config, 404"
    })
    void an_address_that_is_none_is_refused(String path, int status) {
        said(status, "GET " + path, "text/html", "X: y", "");
    }

    @Test
    void an_address_or_header_too_long_is_refused() {
        said(414, "GET /" + "x".repeat(9000), "text/html", "X: y", "");
        said(414, "GET /search?q=" + "x".repeat(1_000_000), "text/html", "X: y", "");
        said(431, "GET /", "text/html", "X: " + "y".repeat(20_000), "");
        said(431, "GET /", "text/html", "X: y\r\n".repeat(5_000), "");
    }

    @ParameterizedTest
    @CsvSource({
        "X-Original-URL, /admin/accounts",
        "X-Rewrite-URL, /admin/accounts",
        "X-Forwarded-Prefix, /admin",
        "X-Forwarded-Host, evil.example",
        "X-Forwarded-Proto, ftp",
        "X-Forwarded-User, admin",
        "X-User-Id, 1",
        "X-HTTP-Method-Override, POST"
    })
    void what_only_a_proxy_could_say_is_not_heard(String header, String value) {
        Browser liar = site.visitor().sending(header, value);
        for (String path : List.of("/", "/sign-in", "/feed.xml", "/admin/accounts")) {
            site.site().forgetPages();
            Browser.Page told = liar.getWithoutFollowing(path);
            site.site().forgetPages();
            Browser.Page plain = site.visitor().getWithoutFollowing(path);

            assertThat(told.status()).as(path).isEqualTo(plain.status());
            assertThat(told.body()).as(path).isEqualTo(plain.body());
            assertThat(told.header("Location")).as(path).isEqualTo(plain.header("Location"));
        }
    }

    @Test
    void a_request_to_read_may_name_any_type() {
        assertThat(site.visitor()
                        .sending("Content-Type", "text/plain; charset=nonsense")
                        .get("/")
                        .status())
                .isEqualTo(200);
    }

    private static void said(int status, String what, String type, String header, String body) {
        String answer = Wire.say(
                site.port(),
                what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type + "\r\n" + header
                        + "\r\n\r\n" + body);
        assertThat(Wire.status(answer)).as(what + " " + header).isEqualTo(status);
        assertThat(answer).contains("lang=\"ar-MA\"");
        noDetails(answer.substring(answer.indexOf("\r\n\r\n")));
    }

    private static void refused(Browser.Page page, int status) {
        assertThat(page.status()).as(page.uri().toString()).isEqualTo(status);
        assertThat(page.one("html").attr("lang")).isEqualTo("ar-MA");
        assertThat(page.all("[role=alert]")).isNotEmpty();
        noDetails(page.body());
    }

    private static void noDetails(String body) {
        assertThat(body).doesNotContain("Exception", "java.", "jetty", "\tat ", "javalin", "select ");
    }
}
