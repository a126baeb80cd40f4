package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.khabar.text.Slug;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The owner's article, published by the command, reads exactly as the owner wrote it. */
class OwnersArticleTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private static final Path MANUSCRIPT = Path.of("src/test/resources/seed/article.md");
    private static final Path TEXT = Path.of("src/test/resources/seed/article.txt");
    private static String printed;
    private static Browser.Page page;

    @BeforeAll
    static void publish() throws Exception {
        printed = publishOnce();
        page = site.visitor().get(address());
    }

    @Test
    void the_command_prints_the_address() {
        assertThat(printed).startsWith("article.md: new, https://khabar.test/a/");
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void it_reads_as_the_owner_wrote_it_from_the_first_line_to_the_counter() throws IOException {
        List<String> read = new ArrayList<>(List.of(page.text(".article-standfirst")));
        read.addAll(page.all(".prose p:not(.note-label), .prose h2, .prose li").eachText());
        read.add(page.text("#comments h2"));

        assertThat(read).containsExactlyElementsOf(lines(TEXT));
    }

    @Test
    void the_title_stands_above_it_and_in_the_window() {
        String title = "زيارة حموشي إلى الرياض.. أبعاد أمنية تتجاوز البروتوكول";

        assertThat(page.text("h1")).isEqualTo(title);
        assertThat(page.document().title()).isEqualTo(title + " | أنا الخبر");
    }

    @Test
    void headings_are_headings_and_list_items_stand_in_lists() throws IOException {
        assertThat(page.all(".prose > h2").eachText()).containsExactlyElementsOf(marked("## "));
        assertThat(page.all(".prose > ul > li").eachText()).containsExactlyElementsOf(marked("- "));
        assertThat(page.all(".prose > ul")).hasSize(2);
    }

    @Test
    void the_editors_note_is_a_block_of_its_own() {
        Elements notes = page.all(".prose > [role=note]");

        assertThat(notes).hasSize(1);
        assertThat(notes.attr("data-type")).isEqualTo("editorial");
        assertThat(notes.attr("aria-label")).isEqualTo("ملاحظة هيئة التحرير");
        assertThat(notes.select("p").eachText()).first().isEqualTo("ملاحظة هيئة التحرير");
        assertThat(page.all(".prose blockquote")).isEmpty();
    }

    @Test
    void section_author_and_tags_are_the_owners_and_lead_on() {
        assertThat(page.text(".article-head .kicker a")).isEqualTo("سياسة");
        assertThat(page.text("[rel=author]")).isEqualTo("فريق أنا الخبر");
        assertThat(page.all("[rel=tag]").eachText()).containsExactly("الأمن الوطني", "السعودية", "معرض الدفاع العالمي");
        for (String href :
                page.all(".article-head .kicker a, [rel=author], [rel=tag]").eachAttr("href")) {
            assertThat(site.visitor().get(href).text("main .story-headline")).startsWith("زيارة حموشي");
        }
    }

    @Test
    void published_again_it_is_the_same_article() throws Exception {
        assertThat(publishOnce()).isEqualTo(printed.replace("new", "unchanged"));
        assertThat(site.visitor().get("/category/" + Slug.encoded("سياسة")).all("main .story"))
                .hasSize(1);
    }

    private static String publishOnce() throws Exception {
        return Publish.on(site.site(), List.of(MANUSCRIPT.toString())).getFirst();
    }

    private static String address() {
        return printed.substring(printed.indexOf("/a/"));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.strip().replaceFirst("^- ", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> marked(String mark) throws IOException {
        return Files.readAllLines(MANUSCRIPT).stream()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }
}
