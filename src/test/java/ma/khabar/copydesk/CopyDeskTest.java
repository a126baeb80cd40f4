package ma.khabar.copydesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.copydesk.Finding.Place;
import ma.khabar.newsroom.Manuscript;
import ma.khabar.newsroom.Manuscripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the copy desk asks about, what it would write instead, and of what it says nothing. */
class CopyDeskTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "ذهبت الى الرباط|ذهبت إلى الرباط",
                "فى الرباط التى نحب|في الرباط التي نحب",
                "مباراة اخرى والاولى|مباراة أخرى والأولى",
                "المستشفي المغربى|المستشفى المغربي",
                "وصل احمد من اسبانيا|وصل أحمد من إسبانيا",
                "زار بالامارات|زار بالإمارات",
                "المدرسه والجامعه|المدرسة والجامعة",
                "هذة لاكن|هذه لكن",
                "قال, ثم سكت|قال، ثم سكت",
                "متى يعود?|متى يعود؟",
                "أولا; ثانيا|أولا؛ ثانيا",
                "«هل تعود»?|«هل تعود»؟",
                "قال ، ثم سكت .|قال، ثم سكت.",
                "كلمة  كلمة أخرى|كلمة كلمة أخرى",
                "المغـــرب جميل|المغرب جميل",
                "قال « نعم » ومضى|قال «نعم» ومضى",
                "قال «نعم” ومضى|قال «نعم» ومضى",
                "قال «نعم ومضى|قال نعم ومضى",
                "انتظر... ثم مضى|انتظر… ثم مضى",
                "عاش في في الرباط|عاش في الرباط",
                "سنة 2026 و٣ أشهر و12 يوما|سنة 2026 و3 أشهر و12 يوما",
                "سنة ٢٠٢٦ و3 أشهر|سنة ٢٠٢٦ و٣ أشهر"
            })
    void what_is_wrong_is_put_right(String wrong, String right) {
        assertThat(CopyDesk.fixed(wrong, Place.BODY, findings(wrong))).isEqualTo(right);
        assertThat(findings(right)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "على إلى هذه الله حتى متى عليّ علي مصطفى يحيى العلمي الإدريسي",
                "المياه والوجوه والتوجيه والفقه والاتجاه والوجه الآخر، ووجهه ومدرسته وكتابه",
                "He said: \"no, never; why?\" ثم مضى",
                "اشترى iPhone, Pixel وغيرهما",
                "ثمنه 1,500 درهم و12.5 في المائة، بين 3:1 و10:45",
                "https://example.org/a,b?c=d;e ثم www.example.org/x?y",
                "راسلنا على desk@example.ma",
                "## عنوان\n\n- بند\n- بند، وآخر\n\n1. أول\n\n> قول\n\n> [!NOTE]\n> تنويه",
                "**غليظ** و[رابط](https://example.org/?a=1,2;3) و![وصف](12 \"تعليق\")",
                "`رمز , ; ?` و<sub>2</sub>\n\n```\nالى , الى\n```",
                "| السنة | عدد |\n|---|---:|\n| الأولى  |  9 |",
                "عام 1445 هـ، ولـ«الخبر» رأي، والـ20",
                "رويدا رويدا، خطوة خطوة، شيئا شيئا، الله الله",
                "التزامه بالتقائه التقطه والتزاماته، والبلدية، والرجل الهام أمام إفران والأفران",
                "وفى بوعده، وجيروم باول، والباي",
                "سطر أول  \nسطر ثان",
                "“نعم” و«لا» و«قال “نعم” ومضى»",
                "الرياض.. أبعاد أخرى",
                "يستعمل .NET وC# معا",
                "الساعة 10:30 – 11:00"
            })
    void what_is_innocent_is_left_alone(String innocent) {
        assertThat(findings(innocent)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void nothing_is_said_about_an_article_that_was_read_before(Path file) throws Exception {
        Manuscript manuscript = Manuscripts.read(file.getFileName().toString(), Files.readString(file));
        String introduction = manuscript.introduction() == null ? "" : manuscript.introduction();
        assertThat(CopyDesk.read(Map.of(
                        Place.TITLE, manuscript.title(),
                        Place.INTRODUCTION, introduction,
                        Place.BODY, manuscript.markdown())))
                .isEmpty();
    }

    @Test
    void a_finding_says_where_it_stands_and_what_is_around_it() {
        assertThat(CopyDesk.read(Map.of(Place.TITLE, "سافر الى فاس", Place.BODY, "ثم عاد")))
                .containsExactly(new Finding(Place.TITLE, 5, 8, "الى", "إلى", "سافر ", " فاس", "إملاء"));
    }

    @Test
    void only_what_was_chosen_is_put_right() {
        String text = "الى فاس, الى مكناس";
        List<Finding> findings = findings(text);
        assertThat(CopyDesk.fixed(text, Place.BODY, findings.subList(1, 2))).isEqualTo("الى فاس، الى مكناس");
        assertThat(CopyDesk.fixed(text, Place.TITLE, findings)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "الى ",
                "«",
                "»",
                "<a",
                "[](",
                "a@",
                "`",
                "...",
                "|",
                "```\n",
                "https://",
                "ـ",
                "- ",
                ", ",
                "كلمة، "
            })
    void the_longest_text_is_read_at_once(String repeated) {
        String text = repeated.repeat(200_000 / repeated.length());
        assertThat(assertTimeout(Duration.ofSeconds(3), () -> findings(text))).isNotNull();
    }

    private static List<Finding> findings(String text) {
        return CopyDesk.read(Map.of(Place.BODY, text));
    }

    static Stream<Path> articles() throws IOException {
        Stream<Path> demo = Stream.of("articles", "drafts").flatMap(folder -> {
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo", folder))) {
                return files.sorted().toList().stream();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return Stream.concat(Stream.of(Path.of("src/test/resources/seed/article.md")), demo);
    }
}
