package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A disk that is full of all but the database: the site goes on, and its search catches up. */
class IndexDiskFullTest {
    @Order(1)
    @RegisterExtension
    static final SmallDisk disk = SmallDisk.of(8);

    @Order(2)
    @RegisterExtension
    static final TestSite site = TestSite.with(
            Map.of("KHABAR_DATA", disk.folder().toString(), "KHABAR_DATABASE_URL", "jdbc:h2:mem:index-disk-full"));

    @Test
    void what_came_meanwhile_is_found_when_there_is_room_again() {
        site.awaitFound("زرافة", site.article("زرافة في الحديقة"));
        disk.fill();

        long article = site.article("كركدن في الحديقة");
        assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(200);
        assertThat(site.visitor().get("/search?q=كركدن").status()).isIn(200, 503);
        assertThat(site.visitor()
                        .post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "نص"))
                        .status())
                .isEqualTo(200);

        disk.free();
        site.awaitFound("كركدن", article);
        site.awaitFound("زرافة", article - 1);
    }
}
