package ma.khabar.announce;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.text.Slug;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Other programs hear of what is new when readers can open it, and not before; on each database. */
abstract class AnnouncingTests {
    static final String KEY = "0123456789abcdef";
    private static final int SOON = 12;
    private static final int A_WHILE = 4;

    abstract TestSite site();

    abstract Listener hub();

    abstract Listener engine();

    @AfterEach
    void turnBack() {
        site().clock().set(TestClock.START);
    }

    @Test
    void a_new_article_is_told_to_the_hub_and_to_search_engines() {
        long id = site().article("خبر جديد للعالم");

        String form = hub().next(SOON);
        assertThat(form).startsWith("hub.mode=publish&hub.url=");
        for (String feed : new String[] {
            "/feed.xml", "/feed.atom", "/feed.json", "/category/" + Slug.encoded("مجتمع") + "/feed.xml"
        }) {
            assertThat(form).contains(URLEncoder.encode("https://khabar.test" + feed, StandardCharsets.UTF_8));
        }
        JsonObject told = JsonParser.parseString(engine().next(SOON)).getAsJsonObject();
        assertThat(told.get("host").getAsString()).isEqualTo("khabar.test");
        assertThat(told.get("key").getAsString()).isEqualTo(KEY);
        assertThat(told.get("keyLocation").getAsString()).isEqualTo("https://khabar.test/" + KEY + ".txt");
        JsonArray addresses = told.getAsJsonArray("urlList");
        assertThat(addresses).hasSize(1);
        assertThat(addresses.get(0).getAsString())
                .isEqualTo("https://khabar.test"
                        + site().visitor().get("/a/" + id).uri().getRawPath());
    }

    @Test
    void what_is_scheduled_is_told_in_its_minute_and_not_before() {
        site().publish("title: موعد لا يعرف\ncategory: مجتمع\ndate: 2026-11-23 20:00", "نص.");
        assertThat(hub().next(A_WHILE)).isNull();
        assertThat(engine().next(1)).isNull();

        site().clock().set(Instant.parse("2026-11-23T20:00:00Z"));
        site().article("يوقظ المنادي قبل أن ينظر من نفسه");

        assertThat(engine().next(SOON)).contains(Slug.encoded("موعد-لا-يعرف"));
        assertThat(hub().next(SOON)).isNotNull();
    }

    @Test
    void whoever_is_away_is_told_when_they_are_back_and_once() {
        hub().answer(503);
        engine().answer(400);
        site().article("أثناء الغياب");
        assertThat(hub().next(SOON)).isNotNull();
        assertThat(engine().next(SOON)).isNotNull();
        hub().answer(204);
        assertThat(hub().next(SOON)).isNotNull();
        engine().answer(204);

        assertThat(engine().next(A_WHILE))
                .as("what was refused is not sent again")
                .isNull();
        assertThat(hub().next(1)).isNull();
    }

    @Test
    void what_came_while_nobody_could_tell_is_told_after_the_start() {
        long id = site().article("يوقظ من نام");
        assertThat(engine().next(SOON)).isNotNull();
        assertThat(hub().next(SOON)).isNotNull();

        site().restart(sql -> sql.execute("insert into change (topic) values ('text:" + id + "')"));

        assertThat(engine().next(SOON)).contains(Slug.encoded("يوقظ-من-نام"));
        assertThat(hub().next(SOON)).isNotNull();
    }

    @Test
    void feeds_name_the_hub_and_themselves() {
        assertThat(site().visitor().get("/feed.atom").header("Link"))
                .hasValue("<" + hub().address() + ">; rel=\"hub\", <https://khabar.test/feed.atom>; rel=\"self\"");
    }

    @Test
    void the_key_is_proven_by_a_file() {
        assertThat(site().visitor().get("/" + KEY + ".txt").body()).isEqualTo(KEY);
        assertThat(site().visitor().get("/another.txt").status()).isEqualTo(404);
    }
}
