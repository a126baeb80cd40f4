package ma.khabar.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import ma.khabar.article.Coverage;
import ma.khabar.copydesk.CopyDesk;
import ma.khabar.copydesk.Finding;
import ma.khabar.media.Illustration;
import org.jspecify.annotations.Nullable;

/**
 * What a piece says: all that can be typed on its page.
 *
 * @param slug the readable part of its address; empty: made of the title
 * @param markdown the text, as {@code publish} takes it
 * @param authors in the order in which they sign; not all of them need an account
 * @param coverage whether it reports while something happens
 * @param picture the id of the picture above it
 * @param notes from colleague to colleague
 */
public record Content(
        String title,
        String slug,
        String introduction,
        String markdown,
        @Nullable Long category,
        List<String> authors,
        List<String> tags,
        Coverage coverage,
        @Nullable Long picture,
        String pictureAlt,
        String pictureCaption,
        String pictureCredit,
        String notes) {

    /** The same with another text. */
    Content saying(String text) {
        return new Content(
                title,
                slug,
                introduction,
                text,
                category,
                authors,
                tags,
                coverage,
                picture,
                pictureAlt,
                pictureCaption,
                pictureCredit,
                notes);
    }

    /**
     * The same under another picture; its own words stand where there were none, or those of the one before.
     *
     * @param before the picture before, with its own words; none: there was none
     */
    Content illustratedBy(long id, Illustration own, @Nullable Illustration before) {
        return new Content(
                title,
                slug,
                introduction,
                markdown,
                category,
                authors,
                tags,
                coverage,
                id,
                words(pictureAlt, own.alt(), before == null ? "" : before.alt()),
                words(pictureCaption, own.caption(), before == null ? "" : before.caption()),
                words(pictureCredit, own.credit(), before == null ? "" : before.credit()),
                notes);
    }

    private static String words(String typed, @Nullable String own, @Nullable String before) {
        return typed.isEmpty() || typed.equals(before) ? Objects.requireNonNullElse(own, "") : typed;
    }

    /** The same with these put right. */
    Content fixed(List<Finding> findings) {
        return new Content(
                CopyDesk.fixed(title, Finding.Place.TITLE, findings),
                slug,
                CopyDesk.fixed(introduction, Finding.Place.INTRODUCTION, findings),
                CopyDesk.fixed(markdown, Finding.Place.BODY, findings),
                category,
                authors,
                tags,
                coverage,
                picture,
                pictureAlt,
                pictureCaption,
                pictureCredit,
                notes);
    }

    /** What a copy desk would ask about. */
    List<Finding> findings() {
        return CopyDesk.read(Map.of(
                Finding.Place.TITLE, title,
                Finding.Place.INTRODUCTION, introduction,
                Finding.Place.BODY, markdown));
    }

    /** What a new piece of this author says. */
    static Content by(String author) {
        return new Content("", "", "", "", null, List.of(author), List.of(), Coverage.NONE, null, "", "", "", "");
    }

    public String authorLines() {
        return String.join("\n", authors);
    }

    public String tagLine() {
        return String.join("، ", tags);
    }
}
