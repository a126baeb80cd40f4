package ma.khabar.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reading what is not published: the newsroom as it will be read, others by a link that ends. */
class PreviewTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static Desk desk;

    @AfterEach
    void turnBack() {
        site.clock().set(TestClock.START);
    }

    @Test
    void the_newsroom_sees_it_as_readers_will() {
        String address = begin("معاينة داخلية");
        Browser.Page form = desk.journalist().get(address);
        Browser.Page preview =
                form.form("#piece").fill("body", "## عنوان\n\nنص **مهم**").submit();
        preview = desk.journalist().get(address).click("a[href$=preview]");
        assertThat(preview.text(".article-headline")).isEqualTo("معاينة داخلية");
        assertThat(preview.text(".prose h2")).isEqualTo("عنوان");
        assertThat(preview.text(".prose strong")).isEqualTo("مهم");
        assertThat(preview.header("Cache-Control")).hasValue("private, no-store");
    }

    @Test
    void a_link_opens_it_to_somebody_from_outside_who_can_do_nothing_else() {
        String address = begin("معاينة خارجية");
        Browser.Page outside = site.visitor().get(link(address, "7"));
        assertThat(outside.status()).isEqualTo(200);
        assertThat(outside.text(".article-headline")).isEqualTo("معاينة خارجية");
        assertThat(outside.header("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(outside.header("Cache-Control")).hasValue("private, no-store");
        assertThat(outside.one("meta[name=robots]").attr("content")).contains("noindex");
        assertThat(outside.all("a[href^=/newsroom]")).isEmpty();
    }

    @Test
    void a_link_ends_after_its_days() {
        String link = link(begin("ينتهي"), "1");
        site.clock().forward(Duration.ofDays(1).minusSeconds(1));
        assertThat(site.visitor().get(link).status()).isEqualTo(200);
        site.clock().forward(Duration.ofSeconds(1));
        Browser.Page ended = site.visitor().get(link);
        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.body()).doesNotContain("ينتهي").contains("انتهت صلاحية هذا الرابط");
    }

    @Test
    void a_link_is_revoked_at_once() {
        String address = begin("ملغى");
        String link = link(address, "30");
        desk.journalist().get(address).form("form[action$=removal]").submit();
        assertThat(site.visitor().get(link).status()).isEqualTo(404);
        assertThat(desk.journalist().get(address).all("#links [data-copy]")).isEmpty();
    }

    @Test
    void a_link_to_what_is_in_the_trash_leads_nowhere() {
        String address = begin("سلة");
        String link = link(address, "7");
        desk.step(desk.journalist(), address, "trash", Map.of());
        assertThat(site.visitor().get(link).status()).isEqualTo(404);
    }

    @Test
    void nobody_can_make_one_up_or_stretch_it() {
        String link = link(begin("مختوم"), "7");
        String ticket = link.substring(link.lastIndexOf('/') + 1);
        String last = ticket.endsWith("0") ? "1" : "0";
        for (String forged : new String[] {
            "1",
            "0-" + "0".repeat(64),
            ticket.substring(0, ticket.length() - 1) + last,
            "9" + ticket,
            ticket + "0",
            "١-" + "a".repeat(64)
        })
            assertThat(site.visitor().get("/preview/" + Slug.encoded(forged)).status())
                    .as(forged)
                    .isEqualTo(404);
        assertThat(desk.journalist()
                        .post(begin("أيام") + "/links", Map.of("days", "3650"))
                        .status())
                .isEqualTo(400);
    }

    private static String begin(String title) {
        if (desk == null) desk = new Desk(site);
        return desk.begin(desk.journalist(), title).path();
    }

    private static String link(String address, String days) {
        Browser.Page made = desk.journalist()
                .get(address)
                .form("#new-link")
                .fill("days", days)
                .submit();
        return made.one("#links li a").attr("href");
    }
}
