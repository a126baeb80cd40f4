package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.account.Role;
import ma.khabar.library.Photo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A data folder that somebody moves away under the running site: nobody is told that something is kept, and when it is back all goes on. */
class DataFolderGoneTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final long article = site.article("خبر");
    private final Path aside = site.folder().resolveSibling(site.folder().getFileName() + "-aside");

    @BeforeEach
    void begin() {
        comment("قبل");
    }

    @Test
    void while_it_is_gone_readers_read_and_writers_keep_their_text_until_it_is_back() throws IOException {
        Browser journalist = site.signedIn(Role.JOURNALIST, "هدى");
        Files.move(site.folder(), aside);

        Browser.Page refused = comment("أثناء");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).hasValue("5");
        assertThat(refused.one("#again [name=body]").val()).isEqualTo("أثناء");
        for (String page : List.of("/", "/a/" + article, "/a/" + article + "/comments?sort=oldest"))
            assertThat(site.visitor().get(page).status()).as(page).isEqualTo(200);
        assertThat(site.visitor().get("/health/ready").body()).contains("no database");
        assertThat(site.visitor().get("/health/live").status()).isEqualTo(200);
        Browser.Page picture =
                journalist.postPicture("/newsroom/pictures", "1.jpg", Photo.jpeg(900, 600), Map.of("credit", "ليلى"));
        assertThat(picture.status()).isEqualTo(507);
        assertThat(site.folder()).doesNotExist();

        Files.move(aside, site.folder());
        assertThat(refused.form("#again").submit().status()).isEqualTo(200);
        assertThat(read()).containsExactly("أثناء", "قبل");
        assertWhole();
    }

    @Test
    void what_is_brought_back_can_be_a_copy() throws IOException {
        Files.move(site.folder(), aside);
        assertThat(comment("أثناء").status()).isEqualTo(503);

        copy(aside, site.folder());
        delete(aside);
        assertThat(comment("بعد").status()).isEqualTo(200);
        assertThat(read()).containsExactly("بعد", "قبل");
        assertWhole();
    }

    @Test
    void or_what_was_there_before_as_if_nothing_had_been_said_since() throws IOException {
        Path before = aside.resolveSibling(aside.getFileName() + "-before");
        Files.move(site.folder(), aside);
        copy(aside, before);
        Files.move(aside, site.folder());
        site.signedIn(Role.ADMIN, "المديرة").post("/admin/settings", Map.of("name", "صدى العقدتين"));
        assertThat(site.visitor().get("/").text(".wordmark")).isEqualTo("صدى العقدتين");

        delete(site.folder());
        Files.move(before, site.folder());
        assertThat(comment("بعد").status()).isEqualTo(200);
        assertThat(site.visitor().get("/").text(".wordmark")).isEqualTo("أنا الخبر");
        assertThat(read()).containsExactly("بعد", "قبل");
    }

    @Test
    void or_the_database_alone_from_which_all_else_is_made() throws IOException {
        Files.move(site.folder(), aside);
        assertThat(comment("أثناء").status()).isEqualTo(503);

        Files.createDirectory(site.folder());
        Files.copy(aside.resolve("khabar.mv.db"), site.folder().resolve("khabar.mv.db"));
        delete(aside);
        assertThat(comment("بعد").status()).isEqualTo(200);
        assertThat(read()).containsExactly("بعد", "قبل");
        assertWhole();
    }

    /** New articles are found, which those from before are, too. */
    private void assertWhole() {
        long found = site.article("زرافة في الحديقة");
        site.awaitFound("زرافة", found);
        site.awaitFound("خبر", article);
        site.awaitReady();
        assertThat(site.site().faults()).isEmpty();
    }

    private Browser.Page comment(String body) {
        return site.visitor().post("/a/" + article + "/comments", Map.of("name", "كريم", "body", body));
    }

    private List<String> read() {
        return site.visitor().get("/a/" + article).all(".comment-body").eachText();
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : filesOf(from)) Files.copy(file, to.resolve(from.relativize(file)));
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : filesOf(folder).reversed()) Files.delete(file);
    }

    /** Folders before what is in them. */
    private static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> files =
                Files.find(folder, Integer.MAX_VALUE, (file, is) -> is.isDirectory() || is.isRegularFile())) {
            return files.toList();
        }
    }
}
