package ma.khabar.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import ma.khabar.account.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether the desk slows down with what waits on it: the same pages with few comments waiting and with many. */
@Command(name = "DeskGrowth", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class DeskGrowth implements Callable<Void> {
    /** Who wrote what waits, so that the page of one comment has others of the same writer to show. */
    private static final int WRITERS = 10;

    /** One comment in so many says what few say. */
    private static final int RARELY = 50;

    private static final String COMMON = encoded("ينتظر");
    private static final String RARE = encoded("زرافه");

    @Option(names = "--few", description = "comments that wait in the small base")
    private int few = 100;

    @Option(names = "--many", description = "comments that wait in the large base")
    private int many = 100_000;

    @Mixin
    private Load load = new Load(200, 100);

    @Mixin
    private Ground ground = new Ground();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new DeskGrowth()).execute(arguments));
    }

    @Override
    public @Nullable Void call() throws Exception {
        ground.measure(this::compare, "few", "many");
        return null;
    }

    private void compare(Path place, List<String> urls) throws Exception {
        try (Base small = Base.open(Size.small(), place.resolve("few"), urls.getFirst());
                Base large = Base.open(Size.small(), place.resolve("many"), urls.getLast())) {
            keepBack(small, few);
            keepBack(large, many);
            load.compare(visits(small, few), visits(large, many));
        }
    }

    /** Half of them wait for review, half are held. */
    private static void keepBack(Base base, int number) {
        base.sql().connection(connection -> {
            connection.setAutoCommit(false);
            try (Rows comment = new Rows(
                    connection,
                    "comment",
                    "article_id",
                    "name",
                    "body",
                    "state",
                    "listed",
                    "fingerprint",
                    "visitor",
                    "created_at")) {
                for (int i = 0; i < number; i++) {
                    comment.add(
                            base.paper().id(i % base.paper().size().articles()),
                            "قارئ " + i,
                            "تعليق رقم " + i + " ينتظر أن يقرأه أحد المشرفين ويقرر فيه."
                                    + (i % RARELY == 0 ? " زرافة" : ""),
                            i % 2 == 0 ? "PENDING" : "HELD",
                            false,
                            "waits" + i,
                            "visitor" + i % WRITERS,
                            Newspaper.NOW.minusSeconds(number - i).atOffset(ZoneOffset.UTC));
                }
            }
            connection.setAutoCommit(true);
        });
        base.sql().execute("update queue_count set total = ? where state in ('PENDING', 'HELD')", number / 2);
        base.sql().execute("analyze");
        // What was written past the site is not in the feed of changes.
        long start = System.nanoTime();
        int indexed = base.site().reindex().getOrDefault("comments", 0);
        System.out.printf("%,d comments indexed in %.1f s%n", indexed, (System.nanoTime() - start) / 1e9);
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static List<Visit> visits(Base base, int number) throws Exception {
        base.site().accounts().add(Role.MODERATOR, Staff.EMAIL, "مشرفة القياس", Staff.PASSWORD);
        String cookie = Staff.signIn(base);
        long middle = Newspaper.NOW.minusSeconds(number / 2).toEpochMilli();
        Object held = base.sql().fetchValue("select min(id) from comment where state = 'HELD'");
        return List.of(
                Staff.reading(base, cookie, "desk, waiting", "/moderation"),
                Staff.reading(base, cookie, "desk, held", "/moderation?queue=held"),
                Staff.reading(base, cookie, "desk, held, middle", "/moderation?queue=held&before=" + middle + "-0"),
                Staff.reading(base, cookie, "desk, reported", "/moderation?queue=reported"),
                Staff.reading(base, cookie, "desk, rejected", "/moderation?queue=rejected"),
                Staff.reading(base, cookie, "desk, all", "/moderation?queue=all"),
                Staff.reading(base, cookie, "a common word, held", "/moderation?queue=held&q=" + COMMON),
                Staff.reading(base, cookie, "a common word, all", "/moderation?queue=all&q=" + COMMON),
                Staff.reading(base, cookie, "a common word, rejected", "/moderation?queue=rejected&q=" + COMMON),
                Staff.reading(base, cookie, "a rare word, held", "/moderation?queue=held&q=" + RARE),
                Staff.reading(base, cookie, "a rare word, all", "/moderation?queue=all&q=" + RARE),
                Staff.reading(base, cookie, "one comment", "/moderation/comments/" + held),
                Staff.reading(base, cookie, "log", "/moderation/log"));
    }
}
