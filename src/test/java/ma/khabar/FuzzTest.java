package ma.khabar;

import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.account.Role;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is asked of whatever address, by whomever: the mistake is the sender's, and is told in a page of ours. */
class FuzzTest {
    private static final long SEED = 20_261_129;
    private static final int TIMES = 7;

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @RegisterExtension
    static final HtmlChecker checker = new HtmlChecker();

    private static final Pattern PART = Pattern.compile("\\{[a-z]+}|<path>");

    /** What an address may hold between two slashes. */
    private static final List<String> PARTS = List.of(
            "1",
            "1",
            "1",
            "2",
            "0",
            "-1",
            "01",
            "9223372036854775807",
            "9223372036854775808",
            "x",
            "new",
            "٣",
            "1 ",
            "1;a=b",
            "مجتمع",
            "مجتمع‏",
            "\u202Eمجتمع",
            "ـــ",
            "😀",
            "\uFDFA",
            "a".repeat(300),
            "site",
            "article:1",
            "article:",
            "category:0",
            "1'--",
            "{{7*7}}",
            "${jndi:x}",
            "..",
            "2026",
            "13",
            "2026-13",
            "2026-11",
            "960",
            "about",
            "nothing",
            "%",
            "+",
            "null");

    /** What a field may be called. */
    private static final List<String> NAMES = List.of(
            "q",
            "before",
            "after",
            "sort",
            "from",
            "parent",
            "name",
            "body",
            "title",
            "introduction",
            "version",
            "email",
            "password",
            "state",
            "reason",
            "article",
            "hours",
            "text",
            "link",
            "ends",
            "kind",
            "reach",
            "role",
            "on",
            "days",
            "mode",
            "slow",
            "first",
            "slot",
            "until",
            "lead",
            "put",
            "up",
            "drop",
            "at",
            "list",
            "category",
            "author",
            "authors",
            "tags",
            "queue",
            "done",
            "undone",
            "late",
            "back",
            "url",
            "maxwidth",
            "format",
            "website",
            "stamp",
            "seen",
            "step",
            "piece",
            "picture",
            "token",
            "next",
            "code",
            "comment",
            "of",
            "description",
            "name-1",
            "address-1",
            "place-1",
            "tint-1",
            "to",
            "when",
            "stage",
            "secret");

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "1",
            "0",
            "-1",
            "9223372036854775808",
            "1-1",
            "9-9-9",
            "99999999999999999-1",
            "on",
            "x",
            "PUBLISHED",
            "ALL",
            "replies",
            "2026-11-23T18:30",
            "2026-99-99T99:99",
            "+999999999-12-31T23:59",
            "1,2,x",
            "1:2:3",
            "article:1",
            "\u0000",
            "\uD800",
            "\u200F\u200E",
            "\u202E",
            "ا\u0651\u0651\u0651\u0651",
            "ـ".repeat(50),
            "😀".repeat(40),
            "«\"'<>&",
            "<script>",
            "/\\..//",
            "//evil.example",
            "https://khabar.test/a/1",
            "javascript:alert(1)",
            "%_%",
            "*\"(~^:[{",
            "a AND NOT (b",
            "\"",
            "ابن".repeat(60),
            "a".repeat(600),
            "\n\r\n# ـ\n|-|\n|",
            "{{ 7*7 }}",
            "![](x)",
            "[a](javascript:b)");

    /** Whoever sends one of these is somebody else afterwards, or nobody. */
    private static final Set<String> FAREWELLS = Set.of(
            "/sign-out",
            "/sign-in",
            "/account/erasure",
            "/account/password",
            "/account/sessions/{session}/end",
            "/account/second-factor");

    private final Random chance = new Random(SEED);

    @BeforeAll
    static void publish() {
        long article = site.article("خبر");
        site.visitor().post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "تعليق"));
    }

    @Test
    void it_is_never_our_mistake() throws Exception {
        List<Browser> visitors = List.of(
                site.visitor(),
                site.signedIn(Role.READER, "قارئة الغرائب"),
                site.signedIn(Role.ADMIN, "مديرة الغرائب"));
        SoftAssertions found = new SoftAssertions();
        for (Endpoint route : RoutesTest.routes(site.site())) {
            if (route.method.equals(HandlerType.HEAD)) continue;
            for (int i = 0; i < TIMES; i++) {
                Browser who = FAREWELLS.contains(route.path) ? site.visitor() : any(visitors);
                ask(who, route, found);
            }
        }
        found.assertAll();
    }

    private void ask(Browser who, Endpoint route, SoftAssertions found) throws Exception {
        String path = address(route.path);
        boolean form = route.method.equals(HandlerType.POST);
        Map<String, String> fields = fields();
        Browser.Page page =
                form ? who.postWithoutFollowing(path, fields) : who.getWithoutFollowing(path + "?" + query(fields));
        // 501 is what oEmbed wants to be said of a format that we do not have.
        if (!route.path.equals("/oembed") || page.status() != 501)
            found.assertThat(page.status())
                    .as("%s %s %s", route.method, path, fields)
                    .isBetween(200, 499);
        found.assertThat(page.body())
                .as("%s %s %s", route.method, path, fields)
                .doesNotContain("Exception", "\tat ", "org.h2", "jdbc:");
        found.assertThat(page.header("Content-Security-Policy")).as(path).isPresent();
        found.assertThat(page.header("X-Content-Type-Options")).as(path).contains("nosniff");
        if (page.body().contains("<html")) {
            found.assertThat(page.all("html[lang=ar-MA][dir=rtl] main h1"))
                    .as(path)
                    .hasSize(1);
            found.assertThat(checker.findings(page))
                    .as("%s %s %s", route.method, path, fields)
                    .isEmpty();
        }
    }

    private String address(String route) {
        Matcher parts = PART.matcher(route);
        return parts.replaceAll(part -> Matcher.quoteReplacement(encoded(any(PARTS))));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        int many = chance.nextInt(12);
        for (int i = 0; i < many; i++) fields.put(any(NAMES), any(VALUES));
        return fields;
    }

    /** Cut where an address would be too long for the server to read at all. */
    private static String query(Map<String, String> fields) {
        StringBuilder query = new StringBuilder();
        fields.forEach((name, value) -> query.append(name)
                .append('=')
                .append(encoded(value.substring(0, Math.min(60, value.length()))))
                .append('&'));
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
