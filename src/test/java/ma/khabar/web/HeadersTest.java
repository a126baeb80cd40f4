package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, be it a page, a file, a redirect or an error. */
class HeadersTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final Map<String, String> EXPECTED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    @BeforeAll
    static void publish() {
        site.article("خبر");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a/1",
                "/a/1/%D8%AE%D8%A8%D8%B1",
                "/a/1/comments",
                "/category/none",
                "/nothing",
                "/about",
                "/health",
                "/static/site.css",
                "/static/none.css",
                "/static/js/theme.js",
                "/static/icons/favicon.svg",
                "/media/00000000000000000000000000000000/960.webp",
                "/a/0",
                "/archive/2026/11"
            })
    void every_answer_to_get_and_head(String path) {
        secured(site.visitor().method("GET", path));
        secured(site.visitor().method("HEAD", path));
    }

    @Test
    void every_answer_to_a_form() {
        Browser visitor = site.visitor();
        secured(visitor.postWithoutFollowing("/a/1/comments", Map.of("name", "كريم", "body", "نص")));
        secured(visitor.postWithoutFollowing("/a/1/comments", Map.of()));
        secured(visitor.postRaw("/a/1/comments", "text/plain", "x"));
        secured(visitor.method("PUT", "/"));
        secured(site.visitor().sending("Sec-Fetch-Site", "cross-site").method("POST", "/a/1/comments"));
    }

    @Test
    void what_is_too_broken_to_reach_a_route_too() {
        String answer = Wire.say(site.port(), "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(Wire.status(answer)).isEqualTo(400);
        EXPECTED.forEach((name, value) -> assertThat(answer).containsIgnoringCase(name + ": " + value));
        assertThat(answer).contains("Content-Security-Policy: default-src 'none'", "lang=\"ar-MA\"", "charset=utf-8");
    }

    @Test
    void the_policy_lets_no_inline_code_pass_but_the_one_script_by_its_hash() throws Exception {
        Browser.Page page = site.visitor().get("/");
        String policy = page.header("Content-Security-Policy").orElseThrow();
        byte[] script =
                page.one("script:not([src], [type=application/ld+json])").data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(script));

        assertThat(policy)
                .contains("script-src 'self' 'sha256-" + hash + "';")
                .contains("default-src 'none'", "object-src 'none'", "base-uri 'none'")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
        assertThat(page.all("[style], style, [onclick], [onload], a[href^=javascript]"))
                .isEmpty();
    }

    @Test
    void neither_the_server_nor_its_version_is_named() {
        assertThat(site.visitor().get("/").headers().map().keySet())
                .doesNotContain("server", "x-powered-by", "access-control-allow-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/category/none", "/a/1", "/a/1/comments", "/archive/2026/11", "/about", "/static/site.css"
            })
    void readers_get_no_cookie(String path) {
        assertThat(site.visitor().get(path).header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_cookie_of_a_notice_is_of_no_use_to_scripts_and_other_sites() {
        String cookie = site
                .visitor()
                .postWithoutFollowing("/a/1/comments", Map.of("name", "كريم", "body", "نص الكعكة"))
                .cookies()
                .stream()
                .filter(given -> given.startsWith("notice="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .containsIgnoringCase("Secure");
    }

    @Test
    void a_page_with_a_notice_is_kept_by_nobody() {
        Browser visitor = site.visitor();
        visitor.postWithoutFollowing("/a/1/comments", Map.of("name", "كريم", "body", "نص الإشعار"));

        Browser.Page page = visitor.get("/sign-in");
        assertThat(page.text("[role=status]")).contains("نُشر تعليقك");
        assertThat(page.cookies()).singleElement().asString().startsWith("notice=;");
        assertThat(page.header("Cache-Control")).hasValue("private, no-store");
        assertThat(visitor.get("/sign-in").header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/static/site.css", "/a/1", "/a/1/comments", "/health", "/nothing"})
    void head_answers_with_the_headers_of_get_and_no_body(String path) {
        // How long a page is, is told from the second time on, when it is kept.
        site.visitor().get(path);
        Browser.Page get = site.visitor().method("GET", path);
        Browser.Page head = site.visitor().method("HEAD", path);

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(stable(head)).isEqualTo(stable(get));
    }

    private static void secured(Browser.Page page) {
        EXPECTED.forEach((name, value) ->
                assertThat(page.header(name)).as(page.uri() + " " + name).contains(value));
        String type = page.header("Content-Type").orElse("");
        boolean file = page.path().startsWith("/static/") && page.status() == 200;
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .startsWith(file ? "default-src 'none'; object-src 'none'" : "default-src 'none'; script-src 'self'")
                .contains("object-src 'none'", "base-uri 'none'", "form-action", "frame-ancestors 'none'");
        assertThat(page.header("Permissions-Policy").isPresent()).isEqualTo(!file);
        if (type.startsWith("text/html")) assertThat(type).containsIgnoringCase("charset=utf-8");
    }

    private static Map<String, Object> stable(Browser.Page page) {
        Map<String, Object> headers = new TreeMap<>(page.headers().map());
        headers.keySet().removeAll(Set.of("date", "transfer-encoding"));
        return headers;
    }

    /** It would be taken for the length of what is kept, and is 0. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/static/site.css", "/feed.xml", "/sitemap.xml"})
    void an_answer_that_nothing_has_changed_says_no_length(String address) {
        Browser.Page whole = site.visitor().get(address);
        Browser.Page same = site.visitor()
                .sending("If-None-Match", whole.header("ETag").orElseThrow())
                .get(address);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(same.header("Content-Length")).isEmpty();
    }
}
