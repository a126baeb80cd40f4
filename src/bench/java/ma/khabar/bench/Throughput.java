package ma.khabar.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many pages the site makes and comments it takes a second, beside a bare handler that does the least, and all at once. */
@Command(name = "Throughput", mixinStandardHelpOptions = true, showDefaultValues = true)
public final class Throughput implements Callable<Void> {
    private static final Size SIZE = new Size("site", 200, 2_000, 50, 30);
    /** Of a hundred requests, when all come at once. */
    private static final int MADE = 5;

    private static final int POSTED = 5;

    @Option(names = "--rounds", description = "of which the middle counts")
    private int rounds = 3;

    @Option(names = "--warm-up", description = "rounds before those that count")
    private int warmUp = 3;

    @Option(names = "--seconds", description = "of each run")
    private int seconds = 5;

    @Mixin
    private Ground ground = new Ground();

    private final List<Work> work = new ArrayList<>();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Throughput()).execute(arguments));
    }

    @Override
    public @Nullable Void call() throws Exception {
        ground.measure(this::measure, SIZE.name());
        return null;
    }

    /** Requests of one kind to one server, and what came out each time. */
    private record Work(String name, String root, String script, List<Wrk.Run> runs) {
        Work(String name, String root, String script) {
            this(name, root, script, new ArrayList<>());
        }

        Wrk.Run middle() {
            return runs.stream()
                    .sorted(Comparator.comparing(Wrk.Run::rate))
                    .toList()
                    .get(runs.size() / 2);
        }
    }

    private void measure(Path place, List<String> urls) throws Exception {
        try (Base base = Base.openKeeping(SIZE, place.resolve(SIZE.name()));
                Bare bare = new Bare(base.sql())) {
            String article = "/a/" + base.paper().id(Newspaper.MOST_DISCUSSED);
            String page = base.paper().story(Newspaper.MOST_DISCUSSED).path();
            String cookie = Guest.of(base).cookies();
            Work barePage = add("page, bare", bare.root(), "return " + reading(article, ""));
            Work made = add("page, made each time", base.root(), "return " + reading(page, cookie));
            Work kept = add("page, kept", base.root(), "return " + reading(page, ""));
            Work barePosting = add("posting, bare", bare.root(), "return " + posting(article));
            Work posting = add("posting", base.root(), "return " + posting(article));
            Work all = add("all at once", base.root(), mixed(page, article, cookie));
            Wrk wrk = new Wrk(place, seconds);
            for (int round = 0; round < warmUp + rounds; round++) run(wrk, round >= warmUp);
            work.forEach(Throughput::print);
            print("page, made / bare", made.middle().rate(), barePage.middle().rate());
            print(
                    "posting / bare",
                    posting.middle().rate(),
                    barePosting.middle().rate());
            print("all at once / each by itself", all.middle().rate(), expected(kept, made, posting));
        }
    }

    private Work add(String name, String root, String script) {
        work.add(new Work(name, root, script));
        return work.getLast();
    }

    /** In turns, so that whatever else the machine does falls on all. */
    private void run(Wrk wrk, boolean counted) throws Exception {
        for (Work one : work) {
            Wrk.Run run = wrk.send(one.root(), one.script());
            if (counted) one.runs().add(run);
        }
    }

    /** If each kind took the time that it takes by itself. */
    private static double expected(Work kept, Work made, Work posting) {
        return 100
                / ((100 - MADE - POSTED) / kept.middle().rate()
                        + MADE / made.middle().rate()
                        + POSTED / posting.middle().rate());
    }

    private static String reading(String path, String cookie) {
        return String.format(
                Locale.ROOT,
                "(function() local asked = wrk.format('GET', '%s', {Cookie = %s}) return function(n) return asked end end)()",
                path,
                cookie.isEmpty() ? "nil" : "'" + cookie + "'");
    }

    /** Nobody says the same twice. */
    private static String posting(String article) {
        return String.format(
                Locale.ROOT,
                "(function() local salt = os.time() return function(n) return wrk.format('POST', '%s/comments',"
                        + " {['Content-Type'] = 'application/x-www-form-urlencoded'}, '%s+' .. salt .. '+' .. thread .. '+' .. n) end end)()",
                article,
                Guest.form("السؤال هو متى يبدأ العمل وكم يكلف"));
    }

    private static String mixed(String page, String article, String cookie) {
        return "local kept, made, posting = %s, %s, %s\n"
                        .formatted(reading(page, ""), reading(page, cookie), posting(article))
                + "return function(n) local kind = n %% 20; if kind == 0 then return posting(n) end;".formatted()
                + " if kind == 10 then return made(n) end; return kept(n) end";
    }

    private static void print(Work work) {
        Wrk.Run middle = work.middle();
        System.out.printf(Locale.ROOT, "| %s | %.0f | %.2f |%n", work.name(), middle.rate(), middle.slow());
    }

    private static void print(String name, double ours, double theirs) {
        System.out.printf(Locale.ROOT, "%s: %.2f%n", name, ours / theirs);
    }
}
