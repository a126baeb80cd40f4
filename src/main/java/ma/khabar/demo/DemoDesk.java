package ma.khabar.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ma.khabar.account.Role;
import ma.khabar.category.Category;
import ma.khabar.category.CategoryStore;
import ma.khabar.db.Database;
import ma.khabar.editing.Colleague;
import ma.khabar.editing.Content;
import ma.khabar.editing.Pieces;
import ma.khabar.editing.Step;
import ma.khabar.media.Picture;
import ma.khabar.media.PictureFiles;
import ma.khabar.media.PictureStore;
import ma.khabar.newsroom.Manuscript;
import ma.khabar.newsroom.Manuscript.Malformed;
import ma.khabar.newsroom.Manuscripts;
import org.jspecify.annotations.Nullable;

/** A newsroom at work in the demonstration: pieces at every stage, by people who cannot sign in. */
public final class DemoDesk {
    private static final String EDITOR = "نزهة الكتاني";
    private static final String REASON =
            "من هم هؤلاء البائعون والمشترون؟ نحتاج اسمين على الأقل، وسعر الكيلو قبل المزاد وبعده.";
    private static final Duration UNTIL_SCHEDULED = Duration.ofHours(3);

    private final Database database;
    private final DemoStore store;
    private final List<Category> categories;
    private final DemoPictures pictures;
    private final Function<Clock, Pieces> newsroom;
    private final Instant now;
    private final Map<String, Long> staff = new HashMap<>();

    /** {@code newsroom} is the one door to pieces, by the clock that it is given. */
    public DemoDesk(
            Database database,
            CategoryStore categories,
            PictureFiles files,
            Function<Clock, Pieces> newsroom,
            Clock clock) {
        this.database = database;
        this.store = new DemoStore(database);
        this.categories = categories.all();
        this.pictures = new DemoPictures(files);
        this.newsroom = newsroom;
        this.now = clock.instant();
    }

    public void fill() {
        try {
            List<Map.Entry<String, String>> files =
                    List.copyOf(DemoTexts.files("drafts").entrySet());
            for (int i = 0; i < files.size(); i++) {
                Map.Entry<String, String> file = files.get(i);
                write(Manuscripts.read(file.getKey(), file.getValue()), Duration.ofMinutes(25 + 90L * i * i));
            }
        } catch (IOException | Malformed e) {
            throw new IllegalStateException("The demonstration content is damaged: " + e.getMessage(), e);
        }
    }

    /** The name of the file says how far it is. */
    private void write(Manuscript manuscript, Duration ago) {
        String writer = manuscript.authors().getFirst();
        Colleague journalist = new Colleague(account(Role.JOURNALIST, writer), false);
        Colleague editor = new Colleague(account(Role.EDITOR, EDITOR), true);
        Content content = content(manuscript);
        Pieces begun = at(ago.plusMinutes(70));
        long id = begun.begin(journalist);
        begun.apply(id, doing(Step.SAVE, 0, content), journalist);
        String stage = manuscript.source().split("-", 3)[1];
        if (stage.equals("draft")) return;
        at(ago.plusMinutes(30)).apply(id, doing(Step.SUBMIT, 1, content), journalist);
        Pieces latest = at(ago);
        switch (stage) {
            case "returned" -> latest.apply(id, doing(Step.RETURN, 2, content), editor);
            case "approved" -> latest.apply(id, doing(Step.APPROVE, 2, content), editor);
            case "scheduled" -> latest.apply(id, doing(Step.PUBLISH, 2, content), editor);
            default -> {}
        }
    }

    private Pieces at(Duration ago) {
        return newsroom.apply(Clock.fixed(now.minus(ago), ZoneOffset.UTC));
    }

    private Pieces.Doing doing(Step step, int version, Content content) {
        Instant at = step == Step.PUBLISH ? now.plus(UNTIL_SCHEDULED) : null;
        return new Pieces.Doing(step, version, content, step == Step.RETURN ? REASON : "", "", at, null, false);
    }

    private long account(Role role, String name) {
        return staff.computeIfAbsent(name, key -> store.hire(role, name, now.minus(Duration.ofDays(90))));
    }

    private Content content(Manuscript manuscript) {
        Manuscript.Image image = manuscript.image();
        Long picture = image == null ? null : picture(pictures.fetch(image.name()));
        long category = categories.stream()
                .filter(each -> each.name().equals(manuscript.category()))
                .findFirst()
                .orElseThrow()
                .id();
        String[] parts = manuscript.markdown().strip().split("\n\n", 2);
        return new Content(
                manuscript.title(),
                "",
                parts[0],
                parts[1],
                category,
                manuscript.authors(),
                manuscript.tags(),
                manuscript.coverage(),
                picture,
                image == null ? "" : image.alt(),
                image == null ? "" : orNothing(image.caption()),
                image == null ? "" : orNothing(image.credit()),
                "");
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private long picture(Picture picture) {
        return database.write(write -> new PictureStore(database).known(write, picture, now));
    }
}
