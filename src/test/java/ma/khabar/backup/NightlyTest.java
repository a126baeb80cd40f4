package ma.khabar.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.db.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The backups of each night. */
class NightlyTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @TempDir
    Path folder;

    @Test
    void so_many_are_kept_as_were_wanted_each_with_its_pictures() throws IOException {
        Nightly nightly = nightly(2);
        String first = take(0xff0000);
        nightly.make();
        Files.delete(site.folder().resolve(first));
        String second = take(0x00ff00);
        String today = site.clock().instant().toString().substring(0, 10);
        nextNight(nightly);

        assertThat(names()).hasSize(2).first().isEqualTo("khabar-" + today + ".zip");
        assertThat(folder.resolve("backups/" + first)).exists();
        assertThat(folder.resolve("backups/" + second))
                .hasSameBinaryContentAs(site.folder().resolve(second));

        nextNight(nightly);

        assertThat(names()).hasSize(2).doesNotContain("khabar-" + today + ".zip");
        assertThat(folder.resolve("backups/" + first)).doesNotExist();
        assertThat(folder.resolve("backups/" + second)).exists();
    }

    @Test
    void a_site_comes_back_out_of_one() throws IOException {
        site.article("مقال الليل");
        String picture = take(0x0000ff);
        nightly(1).make();
        Path file = folder.resolve("backups").resolve(names().getFirst());
        Restoration.Place place = place();

        new Restoration(place).restore(file);

        assertThat(place.data().resolve(picture))
                .hasSameBinaryContentAs(site.folder().resolve(picture));
        try (Database restored = Database.open(place.url(), "", "")) {
            assertThat(restored.sql().fetch("select title from article").getValues(0, String.class))
                    .contains("مقال الليل");
        }
    }

    @Test
    void one_without_its_pictures_is_refused() throws IOException {
        String picture = take(0x00ffff);
        nightly(1).make();
        Path file = folder.resolve("backups").resolve(names().getFirst());
        Files.delete(folder.resolve("backups").resolve(picture));

        assertThatThrownBy(() -> new Restoration(place()).restore(file))
                .isInstanceOf(Unusable.class)
                .hasMessage("it is damaged: " + picture + " is missing");
    }

    @Test
    void what_fails_leaves_the_others_alone() throws IOException {
        Nightly nightly = nightly(1);
        nightly.make();
        List<String> before = names();
        Path half = Files.createFile(folder.resolve("backups/.khabar-1.zip1.unfinished"));
        Files.setLastModifiedTime(half, FileTime.from(TestClock.START.minusSeconds(1)));
        Files.createDirectory(folder.resolve("backups/khabar-" + tomorrow() + ".zip"));

        assertThatThrownBy(() -> nextNight(nightly)).isInstanceOf(IOException.class);

        assertThat(names()).containsAll(before);
        try (Stream<Path> left = Files.list(folder.resolve("backups"))) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".unfinished"));
        }
    }

    @Test
    void none_are_made_where_none_are_wanted() throws IOException {
        nightly(0).make();

        assertThat(folder.resolve("backups")).doesNotExist();
    }

    private static String tomorrow() {
        return site.clock().instant().plus(Duration.ofDays(1)).toString().substring(0, 10);
    }

    private static void nextNight(Nightly nightly) throws IOException {
        site.clock().forward(Duration.ofDays(1));
        nightly.make();
    }

    private static String take(int colour) throws IOException {
        BufferedImage drawn = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) drawn.setRGB(x, 3, colour);
        return "pictures/originals/" + site.site().pictures().take(drawn).file();
    }

    private Restoration.Place place() {
        return new Restoration.Place(
                folder.resolve("restored"), "jdbc:h2:file:" + folder.resolve("restored/khabar"), "", "");
    }

    private Nightly nightly(int kept) {
        Backups backups = new Backups(site.site().database(), site.folder(), "khabar", site.clock());
        return new Nightly(backups, new Nightly.Plan(folder.resolve("backups"), kept), site.clock());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }
}
