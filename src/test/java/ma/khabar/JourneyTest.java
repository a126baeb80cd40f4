package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers in a real browser, from the front page to a comment of their own. */
@Execution(ExecutionMode.SAME_THREAD)
class JourneyTest {
    private static final String HOW_FAR_IN = "element => element.getBoundingClientRect().top / innerHeight";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @ParameterizedTest
    @EnumSource
    void a_reader_goes_from_the_front_page_to_a_comment_of_their_own(Device device) {
        String title = "من الصفحة الأولى على " + device;
        site.article(title);
        Tab tab = chromium.share(site, device).open("/");

        tab.find("main").getByText(title).first().click();
        assertThat(tab.find("#comments h2")).hasText("التعاليق (0)");
        tab.named(AriaRole.LINK, "أضف تعليقك").click();
        write(tab, "كريم", "مقال مفيد.\nشكرًا لكم");

        assertThat(tab.find("[role=status].notice")).containsText("نُشر تعليقك");
        assertThat(tab.find("#comments h2")).hasText("التعاليق (1)");
        assertThat(tab.find(".comment:target .comment-author")).hasText("كريم");
        assertThat(tab.find(".comment:target .comment-body")).containsText("شكرًا لكم");
    }

    @ParameterizedTest
    @EnumSource
    void the_owners_article_is_read_and_commented_on(Device device) throws IOException {
        long article =
                site.publishFile(device + ".md", resource("/seed/article.md")).id();
        Tab tab = chromium.share(site, device).open("/a/" + article);

        assertThat(tab.find("h1")).hasText("زيارة حموشي إلى الرياض.. أبعاد أمنية تتجاوز البروتوكول");
        assertThat(tab.find(".prose h2")).hasCount(4);
        assertThat(tab.find(".prose ul li")).hasCount(7);
        assertThat(tab.find(".prose .note")).containsText("تم تحرير هذا المقال من قبل فريق موقع “أنا الخبر”");
        assertThat(tab.find("#comments h2")).hasText("التعاليق (0)");
        write(tab, "سلمى", "قرأته على " + device);

        assertThat(tab.find("#comments h2")).hasText("التعاليق (1)");
        assertThat(tab.find(".comment:target .comment-body")).hasText("قرأته على " + device);
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_answers_a_comment(Device device) {
        long article = site.article("ردود " + device);
        comment(article, "كريم", "من يرد؟");
        Tab tab = chromium.share(site, device).open("/a/" + article);

        tab.named(AriaRole.LINK, "رد على كريم").click();
        if (device.runsScript()) {
            assertThat(tab.find(".comment + #comment-form .form-title")).containsText("ردًّا على");
            assertThat(tab.find("#comment-body")).isFocused();
        } else {
            assertThat(tab.page()).hasURL(Pattern.compile(".*/comments/new\\?parent=\\d+"));
        }
        write(tab, "سلمى", "أنا أرد");

        assertThat(tab.find(".comment:target .comment-to")).hasText("ردًّا على كريم");
        assertThat(tab.find(".comment:target .comment-body")).hasText("أنا أرد");
        assertThat(tab.find(".discussion-head")).containsText("كل التعاليق (2)");
    }

    @Test
    void a_reply_that_is_given_up_leaves_the_form_where_it_was() {
        long article = site.article("رد لم يتم");
        comment(article, "كريم", "من يرد؟");
        Tab tab = chromium.share(site, Device.PHONE).open("/a/" + article);

        tab.named(AriaRole.LINK, "رد على كريم").click();
        tab.find("#comment-body").fill("نص بدأته");
        tab.page().keyboard().press("Escape");

        assertThat(tab.named(AriaRole.LINK, "رد على كريم")).isFocused();
        assertThat(tab.find(".comments #comment-form")).hasCount(0);
        assertThat(tab.find("#comment-form [name=parent]")).hasValue("");
        assertThat(tab.find("#comment-body")).hasValue("نص بدأته");
    }

    @ParameterizedTest
    @EnumSource
    void a_refused_comment_comes_back_with_its_text_and_the_reason(Device device) {
        Tab tab = chromium.share(site, device).open("/a/" + site.article("مرفوض " + device));

        write(tab, "كريم", "؟؟؟ ...");

        assertThat(tab.find("#comment-body")).isFocused();
        assertThat(tab.find("#comment-body")).hasValue("؟؟؟ ...");
        assertThat(tab.find("#comment-body")).hasAccessibleDescription(Pattern.compile("اكتب تعليقك أولًا.*"));
        assertThat(tab.find("#comment-name")).hasValue("كريم");
        assertThat(tab.find("[role=alert]")).containsText("لم يُرسل تعليقك بعد");
        assertThat(tab.find("#comment-body")).isInViewport();
    }

    @ParameterizedTest
    @EnumSource
    void a_reader_likes_a_comment_and_takes_it_back(Device device) {
        long article = site.article("إعجاب " + device);
        comment(article, "كريم", "نص جميل");
        Tab tab = chromium.open(site, device).open("/a/" + article);
        String address = tab.page().url();
        Locator button = tab.find("button[form=like]");
        assertThat(button).hasAttribute("aria-pressed", "false");

        button.click();
        assertThat(button).hasAttribute("aria-pressed", "true");
        assertThat(button).hasText(Pattern.compile("أعجبني\\s+1"));
        button.click();
        assertThat(button).hasAttribute("aria-pressed", "false");
        assertThat(button).hasText(Pattern.compile("أعجبني\\s*"));
        if (device.runsScript()) assertThat(tab.page()).hasURL(address);
    }

    @ParameterizedTest
    @EnumSource
    void a_writer_edits_a_comment_and_deletes_it(Device device) {
        Tab tab = chromium.open(site, device).open("/a/" + site.article("تعليقي " + device));
        write(tab, "سلمى", "نص أول");

        tab.find(".comment:target .more summary").click();
        tab.named(AriaRole.LINK, "تعديل").click();
        tab.find("#comment-body").fill("نص أحسن");
        tab.named(AriaRole.BUTTON, "احفظ التعديل").click();
        assertThat(tab.find(".comment:target .comment-body")).hasText("نص أحسن");
        assertThat(tab.find(".comment:target .comment-edited")).hasText("عُدِّل");

        tab.find(".comment:target .more summary").click();
        tab.named(AriaRole.LINK, "حذف").click();
        tab.named(AriaRole.BUTTON, "احذف التعليق").click();
        assertThat(tab.find(".notice[role=status]")).containsText("حُذف");
        assertThat(tab.find(".comment")).hasCount(0);
    }

    @Test
    void what_came_since_the_last_visit_is_marked() {
        long article = site.article("جديد");
        comment(article, "كريم", "قديم");
        Tab tab = chromium.open(site, Device.PHONE).open("/a/" + article);
        assertThat(tab.find(".comment")).hasCount(1);
        assertThat(tab.find(".badge.new")).hasCount(0);

        site.clock().forward(java.time.Duration.ofMinutes(1));
        comment(article, "ليلى", "جاء بعدك");
        tab.page().reload();

        assertThat(tab.find(".badge.new")).hasCount(1);
        assertThat(tab.find(".comment:has(.badge.new) .comment-body")).hasText("جاء بعدك");
        tab.page().reload();
        assertThat(tab.find(".comment")).hasCount(2);
        assertThat(tab.find(".badge.new")).hasCount(0);
    }

    @Test
    void a_draft_outlives_a_reload_and_is_forgotten_once_posted() {
        String path = "/a/" + site.article("مسودة");
        Tab tab = chromium.share(site, Device.PHONE).open(path);
        tab.find("#comment-name").fill("كريم");
        tab.find("#comment-body").fill("نص لم أتمه");

        tab.page().reload();
        assertThat(tab.find("#comment-body")).hasValue("نص لم أتمه");
        tab.named(AriaRole.BUTTON, "انشر التعليق").click();
        assertThat(tab.find(".comment:target .comment-body")).hasText("نص لم أتمه");

        tab.open(path);
        assertThat(tab.find("#comment-name")).hasValue("كريم");
        assertThat(tab.find("#comment-body")).hasValue("");
    }

    @Test
    void the_chosen_theme_is_remembered_and_there_before_the_page() {
        Tab tab = chromium.open(site, Device.DESK).open("/");
        tab.page()
                .emulateMedia(
                        new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Locator html = tab.find("html");
        Locator button = tab.find(".masthead [data-theme-switch]");
        button.click();
        assertThat(html).hasAttribute("data-theme", "light");
        button.click();
        assertThat(html).hasAttribute("data-theme", "dark");
        assertThat(html).hasCSS("background-color", "rgb(18, 20, 23)");

        tab.page().addInitScript("""
                new MutationObserver(() => { window.themedBeforeBody ??= document.body === null; })
                    .observe(document, { subtree: true, attributeFilter: ["data-theme"] });""");
        tab.open("/about");

        assertThat(html).hasAttribute("data-theme", "dark");
        assertThat(tab.page().evaluate("window.themedBeforeBody")).isEqualTo(true);
        tab.find(".masthead [data-theme-switch]").click();
        assertThat(html).not().hasAttribute("data-theme", Pattern.compile(".*"));
    }

    @Test
    void a_comment_can_be_posted_by_keyboard_alone() {
        Tab tab = chromium.share(site, Device.DESK).open("/a/" + site.article("بلوحة المفاتيح"));

        press(tab, "Tab");
        assertThat(tab.named(AriaRole.LINK, "انتقل إلى المحتوى")).isFocused();
        assertThat(tab.find(".skip")).isInViewport();
        press(tab, "Enter");
        List<String> stops = tabTo(tab, "comment-name");
        tab.page().keyboard().type("كريم");
        press(tab, "Tab");
        assertThat(tab.find("#comment-body")).isFocused();
        tab.page().keyboard().type("كتبته بلا فأرة");
        // Past the rules, and the way to an account.
        press(tab, "Tab", "Tab", "Tab");
        assertThat(tab.named(AriaRole.BUTTON, "انشر التعليق")).isFocused();
        press(tab, "Enter");

        assertThat(tab.find(".comment:target .comment-body")).hasText("كتبته بلا فأرة");
        assertThat(stops).first().asString().contains("مجتمع");
        assertThat(stops).noneMatch(stop -> stop.startsWith("unseen"));
    }

    @Test
    void the_short_address_is_copied() {
        long article = site.article("رابط ينسخ");
        Tab tab = chromium.share(site, Device.DESK).open("/a/" + article);
        tab.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        tab.named(AriaRole.BUTTON, "انسخ الرابط").click();

        assertThat(tab.find("[data-copy]")).hasText("نُسخ الرابط");
        assertThat(tab.page().evaluate("navigator.clipboard.readText()")).isEqualTo("https://khabar.test/a/" + article);
    }

    @Test
    void the_oldest_comments_can_be_read_first() {
        long article = site.article("ترتيب");
        comment(article, "كريم", "الأول");
        site.clock().forward(java.time.Duration.ofMinutes(1));
        comment(article, "سلمى", "الثاني");
        Tab tab = chromium.share(site, Device.PHONE).open("/a/" + article);
        assertThat(tab.find(".comment-body")).hasText(new String[] {"الثاني", "الأول"});

        tab.named(AriaRole.LINK, "الأقدم").click();

        assertThat(tab.find(".comment-body")).hasText(new String[] {"الأول", "الثاني"});
        assertThat(tab.find(".sort [aria-current]")).hasText("الأقدم");
    }

    @ParameterizedTest
    @EnumSource
    void a_link_to_the_fiftieth_reply_opens_at_it(Device device) {
        long article = site.article("خيط طويل " + device);
        String root = comment(article, "كريم", "من يرد؟");
        String last = "";
        for (int i = 1; i <= 50; i++) last = reply(article, "مجيب " + i, "الرد رقم " + i, root);

        Tab tab = chromium.share(site, device).open("/a/" + article + "/comments/" + last + "#comment-" + last);

        Locator comment = tab.find("#comment-" + last);
        assertThat(comment.locator(".comment-body")).hasText("الرد رقم 50");
        assertThat(comment).isInViewport();
        assertThat(((Number) comment.evaluate(HOW_FAR_IN)).doubleValue()).isBetween(0.0, 0.95);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK_WITHOUT_SCRIPT"})
    void a_reader_registers_and_takes_part(Device device) {
        long article = site.article("مشاركة " + device);
        String other = comment(article, "كريم", "من يرد؟");
        String email = device.name().toLowerCase(java.util.Locale.ROOT) + "@khabar.test";
        Tab tab = chromium.share(site, device).open("/sign-up");
        tab.find("#sign-up [name=email]").fill(email);
        tab.find("#sign-up [name=name]").fill("أمينة " + device.width);
        tab.find("#sign-up [name=password]").fill(TestSite.PASSWORD);
        tab.find("#sign-up [type=submit]").click();
        assertThat(tab.find("[role=status]").first()).containsText("أرسلنا إليك رسالة");
        tab.open(new Mailbox(site, email).link()).find("#confirm [type=submit]").click();
        tab.find("#sign-in [name=email]").fill(email);
        tab.find("#sign-in [name=password]").fill(TestSite.PASSWORD);
        tab.find("#sign-in [type=submit]").click();
        assertThat(tab.find(".masthead .who bdi")).hasText("أمينة " + device.width);

        tab.open("/a/" + article)
                .find("#comment-" + other + " button[form=like]")
                .click();
        assertThat(tab.find("#comment-" + other + " button[form=like]")).hasAttribute("aria-pressed", "true");
        tab.named(AriaRole.LINK, "رد على كريم").click();
        tab.find("#comment-body").fill("أنا أرد");
        tab.find("#comment-form [type=submit]").click();
        assertThat(tab.find(".comment:target .comment-author")).hasText("أمينة " + device.width);

        tab.find(".comment:target .more summary").click();
        tab.named(AriaRole.LINK, "تعديل").click();
        tab.find("#comment-body").fill("أرد أحسن");
        tab.named(AriaRole.BUTTON, "احفظ التعديل").click();
        assertThat(tab.find(".comment:target .comment-body")).hasText("أرد أحسن");
        assertThat(tab.find(".comment:target .badge")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "DESK_WITHOUT_SCRIPT"})
    void a_guest_reports_a_comment(Device device) {
        long article = site.article("بلاغ " + device);
        comment(article, "كريم", "كلام جارح");
        Tab tab = chromium.share(site, device).open("/a/" + article);

        tab.find(".comment .more summary").click();
        tab.named(AriaRole.LINK, "إبلاغ").click();
        tab.page().getByLabel("شتم أو تجريح").check();
        tab.named(AriaRole.BUTTON, "أرسل البلاغ").click();

        assertThat(tab.find("[role=status].notice")).containsText("وصلنا بلاغك");
    }

    private static void write(Tab tab, String name, String body) {
        tab.find("#comment-name").fill(name);
        tab.find("#comment-body").fill(body);
        tab.find("#comment-form [type=submit]").click();
    }

    /** Answers the id of the new comment. */
    private static String comment(long article, String name, String body) {
        return reply(article, name, body, "");
    }

    private static String reply(long article, String name, String body, String parent) {
        Browser.Page page = site.visitor()
                .post("/a/" + article + "/comments", Map.of("name", name, "body", body, "parent", parent));
        return page.uri().getFragment().replace("comment-", "");
    }

    private static void press(Tab tab, String... keys) {
        for (String key : keys) tab.page().keyboard().press(key);
    }

    /** Presses the tab key until it comes to the element with this id; answers the stops before it, and whether each can be seen. */
    private static List<String> tabTo(Tab tab, String id) {
        List<String> stops = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            press(tab, "Tab");
            String stop = (String) tab.page().evaluate("""
                    () => {
                        const at = document.activeElement, box = at.getBoundingClientRect();
                        const outlined = [null, "::after"].some(part => getComputedStyle(at, part).outlineStyle !== "none");
                        const seen = outlined && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
                        return at.id || (seen ? "" : "unseen ") + at.textContent.trim();
                    }""");
            if (stop.equals(id)) return stops;
            stops.add(stop);
        }
        throw new AssertionError("The tab key never came to " + id + ": " + stops);
    }

    private static String resource(String name) throws IOException {
        try (var stream = JourneyTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
