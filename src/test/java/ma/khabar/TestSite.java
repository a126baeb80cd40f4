package ma.khabar;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import ma.khabar.account.Accounts;
import ma.khabar.account.Role;
import ma.khabar.comment.Restriction;
import ma.khabar.comment.RestrictionStore;
import ma.khabar.newsroom.Manuscript;
import ma.khabar.newsroom.Manuscripts;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real site on a free port, with a database of its own and a clock that stands still: a JUnit extension, one for a test class.
 *
 * <p>{@code @RegisterExtension static final TestSite site = TestSite.fresh();}
 */
public final class TestSite implements BeforeAllCallback, AfterAllCallback {
    /** Of every account that a test makes. */
    public static final String PASSWORD = "ثلاث نخلات في الحوز";

    /** The least that bcrypt does. */
    private static final int PASSWORD_COST = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMillis(30);
    private static final AtomicInteger number = new AtomicInteger();

    private final Map<String, String> settings;
    private final boolean postgres;
    private final TestClock clock = new TestClock();

    /** Those whom a test has not forgotten. */
    private final Set<Browser> visitors = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private Path folder;
    private Config config;
    private Site site;

    private TestSite(Map<String, String> settings, boolean postgres) {
        this.settings = settings;
        this.postgres = postgres;
    }

    /** On H2; rate limits off. */
    public static TestSite fresh() {
        return with(Map.of());
    }

    /** On H2, with these settings in the place of the usual ones. */
    public static TestSite with(Map<String, String> settings) {
        return new TestSite(settings, false);
    }

    /** What is done with a site of its own. */
    public interface Use {
        void with(TestSite site) throws Exception;
    }

    /** Does something with a site of its own on H2, which then is gone; with these settings in the place of the usual ones. */
    public static void briefly(Map<String, String> settings, Use use) throws Exception {
        TestSite site = with(settings);
        site.beforeAll(null);
        try {
            use.with(site);
        } finally {
            site.afterAll(null);
        }
    }

    /** On a real PostgreSQL, which is started once for all tests. */
    public static TestSite onPostgres() {
        return onPostgres(Map.of());
    }

    /** The same, with these settings in the place of the usual ones. */
    public static TestSite onPostgres(Map<String, String> settings) {
        return new TestSite(settings, true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("khabar");
        Map<String, String> environment = new HashMap<>(Map.of(
                "KHABAR_PORT", "0",
                "KHABAR_DATA", folder.toString(),
                "KHABAR_URL", "https://khabar.test",
                "KHABAR_RATE_LIMITS", "off",
                "KHABAR_PASSWORD_COST", String.valueOf(PASSWORD_COST)));
        if (postgres) environment.put("KHABAR_DATABASE_URL", Blank.onPostgres());
        else Blank.onH2(folder);
        environment.putAll(settings);
        config = Config.load(folder.resolve("none.properties"), environment, PASSWORD_COST);
        site = Site.open(config, clock);
        start(site, null);
    }

    /** With what begins when the first reader has been answered, such as the search. */
    private static void start(Site site, @Nullable Path workingTree) {
        site.start(workingTree);
        try (Browser first = visitorOf(site)) {
            first.get("/health/live");
        }
    }

    private void stop() {
        List.copyOf(visitors).forEach(Browser::close);
        site.close();
    }

    /** Another node over the same database, for whoever closes it. */
    public Site anotherNode() {
        Site node = Site.open(config, clock);
        start(node, null);
        return node;
    }

    /** Stops the site and starts it again over the same database; {@code meanwhile} happens in between. */
    public void restart(Consumer<DSLContext> meanwhile) {
        restart(meanwhile, null);
    }

    /** Stops the site and starts it again as for whoever works on the templates and static files of this folder. */
    public void restartFrom(Path workingTree) {
        restart(nothing -> {}, workingTree);
    }

    private void restart(Consumer<DSLContext> meanwhile, @Nullable Path workingTree) {
        stop();
        site = Site.open(config, clock);
        meanwhile.accept(sql());
        start(site, workingTree);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        stop();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** A visitor without a past. */
    public Browser visitor() {
        Browser visitor = visitorOf(site);
        visitors.add(visitor);
        return visitor;
    }

    /** A visitor from an address of their own, where a proxy is trusted that says so. */
    public Browser visitorFrom(String address) {
        return visitor().sending("X-Forwarded-For", address);
    }

    /** A visitor of another node, to be closed before it. */
    public static Browser visitorOf(Site node) {
        return new Browser("http://localhost:" + node.port());
    }

    /** Returns when the site says that it is ready. */
    public void awaitReady() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (visitor().get("/health/ready").status() != 200)
            if (System.nanoTime() > deadline) throw new AssertionError("not ready");
    }

    /** Returns when readers find the article by this word. */
    public void awaitFound(String word, long article) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (visitor()
                .get("/search?q=" + word + "&sort=newest")
                .all("main a[href^=/a/" + article + "]")
                .isEmpty()) if (System.nanoTime() > deadline) throw new AssertionError(word + " is not found");
    }

