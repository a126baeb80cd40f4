package ma.khabar.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found in the newsroom by whom; on each database. */
abstract class FindingTests {
    private static final int MANY = 1_500;

    private Desk desk;

    abstract TestSite site();

    @BeforeEach
    void open() {
        desk = Desk.of(site());
        site().reindex();
    }

    @Test
    void pieces_are_found_by_what_they_say_however_it_is_spelt() {
        String address = piece("تقرير من الميدان", "زارت اللجنةُ سدَّ المسيرة والمدارسَ القريبة.");
        for (String sought : List.of("لجنه", "سد المسيره", "«سد المسيرة»", "والميدان", "تقرير الميد"))
            assertThat(found(desk.journalist(), sought)).as(sought).contains(address);
        for (String sought : List.of("«المسيرة سد»", "اللجنة المطار", "مطار"))
            assertThat(found(desk.journalist(), sought)).as(sought).doesNotContain(address);
    }

    @Test
    void what_was_saved_is_found_under_its_new_words_only() {
        String address = piece("عنوان أول", "كلام عن الفستق.");
        desk.journalist()
                .get(address)
                .form("#piece")
                .fill("body", "كلام عن البندق.")
                .submit();
        assertThat(found(desk.journalist(), "بندق")).contains(address);
        assertThat(found(desk.journalist(), "فستق")).isEmpty();
    }

    @Test
    void journalists_find_their_own_pieces_and_editors_all() {
        String own = piece("لوز الأطلس", "نص.");
        String other = desk.begin(desk.editor(), "لوز تافراوت").path();
        String trashed = piece("لوز مر", "نص.");
        desk.step(desk.journalist(), trashed, "trash", Map.of());
        assertThat(found(desk.journalist(), "لوز")).containsExactly(own);
        assertThat(found(desk.editor(), "لوز")).containsExactlyInAnyOrder(own, other);
        assertThat(site().visitor().get("/search?q=" + encoded("لوز")).all(".rows .story-headline"))
                .isEmpty();
    }

    @Test
    void what_is_in_very_many_pieces_is_found_page_by_page() {
        insertMany();
        String own = piece("متكرر جديد لي", "نص.");
        assertThat(found(desk.journalist(), "متكرر")).containsExactly(own);
        Browser.Page page = board(desk.editor(), "متكرر");
        List<String> first = paths(page);
        List<String> all = new ArrayList<>(first);
        for (int i = 0; i < 3; i++) all.addAll(paths(page = page.click("[rel=next]")));
        assertThat(all).doesNotHaveDuplicates().hasSize(4 * 30).startsWith(own);
        for (int i = 0; i < 3; i++) page = page.click("[rel=prev]");
        assertThat(paths(page)).isEqualTo(first);
        assertThat(paths(board(desk.editor(), "متكرر وحيد"))).hasSize(1);
        site().sql().execute("delete from piece where title like 'متكرر رقم%'");
    }

    @Test
    void editors_find_what_they_may_place_by_its_text() {
        String address = desk.published("خبر للواجهة");
        desk.editor().get(address).form("#piece").fill("body", "عن الزعفران.").submit("/publication");
        String scheduled = desk.begin(desk.editor(), "موسم الزعفران").path();
        desk.step(desk.editor(), scheduled, "publication", Map.of("when", "2026-12-24T18:30"));
        piece("الزعفران قبل أن ينشر", "نص.");
        assertThat(desk.editor()
                        .get("/newsroom/front?q=" + encoded("زعفران"))
                        .all(".candidates a")
                        .eachText())
                .containsExactlyInAnyOrder("خبر للواجهة", "موسم الزعفران");
        assertThat(site().visitor().get("/search?q=" + encoded("موسم الزعفران")).all(".rows .story-headline"))
                .isEmpty();
    }

    /** Older than all others, of nobody; the one in the middle has another word. */
    private void insertMany() {
        site().sql()
                .execute("insert into piece (title, title_key, stage, created_at, changed_at)"
                        + " select 'متكرر رقم ' || x || case when x = " + MANY / 2
                        + " then ' وحيد' else '' end, '', 'DRAFT',"
                        + " timestamp with time zone '2026-01-01 10:00:00+00', timestamp with time zone '2026-01-01 10:00:00+00'"
                        + " from generate_series(1, " + MANY + ") numbers(x)");
        site().reindex();
    }

    private String piece(String title, String text) {
        return desk.open(desk.journalist())
                .fill("title", title)
                .fill("body", text)
                .fill("category", desk.category())
                .submit()
                .path();
    }

    private List<String> found(Browser browser, String sought) {
        return paths(board(browser, sought));
    }

    private static Browser.Page board(Browser browser, String sought) {
        return browser.get("/newsroom?list=all&q=" + encoded(sought));
    }

    private static List<String> paths(Browser.Page page) {
        return page.all(".board-piece h2 a, .board-piece h3 a").eachAttr("href");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
