package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in nobody ends on another site. */
class LocalPathTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "/about, /about",
        "/a/12/slug?sort=oldest#comment-3, /a/12/slug?sort=oldest#comment-3",
        "/category/مجتمع, /category/%D9%85%D8%AC%D8%AA%D9%85%D8%B9",
        "/category/%D9%85, /category/%D9%85",
        "/account?x=https%3A%2F%2Fevil.example, /account?x=https%3A%2F%2Fevil.example",
        "/moderation?q=a+b, /moderation?q=a+b"
    })
    void a_page_of_this_site_is_kept(String typed, String path) {
        assertThat(LocalPath.orHome(typed)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "about",
                "a/1",
                ".",
                "..",
                "?a",
                "#a",
                "https://evil.example",
                "HTTPS://evil.example",
                "http:evil.example",
                "http:/evil.example",
                "https:///evil.example",
                "//evil.example",
                "///evil.example",
                "////evil.example",
                "//evil.example/%2e%2e",
                "//user@evil.example",
                "//[::1]/",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\\/evil.example",
                "//\\evil.example",
                "/a\\..\\evil",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/ /evil.example",
                "/\u0000/evil.example",
                "/\u0085/evil.example",
                "/\u200B/evil.example",
                "/\u2028/evil.example",
                "/\u00A0/evil.example",
                "\uFEFF//evil.example",
                "/\u202Eevil",
                "/a\r\nSet-Cookie: x=y",
                "/a%0d%0aSet-Cookie:x=y",
                "/a%0Ab",
                "/%09/evil.example",
                "/%2F/evil.example",
                "/%2Fevil.example",
                "/%2f%2fevil.example",
                "/%5Cevil.example",
                "/%5c/evil.example",
                "%2F%2Fevil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/x/..//evil.example",
                "/x//evil.example",
                "/%2e%2e//evil.example",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "mailto:x@y.z",
                "ftp://evil.example",
                "file:///etc/passwd",
                "@evil.example",
                ":80",
                "evil.example:80/",
                "www.evil.example",
                "/a b",
                "/%",
                "/%zz",
                "/%00",
                "/a%00b",
                "/%E2%80%AE",
                "/[",
                "/a|b",
                "/<script>",
                "/\"onclick",
                "/{x}",
                "/^"
            })
    void anything_else_leads_to_the_front_page(String typed) {
        assertThat(LocalPath.orHome(typed)).isEqualTo("/");
    }
}
