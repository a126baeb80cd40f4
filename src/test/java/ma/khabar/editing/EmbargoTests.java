package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the newsroom holds back is on no page that readers can open, and there to the second from its minute on; on each database. */
abstract class EmbargoTests {
    private static final String SECRET = "سر لا يعرفه أحد";
    private static final String SOUGHT = "يعرفه";
    private static final String KEY = "c0ffee".repeat(5) + "00";
    private static final String SITEMAP = "/sitemaps/2026-11.xml";
    private static final Instant MINUTE = Instant.parse("2026-11-23T18:30:00Z");

    private Desk desk;

    abstract TestSite site();

    @BeforeEach
    void open() {
        desk = new Desk(site());
    }

    @AfterEach
    void turnBack() {
        site().clock().set(TestClock.START);
        site().sql().execute("delete from front_slot");
        if (address != null) desk.step(desk.editor(), address, "trash", Map.of());
    }

    private String address;

    @Test
    void a_draft_is_nowhere_at_any_stage() {
        address = begin();
        assertNowhere();
        assertThat(desk.editor().get("/newsroom?list=all&q=" + SOUGHT).text(".board"))
                .contains(SECRET);
        desk.step(desk.editor(), address, "submission", Map.of());
        assertNowhere();
        desk.step(desk.editor(), address, "approval", Map.of());
        assertNowhere();
    }

    @Test
    void what_is_scheduled_is_nowhere_a_millisecond_before_its_minute_and_everywhere_in_it() {
        address = begin();
        desk.step(desk.editor(), address, "publication", Map.of("when", "2026-11-23T18:30"));
        pinToFront();
        assertNowhere();
        site().clock().set(MINUTE.minusMillis(1));
        assertNowhere();

        site().clock().set(MINUTE);
        String path = desk.path(address);
        assertThat(site().visitor().get(path).status()).isEqualTo(200);
        assertThat(site().visitor().get(path + "/comments").status()).isEqualTo(200);
        for (String place : lists())
            assertThat(site().visitor().get(place).body()).as(place).contains(SECRET);
        assertThat(site().visitor().get(SITEMAP).body()).contains(desk.path(address));
    }

    @Test
    void what_ends_by_itself_is_everywhere_a_millisecond_before_its_minute_and_nowhere_in_it() {
        address = begin();
        desk.step(desk.editor(), address, "publication", Map.of("until", "2026-11-23T18:30"));
        String path = desk.path(address);
        desk.step(desk.editor(), address, "correction", Map.of("correction", "تصويب فيه " + SECRET));
        pinToFront();
        site().sql()
                .update(ARTICLE)
                .set(ARTICLE.BREAKING_ENDS_AT, MINUTE.plusSeconds(60))
                .where(ARTICLE.ID.eq(desk.article(address)))
                .execute();
        site().site().database().write(write -> {
            write.touch("front");
            return path;
        });
        site().clock().set(MINUTE.minusMillis(1));
        assertThat(site().visitor().get(path).status()).isEqualTo(200);
        for (String place : lists())
            assertThat(site().visitor().get(place).body()).as(place).contains(SECRET);

        site().clock().set(MINUTE);
        assertNowhere();
    }

    @Test
    void what_was_taken_back_is_nowhere_again() {
        address = begin();
        desk.step(desk.editor(), address, "publication", Map.of());
        String path = desk.path(address);
        site().visitor().post(path + "/comments", Map.of("name", "كريم", "body", "تعليق على ما سحب"));
        desk.step(desk.editor(), address, "correction", Map.of("correction", "تصويب فيه " + SECRET));
        pinToFront();
        assertThat(site().visitor().get("/corrections").body()).contains(SECRET);

        desk.step(desk.editor(), address, "withdrawal", Map.of());
        assertNowhere();
        site().clock().forward(Duration.ofDays(3650));
        assertNowhere();
    }

    @Test
    void who_signs_and_what_it_is_about_is_told_nobody_before_its_minute_nor_after_its_end() {
        address = desk.begin(desk.editor(), "تحقيق").path();
        Map<String, String> names = Map.of("authors", "كاتب لم يوقع بعد", "tags", "قضية لم تعلن");
        desk.step(desk.editor(), address, "publication", names);
        List<String> pages = List.of(
                "/author/" + Slug.encoded("كاتب-لم-يوقع-بعد"),
                "/author/" + Slug.encoded("كاتب-لم-يوقع-بعد") + "/feed.json",
                "/tag/" + Slug.encoded("قضية-لم-تعلن"),
                "/tag/" + Slug.encoded("قضية-لم-تعلن") + "/feed.xml");
        for (String page : pages)
            assertThat(site().visitor().get(page).status()).as(page).isEqualTo(200);
        assertThat(site().visitor().get("/staff").body()).contains("كاتب لم يوقع بعد");

        desk.step(desk.editor(), address, "withdrawal", Map.of());
        for (String page : pages)
            assertThat(site().visitor().get(page).status()).as(page).isEqualTo(404);
        assertThat(site().visitor().get("/staff").body()).doesNotContain("كاتب لم يوقع بعد");
    }

    @Test
    void what_is_in_the_trash_is_nowhere() {
        address = begin();
        desk.step(desk.editor(), address, "publication", Map.of());
        pinToFront();
        desk.step(desk.editor(), address, "trash", Map.of());
        assertNowhere();
        desk.step(desk.editor(), address, "restoration", Map.of());
        assertNowhere();
    }

