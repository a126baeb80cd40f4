package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import ma.khabar.account.Role;
import ma.khabar.library.Photo;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The editor in the real browser: what is typed, pressed and pasted there is the Markdown that is saved. */
@Execution(ExecutionMode.SAME_THREAD)
class RichEditorTest {
    private static final String PASTE = """
            ([kind, content, words]) => {
                const carried = new DataTransfer();
                carried.setData(kind, content);
                if (words) carried.setData("text/plain", words);
                document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
            }""";

    /** A picture over the second of three paragraphs. */
    private static final String DROP = """
            base64 => {
                const carried = new DataTransfer();
                const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                carried.items.add(new File([bytes], "1.jpg", { type: "image/jpeg" }));
                const box = document.querySelectorAll("#piece-text p")[1].getBoundingClientRect();
                document.querySelectorAll("#piece-text p")[1].dispatchEvent(new DragEvent("drop", {
                    dataTransfer: carried, bubbles: true, cancelable: true, clientX: box.left + 2, clientY: box.top + box.height / 2 }));
            }""";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void the_owners_article_is_written_by_keyboard_alone_and_reads_as_the_published_one() throws Exception {
        Publish.on(site.site(), List.of("src/test/resources/seed/article.md"));
        String published = site.visitor()
                .get("/a/" + site.sql().fetchValue("select max(id) from article"))
                .one(".prose")
                .html();
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/seed/article.md"));
        lines = lines.subList(lines.lastIndexOf("---") + 2, lines.size());
        String introduction = lines.getFirst();
        Tab tab = newPiece(Device.DESK);
        Keyboard keys = tab.page().keyboard();
        tab.find("#piece-title").focus();
        keys.insertText("زيارة حموشي كما كُتبت");
        keys.press("Tab");
        keys.insertText(introduction);
        keys.press("Tab");
        keys.press("Tab");
        assertThat(tab.find("#piece-text")).isFocused();

        write(keys, lines.subList(1, lines.size()));
        tab.find("[name=then][value=preview]").focus();
        keys.press("Enter");

        assertThat(tab.find("h1.article-headline")).hasText("زيارة حموشي كما كُتبت");
        assertThat(laidOut(tab.find(".prose").innerHTML())).isEqualTo(laidOut(published));
    }

    private static String laidOut(String html) {
        return Jsoup.parseBodyFragment(html).body().html();
    }

    /** Types a manuscript as somebody does who sees what it becomes. */
    private static void write(Keyboard keys, List<String> lines) {
        boolean list = false;
        boolean first = true;
        for (String line : lines) {
            if (line.isEmpty()) continue;
            if (line.startsWith("> [!")) {
                keys.press("Enter");
                keys.press("Control+Shift+0");
                first = true;
                continue;
            }
            boolean item = line.startsWith("- ");
            if (!first) keys.press("Enter");
            first = false;
            if (list && !item) keys.press("Enter");
            if (item && !list) keys.press("Control+Shift+8");
            if (line.startsWith("## ")) keys.press("Control+Alt+2");
            list = item;
            keys.insertText(line.replaceFirst("^(## |- |> )", ""));
        }
    }

    @Test
    void a_picture_is_sent_from_the_text_and_stands_in_it_and_in_the_library() {
        Tab tab = writing(Device.DESK);
        tab.find("[data-command=picture]").click();
        tab.find("#ask-picture-file").setInputFiles(new FilePayload("مرسى.jpg", "image/jpeg", Photo.jpeg(900, 500)));
        assertThat(tab.find("#piece-text img")).hasCount(1);
        String id = site.sql().fetchValue("select max(id) from picture").toString();
        assertThat(tab.find("#piece-body")).hasValue(Pattern.compile("!\\[]\\(" + id + "\\)"));

        tab.find("[data-command=picture]").click();
        tab.find("#ask-picture-q").fill("مرسى");
        tab.find("[data-choices] [data-picture='" + id + "']").click();
        assertThat(tab.find("#piece-text img")).hasCount(2);
    }

