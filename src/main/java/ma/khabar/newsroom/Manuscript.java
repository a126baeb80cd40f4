package ma.khabar.newsroom;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.khabar.article.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is written: front matter in YAML, and a body in Markdown.
 *
 * @param source the name of its file, by which it is known again
 * @param introduction as the front matter gives it; none: the first paragraph of the body
 * @param date when it is published; none: at once
 * @param breaking until when it is announced above every page
 */
public record Manuscript(
        String source,
        String text,
        String title,
        String category,
        List<String> authors,
        List<String> tags,
        @Nullable String introduction,
        @Nullable Image image,
        @Nullable Instant date,
        @Nullable Instant updated,
        @Nullable Instant breaking,
        boolean commentsClosed,
        Coverage coverage,
        String markdown) {

    /** The picture above the article. */
    public record Image(
            String name,
            String alt,
            @Nullable String caption,
            @Nullable String credit) {}

    /** A manuscript that cannot be published; the message is one line with the file, the line and the reason. */
    public static final class Malformed extends Exception {
        Malformed(String source, int line, String reason) {
            super(source + ":" + line + ": " + reason);
        }
    }

    /** The same, dated, and updated as long after that as before; {@code breaking} as in the front matter. */
    public Manuscript publishedAt(Instant moment, @Nullable Instant breakingUntil) {
        Instant update = date == null || updated == null ? updated : moment.plus(Duration.between(date, updated));
        return with(image, moment, update, breakingUntil);
    }

    /** The same with another picture. */
    public Manuscript illustratedBy(String name) {
        if (image == null) return this;
        return with(new Image(name, image.alt(), image.caption(), image.credit()), date, updated, breaking);
    }

    /** The same with another body. */
    public Manuscript saying(String body) {
        return with(body, image, date, updated, breaking);
    }

    private Manuscript with(
            @Nullable Image other,
            @Nullable Instant published,
            @Nullable Instant update,
            @Nullable Instant breakingUntil) {
        return with(markdown, other, published, update, breakingUntil);
    }

    private Manuscript with(
            String body,
            @Nullable Image other,
            @Nullable Instant published,
            @Nullable Instant update,
            @Nullable Instant breakingUntil) {
        return new Manuscript(
                source,
                text,
                title,
                category,
                authors,
                tags,
                introduction,
                other,
                published,
                update,
                breakingUntil,
                commentsClosed,
                coverage,
                body);
    }

    Malformed malformed(String near, String reason) {
        int at = text.indexOf(near);
        int line = at < 0
                ? 1
                : 1 + (int) text.substring(0, at).lines().count() - (at > 0 && text.charAt(at - 1) != '\n' ? 1 : 0);
        return new Malformed(source, line, reason);
    }
}