    @Test
    void what_is_out_and_being_rewritten_shows_the_old_text_everywhere() {
        address = desk.published("قبل السر");
        desk.editor()
                .get(address)
                .form("#piece")
                .fill("title", SECRET)
                .fill("introduction", SECRET)
                .fill("body", SECRET)
                .fill("tags", SECRET)
                .fill("authors", SECRET)
                .submit();
        for (String place : lists())
            assertThat(site().visitor().get(place).body()).as(place).doesNotContain(SECRET);
        assertThat(site().visitor().get(desk.path(address)).body()).doesNotContain(SECRET);
        assertThat(site().visitor().get("/staff").body()).doesNotContain(SECRET);
    }

    /** Signs, tags and illustrates it with what stands on a page of its own, where it would be seen. */
    private String begin() {
        site().article("جار منشور");
        site().sql()
                .execute("insert into picture (file, width, height) select '" + KEY
                        + ".jpg', 1600, 900 from (values (1)) one where not exists (select 1 from picture where file = '"
                        + KEY + ".jpg')");
        String picture = site().sql()
                .fetchValue("select id from picture where file = '" + KEY + ".jpg'")
                .toString();
        return desk.open(desk.editor())
                .fill("title", SECRET)
                .fill("introduction", SECRET)
                .fill("body", SECRET)
                .fill("category", desk.category())
                .fill("authors", "سلمى الورياغلي")
                .fill("tags", "تجربة")
                .fill("picture", picture)
                .fill("picture_alt", SECRET)
                .fill("picture_caption", SECRET)
                .fill("picture_credit", SECRET)
                .submit()
                .path();
    }

    private void assertNowhere() {
        List<String> places = new ArrayList<>(lists());
        Object article = site().sql().fetchValue("select article_id from piece where id = " + Desk.id(address));
        List<String> own = article == null
                ? List.of()
                : List.of(
                        "/a/" + article,
                        "/a/" + article + "/" + Slug.encoded(SECRET),
                        "/a/" + article + "/comments",
                        "/a/" + article + "/comments/new",
                        "/a/" + article + "/comments/1");
        places.addAll(own);
        places.addAll(List.of(
                "/search/suggest?q=" + Slug.encoded("سر"),
                "/nothing",
                "/corrections",
                "/staff",
                "/transparency",
                "/sign-in"));
        Browser reader = site().signedIn(Role.READER, "قارئة فضولية");
        for (String place : places)
            for (Browser browser : List.of(site().visitor(), reader)) {
                Browser.Page page = browser.get(place);
                assertThat(page.body()).as(place).doesNotContain(SECRET).doesNotContain(KEY);
            }
        for (String page : own)
            assertThat(site().visitor().get(page).status()).as(page).isEqualTo(404);
        for (String sought : List.of(SOUGHT, "«لا " + SOUGHT + "»", SOUGHT + "ه")) {
            for (String sort : List.of("", "&sort=new")) {
                Browser.Page answer = site().visitor().get("/search?q=" + Slug.encoded(sought) + sort);
                assertThat(answer.all(".rows, .search-meant")).as(sought).isEmpty();
                assertThat(answer.body()).as(sought).doesNotContain(SECRET).doesNotContain(KEY);
            }
            assertThat(site().visitor()
                            .get("/search/suggest?q=" + Slug.encoded(sought))
                            .all("option"))
                    .as(sought)
                    .isEmpty();
        }
        assertThat(site().visitor().get(SITEMAP).body())
                .doesNotContain(Slug.encoded(Slug.of(SECRET)))
                .doesNotContain(KEY);
        if (article != null)
            assertThat(site().visitor()
                            .post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "تعليق"))
                            .status())
                    .isEqualTo(404);
        for (String page : List.of("", "/preview", "/revisions")) {
            assertThat(site().visitor().getWithoutFollowing(address + page).status())
                    .isEqualTo(303);
            assertThat(reader.getWithoutFollowing(address + page).status()).isEqualTo(403);
        }
        assertThat(site().visitor().get("/preview/" + Desk.id(address)).status())
                .isEqualTo(404);
    }

    /** Where a published article of this section, tag and author is listed: on the page of another article, too. */
    private List<String> lists() {
        Object neighbour = site().sql().fetchValue("select max(id) from article where title = 'جار منشور'");
        return List.of(
                "/",
                "/category/" + Slug.encoded("مجتمع"),
                "/tag/" + Slug.encoded("تجربة"),
                "/author/" + Slug.encoded("سلمى الورياغلي"),
                "/archive/2026/11",
                "/feed.xml",
                "/feed.atom",
                "/feed.json",
                "/category/" + Slug.encoded("مجتمع") + "/feed.xml",
                "/tag/" + Slug.encoded("تجربة") + "/feed.atom",
                "/author/" + Slug.encoded("سلمى الورياغلي") + "/feed.json",
                "/sitemap-news.xml",
                "/search?author=" + Slug.encoded("سلمى الورياغلي"),
                "/a/" + neighbour);
    }

    private void pinToFront() {
        site().sql().execute("insert into front_slot (position, article_id) values (0, " + desk.article(address) + ")");
    }
}
