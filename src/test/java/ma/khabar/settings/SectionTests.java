package ma.khabar.settings;

import static ma.khabar.db.schema.Tables.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sections as an admin wants them; on each database. */
abstract class SectionTests {
    private static final String MENU = ".sections-list li:not(:first-child)";

    abstract TestSite site();

    private Browser admin;

    @BeforeEach
    void three_sections() {
        admin = site().signedIn(Role.ADMIN, "المديرة");
        if (site().sql().fetchCount(CATEGORY) > 0) return;
        for (String name : List.of("سياسة", "مجتمع", "رياضة")) publish(name);
    }

    @Test
    void a_number_brings_a_section_to_its_place_in_the_menu() {
        List<String> before = menu();
        long last = id(before.getLast());

        form().fill("place-" + last, "1").submit();

        assertThat(menu().getFirst()).isEqualTo(before.getLast());
        assertThat(menu().subList(1, before.size())).isEqualTo(before.subList(0, before.size() - 1));
        assertThat(log()).contains("ترتيب الأقسام", before.getLast() + "، " + before.getFirst());
    }

    @Test
    void another_address_leads_on_from_the_old_one_for_ever_and_files_still_find_their_section() {
        publish("ثقافة");
        long id = id("ثقافة");
        form().fill("name-" + id, "ثقافة وفنون")
                .fill("address-" + id, "ثقافة وفنون")
                .submit();
        form().fill("address-" + id, "فنون").submit();

        for (String old : List.of("ثقافة", "ثقافة-وفنون")) {
            Browser.Page moved = site().visitor().getWithoutFollowing("/category/" + Slug.encoded(old));
            assertThat(moved.status()).isEqualTo(301);
            assertThat(site().visitor().get("/category/" + Slug.encoded(old)).text("h1"))
                    .isEqualTo("ثقافة وفنون");
        }
        int sections = site().sql().fetchCount(CATEGORY);
        publish("ثقافة");
        publish("ثقافة وفنون");
        assertThat(site().sql().fetchCount(CATEGORY)).isEqualTo(sections);
        assertThat(log()).contains("العنوان في الرابط (ثقافة وفنون)");

        form().fill("address-" + id, "ثقافة").submit();
        assertThat(site().visitor()
                        .getWithoutFollowing("/category/" + Slug.encoded("ثقافة"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_address_that_is_or_was_of_another_section_is_refused() {
        publish("اقتصاد");
        publish("علوم");
        form().fill("address-" + id("اقتصاد"), "مال").submit();

        Browser.Page was = form().fill("address-" + id("علوم"), "اقتصاد").submit();
        assertThat(was.status()).isEqualTo(422);
        assertThat(was.text("#settings-address-" + id("علوم") + "-error")).contains("كان له");
        assertThat(was.one("#settings-address-" + id("علوم")).val()).isEqualTo("اقتصاد");

        Browser.Page taken = form().fill("name-0", "علوم").submit();
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text("#settings-name-0-error")).contains("لقسم آخر");
    }

    @Test
    void a_new_section_gets_its_colour_and_one_outside_the_menu_keeps_its_page() {
        Browser.Page form = form().fill("name-0", "جهات").fill("tint-0", "6").submit();
        assertThat(form.text("[role=status]")).contains("حُفظت");
        long id = id("جهات");
        assertThat(site().visitor()
                        .get("/category/" + Slug.encoded("جهات"))
                        .one(".list-head")
                        .attr("data-tint"))
                .isEqualTo("6");
        assertThat(menu()).contains("جهات");
        publish("جهات");
        for (int i = 0; i < 12; i++) publish("مجتمع");
        assertThat(blocks()).contains("جهات");

        Map<String, String> hidden =
                Map.of("name-" + id, "جهات", "address-" + id, "جهات", "tint-" + id, "6", "place-" + id, "1");
        admin.post("/admin/settings/sections", hidden);

        assertThat(menu()).doesNotContain("جهات");
        assertThat(blocks()).doesNotContain("جهات");
        assertThat(site().visitor().get("/category/" + Slug.encoded("جهات")).status())
                .isEqualTo(200);
        assertThat(log()).contains("القائمة (جهات)، فيها ثم خارجها", "قسم جديد (جهات)");
    }

    @Test
    void of_two_admins_the_second_is_told_what_the_first_changed() {
        publish("بيئة");
        long id = id("بيئة");
        Browser.Form mine = form().fill("name-" + id, "بيئة ومناخ").fill("address-" + id, "بيئة");
        form().fill("tint-" + id, "9").submit();

        Browser.Page clash = mine.submit();
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.text(".clash[role=alert]")).contains("غيّر أحدهم هذا", "بيئة", "رمادي");
        assertThat(clash.one("#settings-name-" + id).val()).isEqualTo("بيئة ومناخ");
        assertThat(clash.form("#sections-form").submit().status()).isEqualTo(200);
    }

    @Test
    void of_many_who_add_one_section_at_once_one_does_and_the_others_are_told_beside_the_field() throws Exception {
        String seen = admin.get("/admin/settings/sections")
                .one("#sections-form [name=seen]")
                .val();
        for (String version : List.of(seen, "")) {
            String name = version.isEmpty() ? "فضاء" : "بحار";
            Map<String, String> added =
                    Map.of("seen", version, "name-0", name, "address-0", "", "tint-0", "3", "place-0", "90");
            List<Callable<Browser.Page>> both =
                    Collections.nCopies(4, () -> admin.postWithoutFollowing("/admin/settings/sections", added));
            try (var pool = Executors.newFixedThreadPool(4)) {
                List<Browser.Page> answers =
                        pool.invokeAll(both).stream().map(Future::resultNow).toList();
                assertThat(answers).filteredOn(page -> page.status() == 303).hasSize(1);
                assertThat(answers).filteredOn(page -> page.status() != 303).allSatisfy(page -> {
                    assertThat(page.status()).isIn(409, 422);
                    assertThat(page.all("#settings-name-0-error, #settings-address-0-error"))
                            .isNotEmpty();
                    assertThat(page.one("#settings-name-0").val()).isEqualTo(name);
                });
            }
            id(name);
        }
    }

    private Browser.Form form() {
        return admin.get("/admin/settings/sections").form("#sections-form");
    }

    private String log() {
        return admin.get("/admin/settings").text("section[aria-labelledby=log]");
    }

    private List<String> menu() {
        return site().visitor().get("/about").all(MENU).eachText();
    }

    private List<String> blocks() {
        return site().visitor().get("/").all(".block h2").eachText();
    }

    private long id(String name) {
        return site().sql()
                .select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.NAME.eq(name))
                .fetchSingle(CATEGORY.ID);
    }

    private void publish(String category) {
        site().publish("title: مقال في " + category + "\ncategory: " + category + "\nauthor: سلمى", "مقدمة.\n\nنص.");
    }
}
