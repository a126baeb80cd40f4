package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.account.Role;
import ma.khabar.media.Picture;
import ma.khabar.newsroom.Body;
import ma.khabar.newsroom.Manuscripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What goes through the editor and back makes the same article: the Markdown may be spelt another way, what readers get is the same. */
@Execution(ExecutionMode.SAME_THREAD)
class RoundTripTest {
    private static final String THROUGH_THE_EDITOR = """
            async texts => {
                const { parse } = await import("editor/parse");
                const { serialise } = await import("editor/serialise");
                return texts.map(text => {
                    try {
                        const doc = parse(text);
                        const again = serialise(doc);
                        return parse(again).eq(doc) ? again : "NOT THE SAME TO THE EDITOR: " + again;
                    } catch (refusal) {
                        return "REFUSED: " + refusal.message;
                    }
                });
            }""";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void every_article_comes_back_as_it_was() throws Exception {
        List<String> texts = new ArrayList<>();
        for (Path file : articles())
            texts.add(Manuscripts.read(file.getFileName().toString(), Files.readString(file))
                    .markdown());
        assertThat(texts).hasSizeGreaterThan(60);

        assertSame(texts);
    }

    @Test
    void so_does_every_sign_that_markdown_knows() throws Exception {
        assertSame(nasty("nasty.md"));
    }

    @Test
    void what_the_editor_has_no_place_for_is_refused_and_so_stays_as_it_is() throws Exception {
        assertThat(through(nasty("unknown.md"))).allMatch(answer -> answer.startsWith("REFUSED"));
    }

    private static void assertSame(List<String> texts) throws Exception {
        List<String> back = through(texts);
        for (int i = 0; i < texts.size(); i++)
            assertThat(html(back.get(i)))
                    .as(texts.get(i) + "\n⇒\n" + back.get(i))
                    .isEqualTo(html(texts.get(i)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> through(List<String> texts) {
        String email = site.account(Role.JOURNALIST, "صحفية الذهاب والإياب");
        Tab tab = chromium.open(site, Device.DESK).open("/sign-in?next=/newsroom");
        tab.find("#sign-in [name=email]").fill(email);
        tab.find("#sign-in [name=password]").fill(TestSite.PASSWORD);
        tab.find("#sign-in [type=submit]").click();
        tab.beginPiece();
        return (List<String>) tab.page().evaluate(THROUGH_THE_EDITOR, texts);
    }

    private static List<Path> articles() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("src/test/resources/seed/article.md")));
        for (String folder : List.of("articles", "drafts"))
            try (Stream<Path> all = Files.list(Path.of("src/main/resources/demo", folder))) {
                all.sorted().forEach(files::add);
            }
        return files;
    }

    /** The texts of a file, between lines of equal signs. */
    private static List<String> nasty(String file) throws IOException {
        return Arrays.asList(Files.readString(Path.of("src/test/resources/editor", file))
                .strip()
                .split("\n={20}\n"));
    }

    /** A line that ends in the text is a blank to readers. */
    private static String html(String markdown) throws Exception {
        return Body.of(markdown, "", name -> new Picture("a".repeat(32) + ".jpg", 1600, 900))
                .html()
                .html()
                .replaceAll("\\s+", " ")
                .replace("> <", "><")
                .replace("<br> ", "<br>");
    }
}
