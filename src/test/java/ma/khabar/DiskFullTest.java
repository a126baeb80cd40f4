package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import ma.khabar.account.Role;
import ma.khabar.library.Photo;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A disk that is full: readers read, writers get back what they typed, and once there is room all goes on by itself. */
class DiskFullTest {
    @Order(1)
    @RegisterExtension
    static final SmallDisk disk = SmallDisk.of(96);

    @Order(2)
    @RegisterExtension
    static final TestSite site =
            TestSite.with(Map.of("KHABAR_DATA", disk.folder().toString()));

    private final long article = site.article("خبر");
    private final Browser reader = site.visitor();

    @AfterEach
    void free() {
        disk.free();
        assertThat(site.site().faults()).isEmpty();
    }

    @Test
    void readers_read_on_and_a_comment_is_sent_again_from_the_page_that_refused_it() {
        comment("قبل الامتلاء");
        disk.fill();

        Browser.Page refused = comment("نص \"طويل\" <b>\nوسطر ثان");
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.header("Retry-After")).hasValue("60");
        assertThat(refused.text("h1")).isEqualTo("تعذّر الحفظ");
        assertThat(refused.one("#again [name=body]").wholeText()).isEqualTo("نص \"طويل\" <b>\nوسطر ثان");
        assertThat(refused.one("#again [name=name]").val()).isEqualTo("كريم");
        assertReadable();
        assertThat(reader.get("/health/ready").body()).contains("no room");

        disk.free();
        assertThat(refused.form("#again").submit().all(".comment-body").eachText())
                .containsExactly("نص \"طويل\" <b> وسطر ثان", "قبل الامتلاء");
        site.awaitReady();
    }

    @Test
    void a_journalist_loses_nothing_and_no_half_picture_stays() {
        Browser journalist = site.signedIn(Role.JOURNALIST, "هدى");
        Browser.Page piece = journalist.post("/newsroom/articles", Map.of());
        String version = piece.one("#piece [name=version]").val();
        disk.fill();

        Browser.Page refused = journalist.post(
                piece.path(), Map.of("version", version, "title", "مقال طويل", "body", "ساعة من العمل"));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.all("#again textarea").eachText()).contains("مقال طويل", "ساعة من العمل");
        Browser.Page picture = journalist.postPicture(
                "/newsroom/pictures", "1.jpg", Photo.jpeg(900, 600), Map.of("credit", "تصوير: ليلى"));
        assertThat(picture.status()).isEqualTo(507);
        assertThat(picture.one("#upload-credit").val()).isEqualTo("تصوير: ليلى");
        assertThat(disk.files("pictures")).isEmpty();

        disk.free();
        Browser.Page saved = refused.form("#again").submit();
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text("#piece-body")).isEqualTo("ساعة من العمل");
    }

    @Test
    void who_gave_a_password_does_not_get_it_back() {
        site.account(Role.READER, "نورة");
        disk.fill();

        Browser.Page refused =
                site.visitor().post("/sign-in", Map.of("email", "nobody@khabar.test", "password", "سر لا يعرفه أحد"));
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.all("#again")).isEmpty();
        assertThat(refused.body()).doesNotContain("سر لا يعرفه أحد");
    }

    /** A form that asks for one is found here by itself. */
    @Test
    void who_gave_it_once_more_to_change_something_does_not_either() {
        Browser member = site.signedIn(Role.READER, "بديعة");
        Elements forms = member.get("/account").all("form:has([type=password])");
        disk.fill();

        for (Element form : forms) {
            Map<String, String> typed = new HashMap<>(Map.of("email", "other@khabar.test"));
            form.select("[type=password]").forEach(field -> typed.put(field.attr("name"), TestSite.PASSWORD));
            Browser.Page refused = member.post(form.attr("action"), typed);
            assertThat(refused.status()).as(form.id()).isEqualTo(507);
            assertThat(refused.all("#again")).as(form.id()).isEmpty();
            assertThat(refused.body()).as(form.id()).doesNotContain(TestSite.PASSWORD);
        }
        assertThat(forms.eachAttr("id")).containsExactly("email", "password", "erasure");
    }

    /** Others have filled it while H2 was writing: at the end of a transaction, or so much of one that it had to write before. */
    @ParameterizedTest
    @ValueSource(ints = {20_000, 400_000})
    void a_database_that_has_closed_itself_is_opened_anew_with_all_that_was_answered(int rows) {
        comment("قبل الإغلاق");
        DSLContext sql = site.sql();
        assertThatThrownBy(() -> {
                    sql.transaction(transaction -> {
                        disk.fill();
                        transaction
                                .dsl()
                                .execute("insert into change (topic) select 'mail' from system_range(1, " + rows + ")");
                    });
                    sql.execute("checkpoint sync");
                })
                .isInstanceOf(DataAccessException.class);

        Browser.Page refused = comment("أثناء الإغلاق");
        assertThat(refused.status()).isGreaterThanOrEqualTo(503);
        onceOpen(() -> reader.get("/a/" + article + "/comments?sort=oldest"));

        disk.free();
        onceOpen(() -> refused.form("#again").submit());
        assertThat(reader.get("/a/" + article).all(".comment-body").eachText())
                .containsExactly("أثناء الإغلاق", "قبل الإغلاق");
    }

    /** Where it could not tidy up, H2 has closed itself once more, which whoever comes first finds out. */
    private static void onceOpen(Supplier<Browser.Page> request) {
        int left = 5;
        while (left > 0 && request.get().status() == 503) left--;
        assertThat(left).isPositive();
    }

    private Browser.Page comment(String body) {
        return reader.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
    }

    private void assertReadable() {
        for (String page : List.of("/", "/a/" + article, "/a/" + article + "/comments?sort=oldest", "/search?q=خبر"))
            assertThat(site.visitor().get(page).status()).as(page).isEqualTo(200);
    }
}
