package ma.khabar.editing;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.khabar.article.Article;
import ma.khabar.article.Author;
import ma.khabar.article.Tag;
import ma.khabar.category.Category;
import ma.khabar.category.CategoryStore;
import ma.khabar.media.Illustration;
import ma.khabar.media.Picture;
import ma.khabar.media.PictureFiles;
import ma.khabar.media.PictureStore;
import ma.khabar.newsroom.Body;
import ma.khabar.newsroom.Edition;
import ma.khabar.newsroom.PictureDesk;
import ma.khabar.text.Slug;
import org.jspecify.annotations.Nullable;

/** Sets what was written the way readers get it. */
public final class Press {
    private static final String NUMBER = "[1-9][0-9]{0,17}";
    private static final int MOST_SHOWN = 200;
    private static final Category NONE = new Category(0, "", "بلا قسم", 1, false);

    private final CategoryStore categories;
    private final PictureStore pictures;
    private final PictureFiles files;

    public Press(CategoryStore categories, PictureStore pictures, PictureFiles files) {
        this.categories = categories;
        this.pictures = pictures;
        this.files = files;
    }

    /** The text as readers get it; fails when it names a picture that there is not. */
    Body body(Content content) throws PictureDesk.Missing {
        return Body.of(content.markdown(), content.introduction(), new Desk());
    }

    /** The pictures in the text; none in one that names a picture that there is not. */
    List<Body.Figure> figures(Content content) {
        try {
            return body(content).figures();
        } catch (PictureDesk.Missing e) {
            return List.of();
        }
    }

    boolean hasPictures(Content content) {
        try {
            body(content);
            return content.picture() == null || picture(content.picture()).isPresent();
        } catch (PictureDesk.Missing e) {
            return false;
        }
    }

    boolean hasCategory(long id) {
        return category(id).isPresent();
    }

    /** What its section is called. */
    String sectionOf(Content content) {
        return Optional.ofNullable(content.category())
                .flatMap(this::category)
                .orElse(NONE)
                .name();
    }

    /** The picture above it, as people speak of it. */
    String pictureOf(Content content) {
        return content.picture() == null ? "بلا صورة" : "الصورة رقم " + content.picture();
    }

    Optional<Picture> picture(@Nullable Long id) {
        return id == null ? Optional.empty() : pictures.picture(id);
    }

    /** A picture in a text, by the name that it has there. */
    public record Shown(String name, Picture picture) {}

    /** The pictures above the text and in it that there are. */
    List<Shown> shown(Content content) {
        Stream<String> chosen = Stream.ofNullable(content.picture()).map(String::valueOf);
        return Stream.concat(chosen, Body.pictures(content.markdown()).stream())
                .distinct()
                .limit(MOST_SHOWN)
                .flatMap(name -> shown(name).stream())
                .toList();
    }

    private Optional<Shown> shown(String name) {
        try {
            return Optional.of(new Shown(name, picture(name)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What readers get; {@code content} has a category. */
    Edition edition(
            Content content,
            Body body,
            long category,
            Instant at,
            @Nullable Instant until,
            @Nullable Instant updatedAt) {
        boolean illustrated = content.picture() != null;
        return new Edition(
                category,
                content.title(),
                slug(content),
                content.introduction(),
                content.coverage(),
                body.html(),
                content.authors(),
                content.tags(),
                content.picture(),
                illustrated ? content.pictureAlt() : null,
                illustrated ? nothingIfEmpty(content.pictureCaption()) : null,
                illustrated ? nothingIfEmpty(content.pictureCredit()) : null,
                at,
                until,
                updatedAt);
    }

    /** How readers would see it at this moment. */
    Article proof(Piece piece, Content content, Instant now) {
        Illustration illustration = picture(content.picture())
                .map(picture -> illustration(content, picture))
                .orElse(null);
        Body body = sound(content);
        Instant at = piece.publishedAt() == null ? now : piece.publishedAt();
        return new Article(
                piece.article() == null ? 0 : piece.article(),
                content.title().isEmpty() ? piece.name() : content.title(),
                slug(content),
                content.introduction(),
                Optional.ofNullable(content.category()).flatMap(this::category).orElse(NONE),
                illustration,
                body.html().readingMinutes(),
                at,
                null,
                null,
                content.coverage(),
                body.html().html(),
                authors(content.authors()),
                tags(content.tags()));
    }

    /** What was saved names no picture that there is not. */
    private Body sound(Content content) {
        try {
            return body(content);
        } catch (PictureDesk.Missing e) {
            throw new IllegalStateException(e);
        }
    }

    /** Finds pictures, and who made them, in the library. */
    private final class Desk implements PictureDesk {
        @Override
        public Picture fetch(String name) throws IOException {
            return picture(name);
        }

        @Override
        public String credit(Picture picture) {
            return pictures.credit(picture);
        }
    }

    /** By its number in the list to choose from, or by the name of its file. */
    private Picture picture(String name) throws IOException {
        Optional<Picture> listed =
                name.matches(NUMBER) ? pictures.picture(Long.parseLong(name)) : pictures.called(Picture.key(name));
        // What stood in texts was not listed before there was a newsroom.
        Optional<Picture> known = listed.isPresent() ? listed : files.called(Picture.key(name));
        return known.orElseThrow(() -> new IOException("لا صورة بهذا الاسم"));
    }

    private Optional<Category> category(long id) {
        return categories.all().stream().filter(category -> category.id() == id).findFirst();
    }

    private static String slug(Content content) {
        return Edition.slugOf(content.slug().isEmpty() ? content.title() : content.slug());
    }

    private static Illustration illustration(Content content, Picture picture) {
        return new Illustration(
                picture,
                content.pictureAlt(),
                nothingIfEmpty(content.pictureCaption()),
                nothingIfEmpty(content.pictureCredit()));
    }

    private static @Nullable String nothingIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<Author> authors(List<String> names) {
        return names.stream()
                .map(name -> new Author(0, Slug.of(name), name, null))
                .toList();
    }

    private static List<Tag> tags(List<String> names) {
        return names.stream().map(name -> new Tag(0, Slug.of(name), name)).toList();
    }
}
