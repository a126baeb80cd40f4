package ma.khabar.bench;

import static ma.khabar.db.schema.Tables.COMMENT;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import ma.khabar.account.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether others can write while the name of somebody changes who has written much. */
@Command(name = "Rename", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Rename implements Callable<Void> {
    /** New enough to take comments. */
    private static final int ARTICLES = 80;

    private static final int WARM_UP = 100;
    private static final int BETWEEN_LOOKS = 20;

    @Option(names = "--comments", description = "of the account, on 80 articles in turn")
    private int comments = 100_000;

    @Option(names = "--requests", description = "comments of others before the name changes")
    private int requests = 300;

    @Mixin
    private Ground ground = new Ground();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int posted;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Rename()).execute(arguments));
    }

    @Override
    public @Nullable Void call() throws Exception {
        ground.measure(this::measure, "rename");
        return null;
    }

    private void measure(Path place, List<String> urls) throws Exception {
        try (Base base = Base.open(Size.small(), place, urls.getFirst())) {
            long account = base.site().accounts().add(Role.READER, Staff.EMAIL, "كثير الكلام", Staff.PASSWORD);
            write(base, account);
            String cookie = Staff.signIn(base);
            for (int i = 0; i < WARM_UP; i++) post(base);
            Timings before = new Timings();
            for (int i = 0; i < requests; i++) before.add(post(base));
            long start = System.nanoTime();
            send(base, "/account/name", "name=" + encoded("قليل الكلام"), cookie);
            double answered = (System.nanoTime() - start) / 1e6;
            Timings during = new Timings();
            int number = 0;
            do during.add(post(base));
            while (++number % BETWEEN_LOOKS != 0 || isUnderWay(base, account));
            print(before, during, number, answered, (System.nanoTime() - start) / 1e9);
        }
    }

    private void print(Timings before, Timings during, int number, double answered, double all) {
        System.out.printf(
                Locale.ROOT, "%,d comments: answered after %.0f ms, all within %.1f s%n", comments, answered, all);
        System.out.printf(
                Locale.ROOT,
                "posting of others, median: %.2f ms before, %.2f ms meanwhile (%d; slowest %.2f): ratio %.2f%n",
                before.median(),
                during.median(),
                number,
                during.quantile(1),
                during.median() / before.median());
    }

    private static boolean isUnderWay(Base base, long account) {
        return base.sql().fetchExists(COMMENT, COMMENT.ACCOUNT_ID.eq(account), COMMENT.NAME.eq("كثير الكلام"));
    }

    private void write(Base base, long account) {
        base.sql().connection(connection -> {
            connection.setAutoCommit(false);
            try (Rows comment = new Rows(
                    connection,
                    "comment",
                    "article_id",
                    "account_id",
                    "name",
                    "body",
                    "state",
                    "fingerprint",
                    "created_at")) {
                for (int i = 0; i < comments; i++) {
                    comment.add(
                            base.paper().id(i % ARTICLES),
                            account,
                            "كثير الكلام",
                            "تعليق رقم " + i + " لمن يكتب كل يوم وفي كل موضوع.",
                            "PUBLISHED",
                            "much" + i,
                            Newspaper.NOW.minusSeconds(comments - i).atOffset(ZoneOffset.UTC));
                }
            }
            connection.setAutoCommit(true);
        });
        base.sql().execute("analyze");
    }

    /** Under the articles in turn, so that every lock is met; answers how long it took. */
    private long post(Base base) throws Exception {
        int number = ++posted;
        long article = base.paper().id(number % ARTICLES);
        long start = System.nanoTime();
        HttpResponse<?> answer = send(
                base,
                "/a/" + article + "/comments",
                "name=" + encoded("قارئ") + "&body=" + encoded("تعليق غيره " + number),
                "");
        long taken = System.nanoTime() - start;
        if (answer.statusCode() != 303) throw new IllegalStateException("answered " + answer.statusCode());
        return taken;
    }

    private HttpResponse<?> send(Base base, String path, String form, String cookie) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base.root() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.discarding());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