    @Test
    void what_word_copies_becomes_what_it_means() throws Exception {
        Tab tab = writing(Device.DESK);
        paste(tab, "text/html", Files.readString(Path.of("src/test/resources/editor/word.html")), "كلمات");

        assertThat(tab.find("#piece-body")).hasValue("""
                        ## عنوان كبير

                        فقرة فيها **غليظ** و**غليظ بالأسلوب**

                        - أول
                          - داخلي
                        - ثان

                        1. مرقم

                        | أ |  |
                        |---|---|
                        | ب | ج |

                        رابط [هنا](https://example.org/) ولا""", soon());
    }

    @Test
    void lines_become_paragraphs_our_own_markdown_what_it_says_and_an_address_over_words_their_link() {
        Tab tab = writing(Device.DESK);
        paste(tab, "text/plain", "سطر أول\nسطر *ثان*\u200f\n\nhttps://youtu.be/dQw4w9WgXcQ", null);
        assertThat(tab.find("#piece-body"))
                .hasValue("سطر أول\n\nسطر \\*ثان\\*\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ", soon());

        clear(tab);
        paste(tab, "text/plain", "## عنوان\n\nنص **مهم**", null);
        assertThat(tab.find("#piece-body")).hasValue("## عنوان\n\nنص **مهم**", soon());

        clear(tab);
        tab.page().keyboard().insertText("كلمات");
        tab.page().keyboard().press("Control+A");
        paste(tab, "text/plain", "https://example.org/", null);
        assertThat(tab.find("#piece-body")).hasValue("[كلمات](https://example.org/)", soon());
    }

    @Test
    void the_toolbar_is_one_stop_and_says_what_is_on() {
        Tab tab = writing(Device.DESK);
        Keyboard keys = tab.page().keyboard();
        keys.insertText("غليظ");
        keys.press("Control+A");
        keys.press("Control+B");
        assertThat(tab.named(AriaRole.BUTTON, "خط غليظ")).hasAttribute("aria-pressed", "true");
        keys.press("Alt+F10");
        assertThat(tab.named(AriaRole.BUTTON, "تراجع")).isFocused();
        keys.press("ArrowLeft");
        keys.press("ArrowLeft");
        assertThat(tab.named(AriaRole.BUTTON, "عنوان")).isFocused();
        keys.press("Enter");
        assertThat(tab.find("#piece-text")).isFocused();
        assertThat(tab.find("#piece-body")).hasValue("## **غليظ**", soon());
        keys.press("Control+Z");
        keys.press("Control+Z");
        assertThat(tab.find("#piece-body")).hasValue("غليظ", soon());
        keys.press("Alt+F10");
        keys.press("Escape");
        assertThat(tab.find("#piece-text")).isFocused();
        assertThat(tab.find(".editor-bar [tabindex='0']")).hasCount(1);
    }

    @Test
    void a_link_a_video_a_table_and_a_picture_are_put_in_by_keyboard() {
        long article = site.article("مقال يُقرأ أيضا");
        Tab tab = writing(Device.DESK);
        Keyboard keys = tab.page().keyboard();
        keys.press("Control+K");
        keys.insertText("example.org/x");
        keys.press("Enter");
        keys.press("Enter");
        keys.insertText("https://www.youtube.com/shorts/dQw4w9WgXcQ?t=3");
        keys.press("Enter");
        keys.press("Control+Alt+A");
        keys.insertText(String.valueOf(article));
        keys.press("Enter");
        assertThat(tab.find("#piece-text")).isFocused();
        assertThat(tab.find(".also input")).hasValue("مقال يُقرأ أيضا");
        assertThat(tab.find("#piece-body"))
                .hasValue(
                        "[example.org/x](https://example.org/x)\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nاقرأ أيضا: [مقال يُقرأ أيضا](/a/"
                                + article + ")",
                        soon());
    }

