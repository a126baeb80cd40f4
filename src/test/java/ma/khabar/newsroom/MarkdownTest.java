package ma.khabar.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import ma.khabar.media.Picture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published can be edited: its HTML becomes Markdown that becomes the same HTML. */
class MarkdownTest {
    private static final PictureDesk PICTURES = name -> new Picture("a".repeat(32) + ".jpg", 1600, 900);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "فقرة.\n\nأخرى فيها **مهم** و*تأكيد* و`رمز` و[رابط](https://example.org/a_(b)).",
                "## عنوان\n\n### أصغر\n\n#### أصغر منه",
                "- أول\n- ثان\n  - داخلي\n  - آخر\n- ثالث",
                "3. ثلاثة\n4. أربعة",
                "- أول\n\n- ثان\n\n  وله فقرة",
                "> قول\n>\n> وبقيته",
                "> [!CORRECTION]\n> كان مكتوبا 3.\n>\n> والصواب 2.",
                "![رسم ملعب](x.png \"تعليق «الصورة»\")",
                "| السنة | عدد |\n|:---|---:|\n| الأولى | 9 |\n| الثانية | أ \\| ب |",
                "    رمز بمسافات\n    وسطر",
                "```\nرمز\n```",
                "قبل\n\n---\n\nبعد",
                "سطر أول\\\nسطر ثان",
                "2 \\* 3 \\* 4 و snake_case_name و\\<b> و\\[قوس\\] و&amp;amp;",
                "\\# ليس عنوانا\n\n\\- ليس بندا\n\n1\\. ليس رقما\n\n\\> ليس قولا",
                "H<sub>2</sub>O و 10<sup>6</sup>",
                "https://youtu.be/dQw4w9WgXcQ",
                "فيديو: [عنوانه «أ» \\[ب\\]](https://vimeo.com/123456)",
                "اقرأ أيضا: [مقال آخر](/a/12/slug)",
                "A paragraph in English.\n\n## A heading",
                "زنقة كذا<br>الرباط",
                "<strong>«نعم»</strong>وانصرف، وقال<em> نعم</em>، **«لا»** ثم ذهب",
                "<strong>أ</strong><em>ب</em> و***معا***",
                "| أ | ب |\n|---|---|\n| 9-12<br>15-18 | 2 |",
                "رمز `` فيه ` واحد `` و``` `` ```",
                "- بند\n  ```\n  رمز\n  ```\n- وبند\n  > قول",
                "- أول\n\n* ثان\n\n1. ثالث\n\n1) رابع",
                "<table><tr><td>1</td><td>2</td></tr></table>",
                "> [!EDITOR]\n> ![وثيقة](x.png \"صورة الوثيقة\")\n>\n> هذه هي."
            })
    void a_text_comes_back_as_it_was(String markdown) throws Exception {
        String html = html(markdown);
        assertThat(html(Markdown.of(html))).isEqualTo(html);
    }

    @Test
    void a_note_may_begin_with_a_picture() throws Exception {
        assertThat(html("> [!EDITOR]\n> ![وثيقة](x.png \"صورتها\")\n>\n> هذه هي."))
                .contains("ملاحظة هيئة التحرير</p>\n<figure><img ", "<figcaption>صورتها</figcaption>");
    }

    @Test
    void what_somebody_typed_without_a_thought_of_signs_is_read_as_typed() throws Exception {
        assertThat(html(Markdown.plain("# 12 قتيلا لا 21، و2*3 و4*5")))
                .isEqualTo("<p># 12 قتيلا لا 21، و2*3 و4*5</p>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://youtu.be/dQw4w9WgXcQ?si=x",
                "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ",
                "https://www.youtube.com/shorts/dQw4w9WgXcQ",
                "فيديو: [فيديو](https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ)"
            })
    void a_video_is_a_link_from_which_nothing_is_loaded(String written) throws Exception {
        assertThat(html(written))
                .isEqualTo("<figure class=\"video\"><a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ\">"
                        + "<b>فيديو</b> <cite>شاهده على يوتيوب</cite></a></figure>\n");
    }

    @Test
    void another_article_to_read_is_a_line_of_its_own() throws Exception {
        String also = "<p class=\"also\"><b>اقرأ أيضا</b> <a href=\"/a/12\">عنوانه</a></p>\n";
        assertThat(html("اقرأ أيضا: [عنوانه](/a/12)")).isEqualTo(also);
        assertThat(html("اقرأ أيضًا [عنوانه](/a/12)")).isEqualTo(also);
        assertThat(html("اقرأ أيضا: [عنوانه](https://example.org/a/12)")).doesNotContain("also");
        assertThat(html("اقرأ أيضا: [عنوانه](/a/12) ثم عد")).doesNotContain("also");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a **b ", "[", "![", "`", "<b>", "|a", "\\", "&", "_a*", "1. "})
    void no_text_makes_it_think_for_long(String repeated) {
        String markdown = repeated.repeat(200_000 / repeated.length());
        assertThat(assertTimeout(Duration.ofSeconds(5), () -> html(markdown))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void every_article_of_the_demonstration_comes_back_as_it_was(Path file) throws Exception {
        Manuscript manuscript = Manuscripts.read(file.getFileName().toString(), Files.readString(file));
        String html = html(manuscript.markdown());
        assertThat(html(Markdown.of(html))).isEqualTo(html);
    }

    static Stream<Path> articles() throws IOException {
        return Files.list(Path.of("src/main/resources/demo/articles")).sorted();
    }

    private static String html(String markdown) throws Exception {
        return Body.of(markdown, "", PICTURES).html().html();
    }
}
