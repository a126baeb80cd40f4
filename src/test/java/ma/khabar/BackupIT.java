package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code khabar backup}, {@code restore} and {@code check}, on a site that runs and on one that does not. */
@Timeout(300)
class BackupIT {
    @TempDir
    Path folder;

    private final Queue<String> answered = new ConcurrentLinkedQueue<>();

    @Test
    void a_site_under_writes_comes_back_elsewhere_whole() throws Exception {
        Jar jar = Jar.in(folder);
        List<String> before;
        try (Jar.Running site = jar.serve("--demo")) {
            AtomicBoolean over = new AtomicBoolean();
            CountDownLatch enough = new CountDownLatch(20);
            Thread writer = Thread.startVirtualThread(() -> comment(site, over, enough));
            assertThat(enough.await(90, TimeUnit.SECONDS)).isTrue();
            before = List.copyOf(answered);

            Jar.Ended made = jar.run("backup", "site.zip");

            over.set(true);
            writer.join();
            assertThat(made.err()).isEmpty();
            assertThat(made.out()).singleElement().asString().matches(".*site\\.zip: [0-9]+ rows, [0-9]+ files");
            assertThat(jar.run("check").out()).containsExactly("counters, references, pictures and search are whole");
            site.stop();
        }
        assertThat(jar.run("check", "site.zip").out())
                .singleElement()
                .asString()
                .startsWith("site.zip: whole, made at ");
        assertOneLine(jar.run("restore", "site.zip"), "site.zip: data is not empty: there is khabar.mv.db in it");

        Jar elsewhere = jar.with("KHABAR_DATA", "elsewhere");
        assertThat(elsewhere.run("restore", "site.zip").err()).isEmpty();
        assertThat(elsewhere.run("check").err()).isEmpty();
        assertThat(names("elsewhere/pictures/originals")).isEqualTo(names("data/pictures/originals"));
        try (Jar.Running site = elsewhere.serve()) {
            assertThat(site.visitor().get("/").status()).isEqualTo(200);
            assertThat(site.stop().err()).isEmpty();
        }
        assertThat(comments(elsewhere)).containsAll(before);
    }

    @Test
    void what_is_wrong_with_a_site_is_named() throws Exception {
        Jar jar = Jar.in(folder);
        jar.run("publish", article("noise"));
        Path picture = folder.resolve("data/pictures/originals")
                .resolve(names("data/pictures/originals").getFirst());
        Files.delete(picture);
        try (Connection database = jar.database()) {
            database.createStatement().execute("update article set comment_count = 5");
        }

        Jar.Ended checked = jar.run("check");

        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.err())
                .containsExactlyInAnyOrder(
                        "khabar: comment_count of article 1 says 5, counted 0",
                        "khabar: picture " + picture.getFileName() + " is missing");
    }

    @Test
    void a_full_disk_leaves_no_half_file() throws Exception {
        Jar jar = Jar.in(folder);
        jar.run("publish", article("noise"));

        // No file may grow larger than the picture alone is.
        Jar.Ended ended = jar.under("prlimit", "--fsize=3000000").run("backup", "site.zip");

        assertOneLine(ended, folder.toRealPath().resolve("site.zip") + ": File too large");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("site.zip"));
        }
    }

    @Test
    void where_there_is_nothing_nothing_is_made() throws Exception {
        Jar jar = Jar.in(folder);
        Files.writeString(folder.resolve("cut.zip"), "PK");

        assertOneLine(jar.run("backup", "site.zip"), "there is no site in data");
        assertOneLine(jar.run("check"), "there is no site in data");
        assertOneLine(jar.run("restore", "none.zip"), "none.zip: there is no such file");
        assertThat(jar.run("restore", "cut.zip").err())
                .singleElement()
                .asString()
                .startsWith("khabar: cut.zip: it is damaged");
        assertThat(jar.data()).doesNotExist();

        Files.createDirectories(jar.data());
        Files.createFile(jar.data().resolve("restoring"));
        assertOneLine(jar.run("serve"), "a restore into data was broken off; empty the folder, and restore again");
    }

    private static void assertOneLine(Jar.Ended ended, String reason) {
        assertThat(ended.err()).containsExactly("khabar: " + reason);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(1);
    }

    private void comment(Jar.Running site, AtomicBoolean over, CountDownLatch enough) {
        try {
            for (int i = 1; !over.get(); i++) {
                if (site.comment(1, "تعليق رقم " + i) == 303) answered.add("تعليق رقم " + i);
                enough.countDown();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> comments(Jar jar) throws Exception {
        List<String> bodies = new ArrayList<>();
        try (Connection database = jar.database();
                ResultSet rows = database.createStatement().executeQuery("select body from comment")) {
            while (rows.next()) bodies.add(rows.getString(1));
        }
        return bodies;
    }

    /** With a picture that nothing makes small. */
    private String article(String name) throws Exception {
        BufferedImage noise = new BufferedImage(1_200, 1_000, BufferedImage.TYPE_INT_ARGB);
        Random random = new Random(1);
        for (int x = 0; x < noise.getWidth(); x++) {
            for (int y = 0; y < noise.getHeight(); y++) noise.setRGB(x, y, random.nextInt());
        }
        ImageIO.write(noise, "png", folder.resolve(name + ".png").toFile());
        Files.writeString(
                folder.resolve(name + ".md"),
                "---\ntitle: خبر\ncategory: مجتمع\nauthor: سلمى\nimage: " + name
                        + ".png\nimage_alt: ضجيج\n---\n\nنص.\n");
        return name + ".md";
    }

    private List<String> names(String within) throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve(within))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
