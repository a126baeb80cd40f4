package ma.khabar.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import ma.khabar.Site;
import ma.khabar.account.Role;
import ma.khabar.text.Folded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether the newsroom slows down with what it has written: its lists and what is found in them, beside those of a small one. */
@Command(name = "NewsroomGrowth", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class NewsroomGrowth implements Callable<Void> {
    private static final int DAYS = 3_650;

    /** Of so many pieces one is the journalist's own, in every base at least ten. */
    private static final int SHARE = 20;

    @Option(names = "--few", description = "articles and pictures of the small base")
    private int few = 200;

    @Option(names = "--many", description = "articles and pictures of the large base")
    private int many = 200_000;

    @Mixin
    private Load load = new Load(200, 100);

    @Mixin
    private Ground ground = new Ground();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new NewsroomGrowth()).execute(arguments));
    }

    @Override
    public @Nullable Void call() throws Exception {
        ground.measure(this::compare, "few", "many");
        return null;
    }

    private void compare(Path place, List<String> urls) throws Exception {
        try (Base small = open(few, place.resolve("few"), urls.getFirst());
                Base large = open(many, place.resolve("many"), urls.getLast())) {
            load.compare(visits(small), visits(large));
        }
    }

    private static Base open(int articles, Path folder, String url) throws Exception {
        Size size = new Size(folder.getFileName().toString(), articles, 0, 0, DAYS);
        Base base = Base.open(size, folder, url, (site, paper) -> {
            long editor = site.accounts().add(Role.EDITOR, Staff.EMAIL, "محررة القياس", Staff.PASSWORD);
            addPieces(site, editor);
            addPictures(site, articles, editor);
        });
        System.out.println(size.name() + ": indexed " + base.site().reindex());
        return base;
    }

    /** As if all had been published from files, but for some of the editor's own. */
    private static void addPieces(Site site, long editor) {
        site.database()
                .sql()
                .execute(
                        "insert into piece (article_id, owner_id, category_id, title, title_key, stage, published_at, created_at, changed_at)"
                                + " select id, case when mod(id, ?) = 0 then cast(? as bigint) end, category_id, title, title, 'PUBLISHED',"
                                + " published_at, published_at, published_at from article",
                        SHARE,
                        editor);
        site.database().sql().execute("analyze");
    }

    private static void addPictures(Site site, int number, long editor) {
        Prose prose = new Prose();
        site.database().sql().connection(connection -> {
            connection.setAutoCommit(false);
            try (Rows picture = new Rows(
                    connection,
                    "picture",
                    "file",
                    "width",
                    "height",
                    "alt",
                    "caption",
                    "credit",
                    "name",
                    "sought",
                    "account_id",
                    "created_at")) {
                Random chance = new Random(1);
                for (int i = 0; i < number; i++) {
                    String alt = prose.title(chance);
                    String caption = prose.title(chance);
                    String credit = prose.name(chance);
                    picture.add(
                            "%032x.jpg".formatted(i),
                            1_600,
                            900,
                            alt,
                            caption,
                            credit,
                            "IMG_" + i + ".jpg",
                            Folded.key(String.join(" ", alt, caption, credit), 4_000),
                            editor,
                            Newspaper.NOW.minusSeconds(60L * (number - i)).atOffset(ZoneOffset.UTC));
                }
            }
            connection.setAutoCommit(true);
        });
        site.database().sql().execute("analyze");
    }

    private static List<Visit> visits(Base base) throws Exception {
        String cookie = Staff.signIn(base);
        Newspaper paper = base.paper();
        String middle =
                "&before=" + paper.publishedAt(paper.size().articles() / 2).toEpochMilli() + "-0";
        String title = encoded(paper.story(3).title());
        return List.of(
                Staff.reading(base, cookie, "board, all", "/newsroom?list=all"),
                Staff.reading(base, cookie, "board, all, middle", "/newsroom?list=all" + middle),
                Staff.reading(base, cookie, "board, waiting", "/newsroom"),
                Staff.reading(base, cookie, "board, one's own", "/newsroom?list=mine"),
                Staff.reading(base, cookie, "board, in a section", "/newsroom?list=all&category=1"),
                Staff.reading(base, cookie, "board, a common word", "/newsroom?list=all&q=" + encoded("المغرب")),
                Staff.reading(
                        base,
                        cookie,
                        "board, a common word, middle",
                        "/newsroom?list=all&q=" + encoded("المغرب") + middle),
                Staff.reading(base, cookie, "board, a common word, own", "/newsroom?list=mine&q=" + encoded("المغرب")),
                Staff.reading(base, cookie, "board, a title", "/newsroom?list=all&q=" + title),
                Staff.reading(base, cookie, "board, nothing", "/newsroom?list=all&q=zzzz"),
                Staff.reading(base, cookie, "front desk", "/newsroom/front"),
                Staff.reading(base, cookie, "front desk, a common word", "/newsroom/front?q=" + encoded("المغرب")),
                Staff.reading(base, cookie, "front desk, a title", "/newsroom/front?q=" + title),
                Staff.reading(base, cookie, "pictures", "/newsroom/pictures"),
                Staff.reading(base, cookie, "pictures, a common word", "/newsroom/pictures?q=" + encoded("المغرب")),
                Staff.reading(
                        base, cookie, "pictures, two words", "/newsroom/pictures?q=" + encoded("المدينة القديمة")),
                Staff.reading(base, cookie, "pictures, a file", "/newsroom/pictures?q=IMG_100"),
                Staff.reading(
                        base, cookie, "pictures to choose from", "/newsroom/pictures/choices?q=" + encoded("الماء")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
