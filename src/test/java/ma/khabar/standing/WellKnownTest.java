package ma.khabar.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What programs look for under agreed names. */
class WellKnownTest {
    private static final String SECURITY = "/.well-known/security.txt";

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @RegisterExtension
    static final TestSite reachable = TestSite.with(Map.of("KHABAR_SECURITY_CONTACT", "security@khabar.test"));

    @AfterEach
    void turnBack() {
        reachable.clock().set(TestClock.START);
    }

    @Test
    void robots_may_read_what_readers_may_and_are_led_to_the_sitemaps() {
        Browser.Page robots = text(site, "/robots.txt");

        List<String> lines = robots.body().lines().toList();
        assertThat(lines)
                .startsWith("User-agent: *")
                .contains(
                        "Disallow: /newsroom",
                        "Disallow: /moderation",
                        "Disallow: /admin",
                        "Disallow: /account",
                        "Disallow: /sign-in",
                        "Disallow: /search/suggest",
                        "Disallow: /a/*/comments/new",
                        "Sitemap: https://khabar.test/sitemap.xml",
                        "Sitemap: https://khabar.test/sitemap-news.xml")
                .doesNotContain("Disallow: /");
        for (String line : lines)
            if (line.startsWith("Sitemap: "))
                assertThat(site.visitor()
                                .get(line.replace("Sitemap: https://khabar.test", ""))
                                .status())
                        .isEqualTo(200);
    }

    @Test
    void who_finds_a_hole_learns_whom_to_tell() {
        assertThat(site.visitor().get(SECURITY).status()).isEqualTo(404);

        String security = text(reachable, SECURITY).body();
        assertThat(security)
                .contains(
                        "Contact: mailto:security@khabar.test\n",
                        "Preferred-Languages: ar, fr, en\n",
                        "Canonical: https://khabar.test" + SECURITY + "\n");
        assertThat(expiry(security))
                .isBetween(TestClock.START.plus(Duration.ofDays(90)), TestClock.START.plus(Duration.ofDays(360)));
        reachable.clock().forward(Duration.ofDays(500));
        assertThat(expiry(text(reachable, SECURITY).body())).isAfter(TestClock.START.plus(Duration.ofDays(500)));
    }

    @Test
    void who_sells_our_advertising_is_said_by_an_admin_and_else_by_nobody() {
        assertThat(site.visitor().get("/ads.txt").status()).isEqualTo(404);
        Browser admin = site.signedIn(Role.ADMIN, "مديرة الإشهار");

        admin.get("/admin/settings")
                .form("#site-form")
                .fill("ads", "\r\nexample.com, 1234, DIRECT, f08c47fec0942fa0\r\nexample.org, 5, RESELLER\r\n")
                .submit();

        assertThat(text(site, "/ads.txt").body())
                .isEqualTo("example.com, 1234, DIRECT, f08c47fec0942fa0\nexample.org, 5, RESELLER\n");
        assertThat(admin.get("/admin/settings").text("#log + ol li:first-child"))
                .contains("ads.txt", "example.com");

        Browser.Page refused = admin.get("/admin/settings")
                .form("#site-form")
                .fill("ads", "x".repeat(18_001))
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("#settings-ads-error")).contains("18000");
        assertThat(refused.text("#settings-ads")).hasSize(18_001);

        admin.get("/admin/settings").form("#site-form").fill("ads", " ").submit();
        assertThat(site.visitor().get("/ads.txt").status()).isEqualTo(404);
    }

    private static Browser.Page text(TestSite site, String path) {
        Browser.Page page = site.visitor().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).hasValue("text/plain;charset=utf-8");
        assertThat(page.header("Set-Cookie")).isEmpty();
        String tag = page.header("ETag").orElseThrow();
        assertThat(site.visitor().sending("If-None-Match", tag).get(path).status())
                .isEqualTo(304);
        return page;
    }

    private static Instant expiry(String security) {
        return Instant.parse(security.lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring("Expires: ".length()));
    }
}