    @Test
    void dashes_before_words_are_dashes_and_stars_around_a_break_or_a_link_take_nothing_away() {
        Tab tab = writing(Device.DESK);
        Keyboard keys = tab.page().keyboard();
        keys.insertText("لا تضيع");
        keys.press("Home");
        keys.type("---");
        assertThat(tab.find("#piece-body")).hasValue("---لا تضيع", soon());
        clear(tab);
        keys.type("---");
        assertThat(tab.find("#piece-text hr")).hasCount(1);

        clear(tab);
        keys.type("**أول");
        keys.press("Shift+Enter");
        keys.type("ثان**");
        assertThat(tab.find("#piece-body")).hasValue("**أول\\\nثان**", soon());
        clear(tab);
        keys.type("**");
        paste(tab, "text/html", "<a href='https://example.org/'>هنا</a>", "هنا");
        keys.type("**");
        assertThat(tab.find("#piece-body")).hasValue("[**هنا**](https://example.org/)", soon());
    }

    @Test
    void a_picture_takes_the_place_of_no_words_and_stands_where_it_was_dropped() {
        Tab tab = writing(Device.DESK);
        Keyboard keys = tab.page().keyboard();
        for (String line : List.of("الأولى", "الثانية", "الثالثة")) {
            keys.insertText(line);
            keys.press("Enter");
        }
        tab.find("#piece-text p").first().click(new Locator.ClickOptions().setClickCount(2));
        tab.page().evaluate(DROP, java.util.Base64.getEncoder().encodeToString(Photo.jpeg(910, 500)));
        assertThat(tab.find("#piece-text img")).hasCount(1);
        assertThat(tab.find("#piece-body"))
                .hasValue(Pattern.compile("^الأولى\n\nالثانية\n\n(الثالثة\n\n)?!\\[]\\(\\d+\\)(\n\nالثالثة)?$"));
    }

    @Test
    void a_cell_takes_the_lines_of_what_is_pasted_into_it() {
        Tab tab = newPiece(Device.DESK);
        tab.find("#piece-body").fill("| أ | ب |\n|---|---|\n| 1 | 2 |");
        tab.find("#piece-text").focus();
        tab.page().evaluate("() => getSelection().collapse(document.querySelector('#piece-text td p').firstChild, 1)");
        paste(tab, "text/html", "<ul><li>بند</li><li>وبند</li></ul>", "بند");
        assertThat(tab.find("#piece-body")).hasValue("| أ | ب |\n|---|---|\n| 1بند<br>وبند | 2 |", soon());
        paste(tab, "text/plain", "https://youtu.be/dQw4w9WgXcQ", null);
        assertThat(tab.find("#piece-text table")).hasCount(1);
        assertThat(tab.find("#piece-text td")).hasCount(2);
    }

    @Test
    void an_address_that_was_cut_off_in_a_letter_keeps_nobody_from_writing_on() {
        Tab tab = writing(Device.DESK);
        Keyboard keys = tab.page().keyboard();
        keys.insertText("قبل");
        keys.press("Control+Alt+A");
        tab.find("[data-dialog=also] [name=href]").fill("/a/1/%D8%A7%D9%84%D");
        tab.find("[data-dialog=also] [name=title]").fill("عنوان");
        keys.press("Enter");
        assertThat(tab.find("#piece-text .also")).containsText("/a/1");
        tab.find("#piece-text p").first().click();
        keys.press("End");
        keys.insertText(" وبعد");
        assertThat(tab.find("#piece-body")).hasValue("قبل وبعد\n\nاقرأ أيضا: [عنوان](/a/1)", soon());
    }

    @Test
    void whoever_gives_up_a_dialog_writes_on_at_once_where_they_were() {
        Tab tab = writing(Device.DESK);
        Keyboard keys = tab.page().keyboard();
        keys.insertText("قبل");
        keys.press("Control+K");
        keys.press("Escape");
        keys.press("Control+K");
        tab.find("[data-dialog=link] button[value='']").click();
        keys.insertText(" وبعد");
        assertThat(tab.find("#piece-body")).hasValue("قبل وبعد", soon());
    }