    /** Somebody who has just signed in; see {@link #account}. */
    public Browser signedIn(Role role, String name) {
        Browser browser = visitor();
        browser.signIn(account(role, name));
        return browser;
    }

    /** Makes an account, unless there is one, with {@link #PASSWORD}; answers its address. */
    public String account(Role role, String name) {
        String email = Integer.toHexString(name.hashCode()) + "@khabar.test";
        try {
            boolean known = site.accounts().all().stream()
                    .anyMatch(account -> account.email().equals(email));
            if (!known) site.accounts().add(role, email, name, PASSWORD);
            return email;
        } catch (Accounts.Refused e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps the guest from writing whose browser sent this comment, {@code which} of the table. */
    public void ban(String which, String reason) {
        String guest = String.valueOf(sql().fetchValue("select max(visitor) from comment where " + which));
        String moderator = account(Role.MODERATOR, "مشرفة تمنع");
        long by = site.accounts().all().stream()
                .filter(account -> account.email().equals(moderator))
                .findFirst()
                .orElseThrow()
                .id();
        new RestrictionStore(site.database(), clock)
                .set(new Restriction("visitor:" + guest, Restriction.Kind.BANNED, reason, null), by);
    }

    /** Makes the indexes anew from what stands in the database; returns when all can be found. */
    public void reindex() {
        site.reindex();
    }

    public Site site() {
        return site;
    }

    /** Straight into the database, for what no page shows; the site does not hear of it, and so keeps no page from before. */
    public DSLContext sql() {
        site.forgetPages();
        return site.database().sql();
    }

    public TestClock clock() {
        return clock;
    }

    public int port() {
        return site.port();
    }

    /** The data folder. */
    public Path folder() {
        return folder;
    }

    /** Publishes an article of this title in the section «مجتمع», now; answers its id. */
    public long article(String title) {
        return publish(
                "title: \"" + title + "\"\ncategory: مجتمع\nauthor: سلمى الورياغلي\ntags: [تجربة]",
                "مقدمة المقال.\n\nنص المقال.");
    }

    /** Publishes a manuscript; answers the id of its article. */
    public long publish(String frontMatter, String body) {
        return publishFile(
                        "article-" + number.incrementAndGet() + ".md",
                        "---\n" + frontMatter + "\n---\n\n" + body + "\n")
                .id();
    }

    /** Publishes what stands in a file of this name. */
    public Manuscripts.Published publishFile(String name, String text) {
        return publishFiles(Map.of(name, text)).getFirst();
    }

    /** Publishes files, texts by names, all at once; much faster than one by one. */
    public List<Manuscripts.Published> publishFiles(Map<String, String> files) {
        try {
            List<Manuscript> manuscripts = new ArrayList<>();
            for (var file : files.entrySet()) manuscripts.add(Manuscripts.read(file.getKey(), file.getValue()));
            return site.manuscripts().publish(manuscripts, this::picture);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /**
     * How many statements {@code work}, which asks only, makes this node run when no page is kept: what the site does by itself meanwhile only
     * adds to them.
     */
    public long statements(Runnable work) {
        awaitQuiet();
        return LongStream.generate(() -> statementsOnce(work)).limit(5).min().orElseThrow();
    }

    /** Returns when nothing is asked for a moment: what was published just now goes into indexes, a statement after the other. */
    private void awaitQuiet() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long before = -1;
        while (before != site.database().statements() && System.nanoTime() < deadline) {
            before = site.database().statements();
            LockSupport.parkNanos(QUIET.toNanos());
        }
    }

    private long statementsOnce(Runnable work) {
        site.forgetPages();
        long before = site.database().statements();
        work.run();
        return site.database().statements() - before;
    }

    private ma.khabar.media.Picture picture(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) throw new IOException("no such file");
        return site.pictures().take(Files.readAllBytes(file));
    }

    /** The JDBC address of a new and empty database on the PostgreSQL that all tests share. */
    public static String newDatabase() throws SQLException {
        return newDatabase("template1");
    }

    /** One in which is what is in the other. */
    static String newDatabase(String template) throws SQLException {
        String name = "khabar" + number.incrementAndGet();
        onServer("create database " + name + " template " + template);
        return address(name);
    }

    static String address(String database) {
        return Postgres.SERVER.getJdbcUrl("postgres", database);
    }

    /** A statement to that PostgreSQL itself, beside all sites. */
    public static void onServer(String statement) throws SQLException {
        try (Connection connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                Statement server = connection.createStatement()) {
            server.execute(statement);
        }
    }

    /** Started when the first test asks for it; it ends with this JVM. */
    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
