package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.khabar.account.Role;
import ma.khabar.library.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A journalist and the media library in the real browser: on a phone, on a desk, and without script. */
@Execution(ExecutionMode.SAME_THREAD)
class PictureJourneyTest {
    private static final Pattern PICTURE = Pattern.compile(".*/newsroom/pictures/[0-9]+");
    private static final String HAND_OVER = """
            ([type, encoded, names]) => {
                const bytes = Uint8Array.from(atob(encoded), letter => letter.charCodeAt(0));
                const data = new DataTransfer();
                for (const name of names) data.items.add(new File([bytes, name], name, { type: "image/jpeg" }));
                const event = type === "paste"
                    ? new ClipboardEvent(type, { clipboardData: data, bubbles: true })
                    : new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
                document.body.dispatchEvent(event);
            }""";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @ParameterizedTest
    @EnumSource
    void a_picture_is_sent_described_and_cut_around_its_focus(Device device) {
        Tab tab = signedIn(device).open("/newsroom/pictures");
        byte[] bytes = Photo.jpeg(1_000 + device.ordinal(), 600);
        tab.find("#upload-picture").setInputFiles(new FilePayload("ميناء.jpg", "image/jpeg", bytes));
        tab.find("#upload-credit").fill("ليلى");
        tab.find("#upload button").click();

        assertThat(tab.page()).hasURL(PICTURE);
        assertThat(tab.find("#piece-credit")).hasValue("ليلى");
        tab.find("#piece-alt").fill("قوارب في ميناء");
        if (device.runsScript()) {
            Locator image = tab.find(".picture-stage img");
            // Until its rendition is made it has no size to click into.
            image.evaluate("picture => picture.decode()");
            var box = image.boundingBox();
            image.click(new Locator.ClickOptions().setPosition(box.width * .8, box.height * .25));
            tab.find(".focus-mark").press("ArrowRight");
            assertThat(tab.find("#piece-focus_x")).hasValue(Pattern.compile("8[01]"));
            assertThat(tab.find("#piece-focus_y")).hasValue(Pattern.compile("2[456]"));
            assertThat(tab.find(".crops img").first()).hasCSS("aspect-ratio", Pattern.compile("1\\.77.*"));
        } else {
            tab.find("#piece-focus_x").fill("81");
            tab.find("#piece-focus_y").fill("25");
        }
        tab.find("#picture button").click();

        assertThat(tab.find("[role=status].notice")).containsText("حُفظت");
        assertThat(tab.find(".crops img").first()).hasAttribute("src", Pattern.compile(".*-16x9-8[01]-2[456].webp"));
        tab.open("/newsroom/pictures?q=قوارب");
        assertThat(tab.find(".picture-card").first()).containsText("قوارب في ميناء");
    }

    @Test
    void several_pictures_are_dragged_to_the_page_and_one_is_pasted() {
        Tab tab = signedIn(Device.DESK).open("/newsroom/pictures");
        handOver(tab, "drop", Photo.jpeg(700, 500), List.of("1.jpg", "2.jpg", "3.jpg"));
        assertThat(tab.page()).hasURL(Pattern.compile(".*list=mine"));
        assertThat(tab.find(".picture-card bdi:text-matches('^[123].jpg$')")).hasCount(3);

        handOver(tab, "paste", Photo.jpeg(710, 500), List.of("image.png"));
        assertThat(tab.page()).hasURL(PICTURE);
    }

    @Test
    void a_file_that_is_refused_says_why_and_the_others_go_through() {
        Tab tab = signedIn(Device.PHONE).open("/newsroom/pictures");
        tab.find("#upload-picture").setInputFiles(new FilePayload[] {
            new FilePayload("كذبة.jpg", "image/jpeg", "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
            new FilePayload("صادقة.jpg", "image/jpeg", Photo.jpeg(720, 500))
        });
        tab.find("#upload button").click();

        assertThat(tab.find("[data-upload-list] li").first()).containsText("ليس صورة");
        assertThat(tab.find("[data-upload-list] li").last()).containsText("أُضيفت");
        tab.complaints().removeIf(line -> line.contains(": 422 for "));
    }

    @ParameterizedTest
    @EnumSource
    void a_picture_is_chosen_for_a_piece_and_brings_its_words(Device device) {
        Browser colleague = site.signedIn(Role.EDITOR, "محررة الصور");
        String word = "سوق" + device.ordinal();
        Map<String, String> words = Map.of("alt", word, "caption", "باعة", "credit", "ليلى");
        colleague.postPicture("/newsroom/pictures", "1.jpg", Photo.jpeg(730 + device.ordinal(), 500), words);

        Tab tab = signedIn(device).open("/newsroom").beginPiece();
        tab.find("#piece-title").fill("مقال يحتاج صورة");
        tab.find("[data-choose]").click();
        if (device.runsScript()) {
            tab.find("#chooser-q").fill(word);
            tab.find("#chooser-q").press("Enter");
            assertThat(tab.find(".choices button")).hasCount(1);
            tab.find(".choices button").click();
        } else {
            tab.find("#pictures-q").fill(word);
            tab.find("[role=search] button").click();
            tab.find(".picture-card a.button").click();
        }

        assertThat(tab.find("#piece-picture_alt")).hasValue(word);
        tab.find(".piece-bar button").first().click();
        assertThat(tab.find("[role=status].notice")).containsText("حُفظ المقال");
        assertThat(tab.find("#piece-picture_credit")).hasValue("ليلى");
        assertThat(tab.find("#piece-title")).hasValue("مقال يحتاج صورة");
        assertThat(tab.find("#piece-picture img")).isVisible();
    }

    @Test
    void another_picture_brings_other_words_after_the_first_was_saved() {
        Browser colleague = site.signedIn(Role.EDITOR, "محررة الصور");
        for (int i = 0; i < 2; i++)
            colleague.postPicture(
                    "/newsroom/pictures",
                    i + ".jpg",
                    Photo.jpeg(750 + i, 500),
                    Map.of("alt", "بدل " + i, "caption", "تحت " + i, "credit", "صاحب " + i));
        Tab tab = signedIn(Device.DESK).open("/newsroom").beginPiece();
        choose(tab, "بدل 0");
        tab.find("#piece-picture_caption").fill("كتبته بنفسي");
        tab.find(".piece-bar button").first().click();
        assertThat(tab.find("[role=status].notice")).containsText("حُفظ المقال");

        choose(tab, "بدل 1");
        assertThat(tab.find("#piece-picture_alt")).hasValue("بدل 1");
        assertThat(tab.find("#piece-picture_caption")).hasValue("كتبته بنفسي");
        assertThat(tab.find("#piece-picture_credit")).hasValue("صاحب 1");
    }

    private static void choose(Tab tab, String alt) {
        tab.find("[data-choose]").click();
        tab.find("#chooser-q").fill(alt);
        tab.find("#chooser-q").press("Enter");
        tab.find(".choices button[data-alt='" + alt + "']").click();
    }

    private static void handOver(Tab tab, String type, byte[] bytes, List<String> names) {
        tab.page().evaluate(HAND_OVER, List.of(type, Base64.getEncoder().encodeToString(bytes), names));
    }

    private static Tab signedIn(Device device) {
        String email = site.account(Role.JOURNALIST, "صحفية الصور");
        Tab tab = chromium.open(site, device).open("/sign-in?next=/newsroom");
        tab.find("#sign-in [name=email]").fill(email);
        tab.find("#sign-in [name=password]").fill(TestSite.PASSWORD);
        tab.find("#sign-in [type=submit]").click();
        assertThat(tab.find("h1")).hasText("غرفة التحرير");
        return tab;
    }
}