    @Test
    void of_a_video_nothing_is_loaded_before_a_click() {
        long article = site.publish("title: فيه فيديو\ncategory: مجتمع", "مقدمة.\n\nhttps://youtu.be/dQw4w9WgXcQ");
        Tab tab = chromium.open(site, Device.PHONE).open("/a/" + article);
        tab.page().route(address -> address.contains("youtube"), route -> route.abort());
        assertThat(tab.find("figure.video a")).hasAttribute("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
        assertThat(tab.complaints()).isEmpty();

        tab.find("figure.video a").click();
        assertThat(tab.find("figure.video iframe"))
                .hasAttribute("src", "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1");
        tab.complaints().removeIf(line -> line.contains("asked for https://www.youtube-nocookie.com/"));
    }

    @Test
    void what_the_copy_desk_asks_about_is_shown_in_the_text_and_put_right_with_one_click() {
        Tab tab = writing(Device.DESK);
        tab.page().keyboard().insertText("ذهب الى فاس، ثم عاد الى مكناس");
        tab.find("[data-check=again]").click();
        assertThat(tab.find(".check-list li")).hasCount(2);
        tab.find(".check-go").last().click();
        assertThat(tab.find("#piece-text")).isFocused();
        assertThat(tab.page().evaluate("getSelection().toString()")).isEqualTo("الى");

        tab.find("[data-fix]").last().click();
        assertThat(tab.find("#piece-body")).hasValue("ذهب الى فاس، ثم عاد إلى مكناس", soon());
        assertThat(tab.find(".check-list li")).hasCount(1);
        assertThat(tab.find("[data-fix]")).isFocused();
        tab.find("#piece-text").focus();
        tab.page().keyboard().press("Control+Z");
        assertThat(tab.find("#piece-body")).hasValue("ذهب الى فاس، ثم عاد الى مكناس", soon());
    }

    @Test
    void what_the_editor_cannot_show_stays_a_text_with_a_word_about_it() {
        Tab tab = newPiece(Device.DESK);
        tab.find("#piece-body").fill("قبل\n\n<div>كتلة</div>");
        assertThat(tab.find("[data-editor-says]")).containsText("ما لا يعرضه المحرر");
        assertThat(tab.find("#piece-text")).isHidden();
        tab.find(".piece-bar button").first().click();
        assertThat(tab.find("#piece-body")).hasValue("قبل\n\n<div>كتلة</div>");
        assertThat(tab.find("#piece-body")).isEditable();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void whoever_prefers_markdown_writes_markdown_and_finds_it_so_the_next_time(Device device) {
        Tab tab = writing(device);
        tab.page().keyboard().insertText("نص");
        tab.find("[data-switch]").click();
        assertThat(tab.find("#piece-body")).isFocused();
        assertThat(tab.find("#piece-body")).hasValue("نص");
        tab.find("#piece-body").fill("## عنوان");
        tab.page().reload();
        assertThat(tab.find("#piece-text")).isHidden();
        tab.find("[data-switch]").click();
        assertThat(tab.find("#piece-text")).isVisible();
    }

    @ParameterizedTest
    @EnumSource(names = {"DESK", "PHONE"})
    void whoever_cannot_see_the_page_is_told_all_of_it(Device device) {
        Tab tab = newPiece(device);
        tab.find("#piece-body")
                .fill(
                        "## عنوان\n\n- بند\n\n> [!NOTE]\n> تنويه\n\n| أ | ب |\n|---|---|\n| 1 | 2 |\n\nhttps://youtu.be/dQw4w9WgXcQ");
        assertThat(tab.find("#piece-text table")).isVisible();
        assertThat(new AxeBuilder(tab.page()).analyze().getViolations()).isEmpty();
    }

    private static void paste(Tab tab, String kind, String content, String words) {
        tab.page().evaluate(PASTE, java.util.Arrays.asList(kind, content, words));
    }

    private static void clear(Tab tab) {
        tab.page().keyboard().press("Control+A");
        tab.page().keyboard().press("Delete");
    }

    private static HasValueOptions soon() {
        return new HasValueOptions().setTimeout(5_000);
    }

    private static Tab writing(Device device) {
        Tab tab = newPiece(device);
        tab.find("#piece-text").click();
        return tab;
    }

    private static Tab newPiece(Device device) {
        String email = site.account(Role.JOURNALIST, "صحفية المحرر");
        Tab tab = chromium.open(site, device).open("/sign-in?next=/newsroom");
        tab.find("#sign-in [name=email]").fill(email);
        tab.find("#sign-in [name=password]").fill(TestSite.PASSWORD);
        tab.find("#sign-in [type=submit]").click();
        return tab.beginPiece();
    }
}
