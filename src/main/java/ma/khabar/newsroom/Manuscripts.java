package ma.khabar.newsroom;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.khabar.category.CategoryStore;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.media.Illustration;
import ma.khabar.media.Picture;
import ma.khabar.media.PictureStore;
import ma.khabar.newsroom.Manuscript.Malformed;
import ma.khabar.text.Sha256;
import ma.khabar.text.Slug;
import org.jspecify.annotations.Nullable;

/** Publishing manuscripts: all that are given, or, when one of them is malformed, none. */
public final class Manuscripts {
    /** In chars, as the column has them. */
    private static final int LONGEST_INTRODUCTION = 2_000;

    private final Database database;
    private final CategoryStore categories;
    private final PictureStore pictures;
    private final EditionStore store = new EditionStore();
    private final Echo echo;
    private final Clock clock;

    /** What hears, in the same transaction, that an article came from a file. */
    @FunctionalInterface
    public interface Echo {
        void published(Write write, long article, Edition edition);
    }

    /** What publishing made of a manuscript. */
    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        /** Changed, but the newsroom has taken it from readers, and the file names no date at which they should get it again. */
        WITHDRAWN
    }

    /**
     * An article that came from a file.
     *
     * @param path its address on the site
     */
    public record Published(String source, long id, String path, Outcome outcome) {}

    /** A manuscript, and where its pictures are. */
    public record Sent(Manuscript manuscript, PictureDesk pictures) {}

    /**
     * What is known before the database is asked.
     *
     * @param shown all its pictures, those in the text among them
     */
    private record Ready(
            Manuscript manuscript, Body body, @Nullable Picture picture, List<Picture> shown, String hash) {}

    public Manuscripts(Database database, CategoryStore categories, PictureStore pictures, Echo echo, Clock clock) {
        this.database = database;
        this.categories = categories;
        this.pictures = pictures;
        this.echo = echo;
        this.clock = clock;
    }

    /** Reads a manuscript; {@code source} is the name of its file. */
    public static Manuscript read(String source, String text) throws Malformed {
        return FrontMatter.read(source, text);
    }

    /** Publishes them in one transaction, each in the place of the one that came from a file of the same name before. */
    public List<Published> publish(List<Sent> sent) throws Malformed {
        List<Ready> ready = new ArrayList<>();
        for (Sent each : sent) ready.add(prepare(each.manuscript(), each.pictures()));
        return database.write(
                write -> ready.stream().map(each -> publish(write, each)).toList());
    }

    /** The same where all have their pictures from one place. */
    public List<Published> publish(List<Manuscript> manuscripts, PictureDesk desk) throws Malformed {
        return publish(manuscripts.stream()
                .map(manuscript -> new Sent(manuscript, desk))
                .toList());
    }

    private static Ready prepare(Manuscript manuscript, PictureDesk desk) throws Malformed {
        StringBuilder content = new StringBuilder(manuscript.text());
        List<Picture> shown = new ArrayList<>();
        // The same words with another picture under the old name are not the same article.
        PictureDesk noting = name -> {
            Picture picture = PictureDesk.known(desk, name);
            content.append(picture.file());
            shown.add(picture);
            return picture;
        };
        Manuscript.Image image = manuscript.image();
        try {
            Picture picture = image == null ? null : PictureDesk.known(noting, image.name());
            Body body = Body.of(manuscript.markdown(), manuscript.introduction(), noting);
            if (body.introduction().length() > LONGEST_INTRODUCTION)
                throw manuscript.malformed(
                        firstLine(manuscript), "the introduction is longer than " + LONGEST_INTRODUCTION + " letters");
            return new Ready(
                    manuscript,
                    body,
                    picture,
                    shown,
                    Sha256.hex(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (PictureDesk.Missing e) {
            throw manuscript.malformed(e.name(), "picture «" + e.name() + "»: " + e.getMessage());
        }
    }

    private static String firstLine(Manuscript manuscript) {
        return manuscript.markdown().strip().lines().findFirst().orElse("");
    }

    private Published publish(Write write, Ready ready) {
        Manuscript manuscript = ready.manuscript();
        EditionStore.Known known = store.known(write, manuscript.source()).orElse(null);
        if (known != null && ready.hash().equals(known.hash())) {
            return published(manuscript, known.id(), known.slug(), Outcome.UNCHANGED);
        }
        ready.shown().forEach(picture -> pictures.known(write, picture, clock.instant()));
        Edition edition = edition(write, ready, known);
        Manuscript.Image image = manuscript.image();
        if (edition.picture() != null && image != null && ready.picture() != null)
            pictures.describe(
                    write,
                    edition.picture(),
                    new Illustration(ready.picture(), image.alt(), image.caption(), image.credit()));
        long id = store.save(write, known == null ? null : known.id(), edition);
        store.note(write, id, manuscript, ready.hash(), manuscript.commentsClosed() ? clock.instant() : null);
        echo.published(write, id, edition);
        return published(manuscript, id, edition.slug(), outcome(known, edition));
    }

    private static Outcome outcome(EditionStore.@Nullable Known known, Edition edition) {
        if (known == null) return Outcome.NEW;
        return edition.isWithdrawn() ? Outcome.WITHDRAWN : Outcome.CHANGED;
    }

    private Edition edition(Write write, Ready ready, EditionStore.@Nullable Known known) {
        Manuscript manuscript = ready.manuscript();
        Manuscript.Image image = manuscript.image();
        Picture picture = ready.picture();
        Instant now = clock.instant();
        Instant date = manuscript.date();
        Instant first = known == null ? now : known.publishedAt();
        Instant at = date == null ? first : date;
        Instant updated = manuscript.updated();
        Instant changed = known == null || at.isAfter(now) ? null : now;
        return new Edition(
                categories.named(write, manuscript.category()),
                manuscript.title(),
                Edition.slugOf(manuscript.title()),
                ready.body().introduction(),
                manuscript.coverage(),
                ready.body().html(),
                manuscript.authors(),
                manuscript.tags(),
                picture == null ? null : pictures.known(write, picture, now),
                image == null ? null : image.alt(),
                image == null ? null : image.caption(),
                image == null ? null : image.credit(),
                at,
                // Under another date it begins anew; otherwise it ends when the newsroom has said.
                known == null || !at.equals(known.publishedAt()) ? null : known.endsAt(),
                updated == null ? changed : updated);
    }

    private static Published published(Manuscript manuscript, long id, String slug, Outcome outcome) {
        return new Published(manuscript.source(), id, "/a/" + id + "/" + Slug.encoded(slug), outcome);
    }
}
