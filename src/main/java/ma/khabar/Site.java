package ma.khabar;

import static java.util.Map.entry;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ma.khabar.account.Accounts;
import ma.khabar.account.Sessions;
import ma.khabar.backup.Backups;
import ma.khabar.backup.Nightly;
import ma.khabar.backup.Restoration;
import ma.khabar.cache.Asking;
import ma.khabar.cache.Keeping;
import ma.khabar.cache.KeptFirst;
import ma.khabar.cache.KeptPage;
import ma.khabar.cache.Shelf;
import ma.khabar.comment.CommentStore;
import ma.khabar.comment.DiscussionPages;
import ma.khabar.comment.Restricted;
import ma.khabar.comment.RestrictedPages;
import ma.khabar.db.Database;
import ma.khabar.demo.DemoContent;
import ma.khabar.demo.DemoDesk;
import ma.khabar.editing.Pieces;
import ma.khabar.media.PictureFiles;
import ma.khabar.metrics.Metrics;
import ma.khabar.moderation.ReservedNames;
import ma.khabar.newsroom.Manuscripts;
import ma.khabar.night.Night;
import ma.khabar.reads.Reads;
import ma.khabar.settings.Setting;
import ma.khabar.settings.SiteSettings;
import ma.khabar.signature.Renaming;
import ma.khabar.signature.RenamingStore;
import ma.khabar.signature.Signatures;
import ma.khabar.web.AccessLog;
import ma.khabar.web.Assets;
import ma.khabar.web.Errors;
import ma.khabar.web.FormsOnly;
import ma.khabar.web.Gate;
import ma.khabar.web.Headers;
import ma.khabar.web.HeardOut;
import ma.khabar.web.Journal;
import ma.khabar.web.Notice;
import ma.khabar.web.Refusals;
import ma.khabar.web.Room;
import ma.khabar.web.SameOrigin;
import ma.khabar.web.SaveData;
import ma.khabar.web.SignedCookie;
import ma.khabar.web.Turnstile;
import ma.khabar.web.Views;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: what the site is made of, put together once. */
public final class Site implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Site.class);

    /** What pages that are shared read of the query. */
    private static final Set<String> PARAMETERS = Set.of("before", "after", "sort", "from");

    /** The addresses that take files. */
    private static final Set<String> UPLOADS = Set.of("/newsroom/pictures", "/admin/settings/logo");

    private final Config config;
    private final Clock clock;
    private final Database database;
    private final Ground ground;
    private final PostOffice mail;
    private final Reading reading;
    private final Newsroom newsroom;
    private final ReservedNames reservedNames;
    private final Renaming renaming;
    private final Membership membership;
    private final Forum forum;
    private final Shelf<String, KeptPage> kept;
    private final Later later = new Later(this::work);
    private @Nullable Server server;
    private @Nullable Night night;
    private @Nullable Metrics metrics;
    private Journal journal = new Journal(null, null);

    private Site(Config config, Clock clock, Database database) {
        this.config = config;
        this.clock = clock;
        this.database = database;
        this.ground = new Ground(config, clock, database);
        this.mail = new PostOffice(ground);
        this.reading = new Reading(ground);
        this.newsroom = new Newsroom(ground, reading.categories(), reading.pictures());
        this.reservedNames = new ReservedNames(ground.settings()::siteName);
        CommentStore comments = new CommentStore(database);
        this.renaming = new Renaming(database, comments, new RenamingStore(database), clock);
        this.membership = new Membership(ground, new Signatures(renaming, mail.outbox()), reservedNames, mail);
        this.forum = new Forum(ground, reading, comments, reservedNames);
        this.kept = reading.shelf(config.pageCache());
    }

    /** Opens the database and brings it up to date; nothing is served before {@link #start}. */
    public static Site open(Config config, Clock clock) {
        checkWritable(config.data());
        if (Restoration.isUnfinished(config.data()))
            throw new Failure(
                    "a restore into " + config.data() + " was broken off; empty the folder, and restore again");
        return new Site(config, clock, database(config));
    }

    /** The same, and fails where it would make a new site. */
    static Site openExisting(Config config, Clock clock) {
        Path file = config.data().resolve("khabar.mv.db");
        if (config.databaseUrl().equals(Config.embedded(config.data())) && !Files.exists(file))
            throw new Failure("there is no site in " + config.data());
        return open(config, clock);
    }

    private static Database database(Config config) {
        try {
            return Database.open(config.databaseUrl(), config.databaseUser(), config.databasePassword());
        } catch (RuntimeException e) {
            throw new Failure("the database cannot be opened: " + Failure.reason(e), e);
        }
    }

    /** Makes nothing: the folder is made with the first file in it. */
    static void checkWritable(Path data) {
        Path nearest = data.toAbsolutePath();
        while (!Files.exists(nearest)) nearest = Objects.requireNonNull(nearest.getParent());
        if (Files.isDirectory(nearest) && Files.isWritable(nearest)) return;
        throw new Failure("cannot write to the data folder " + data);
    }

    /** Serves the site; with {@code workingTree}, templates and static files are read from that folder at every request. */
    public void start(@Nullable Path workingTree) {
        Assets assets = new Assets(under(workingTree, "static"));
        Views views = new Views(under(workingTree, "templates"), assets, this::everyPage);
        Frame frame = Frame.of(ground, assets, views);
        watch(frame);
        Headers headers = new Headers(assets.policySource("js/theme-head.js"), ground.isSecure());
        String visitor = SignedCookie.name(DiscussionPages.COOKIE, ground.isSecure());
        Set<String> cookies = Set.of(frame.cookie().name(), Notice.COOKIE, visitor);
        boolean keeps = workingTree == null && config.pageCache() > 0;
        Handler.Wrapper first = keeps ? new KeptFirst(kept, new Asking(PARAMETERS, cookies)) : new Handler.Wrapper();
        Keeping keeping = new Keeping(kept);
        Room room = new Room(Server::largestForm);
        Turnstile turnstile = new Turnstile(config.limits().atOnce(), Site::isOpen);
        Server made = new Server(headers, config.limits(), first, on -> {
            journal.declare(on);
            on.routes.before(ctx -> headers.all().forEach(ctx::header));
            on.routes.before(new SameOrigin(config.url(), Site::isOneClick));
            on.routes.before(new FormsOnly(Server::largestForm, Site::isOneClick, UPLOADS::contains));
            on.routes.before(turnstile::enterToRead);
            on.routes.beforeMatched(
                    new Gate(ctx -> membership.visitor(frame.cookie().of(ctx)), membership::detour));
            on.routes.beforeMatched(room::read);
            on.routes.beforeMatched(turnstile::enterToWrite);
            on.routes.beforeMatched(keeping::begin);
            on.routes.after(new Refusals(frame.client(), clock)::note);
            on.routes.after(keeping::end);
            on.routes.after(turnstile::leave);
            on.routes.after(new HeardOut(UPLOADS::contains, config.limits()));
            on.routes.after(ctx -> later.answered());
            new Errors(views, room, reading::latest).declare(on.routes);
            on.routes.exception(Restricted.class, new RestrictedPages(views)::show);
            Routes.declare(on.routes, pages(frame));
        });
        // Last of all who listen: a page is made of what the others keep, and they must have forgotten it before.
        database.changes().listen(kept::touched);
        made.start(config.host(), config.port());
        this.server = made;
        later.await();
    }

    /** See {@link Later}. */
    private void work() {
        this.night = forum.night(this::tidy);
        mail.open();
        reading.search().open();
        reading.announcements().open();
        reading.reads().start();
        renaming.start();
        Thread.ofPlatform().daemon().name("reserved-names").start(reservedNames::prepare);
    }

    /** Nothing of it is loaded where nobody asked for it. */
    private void watch(Frame frame) {
        if (config.metrics() != null) this.metrics = metrics(config.metrics());
        AccessLog log = config.accessLog() == null ? null : new AccessLog(config.accessLog(), frame.client(), clock);
        this.journal = new Journal(log, metrics == null ? null : metrics::answered);
    }

    private Metrics metrics(InetSocketAddress address) {
        try {
            return new Metrics(address, database, reading.search()::waiting);
        } catch (IOException e) {
            throw new Failure(
                    "cannot listen on " + address.getHostString() + ":" + address.getPort() + ": " + e.getMessage(), e);
        }
    }

    /** The port at which the metrics are told; nothing where they are not. */
    OptionalInt metricsPort() {
        return metrics == null ? OptionalInt.empty() : OptionalInt.of(metrics.port());
    }

    /** One does not keep the other from being done. */
    private void tidy() {
        try {
            mail.tidy();
        } finally {
            database.changes().tidy();
            reading.reads().tidy();
            newsroom.sweep();
            backUp();
        }
    }

    /** What went wrong with it must not hide what went wrong before. */
    private void backUp() {
        try {
            new Nightly(backups(), config.backups(), clock).make();
        } catch (IOException | RuntimeException e) {
            log.error("There is no backup of tonight: {}", Failure.reason(e));
        }
    }

    private Routes.Pages pages(Frame frame) {
        return new Routes.Pages(
                reading.pages(frame),
                forum.pages(frame, mail.outbox()),
                newsroom.pages(frame, reading.search()),
                membership.pages(frame),
                new Housekeeping(ground, reading.categories(), reading.pictures()).pages(frame.views()));
    }

    /** Writes mail to the log where no server for it is set; to be said before {@link #start}. */
    public void logMail() {
        mail.log();
    }

    /** Whether letters are sent; what cannot do without them shows itself as unavailable where they are not. */
    public boolean sendsMail() {
        return mail.sends();
    }

    /** The port that is really listened on. */
    public int port() {
        return Optional.ofNullable(server).orElseThrow().port();
    }

    /** The public address, without a slash at the end. */
    String address() {
        boolean byChance = config.port() == 0 && config.url().getPort() == 0;
        return byChance && server != null
                ? "http://localhost:" + server.port()
                : config.url().toString();
    }

    public Database database() {
        return database;
    }

    public Manuscripts manuscripts() {
        return newsroom.manuscripts();
    }

    public Accounts accounts() {
        return membership.accounts();
    }

    /** Makes the indexes of the search anew; answers how many texts of each kind are in them. */
    public Map<String, Integer> reindex() {
        later.begin();
        return reading.search().remake();
    }

    /** What makes the first admin; nothing when there is one. */
    Optional<String> setupCode() {
        return membership.setupCode().asLongAsNeeded();
    }

    public Sessions sessions() {
        return membership.sessions();
    }

    /** What makes backups of this site. */
    Backups backups() {
        return new Backups(database, config.data(), new Version().getVersion()[0], clock);
    }

    /** A sentence for each thing that is not whole. */
    List<String> faults() {
        return new Inspection(ground, pictures()).faults();
    }

    public PictureFiles pictures() {
        return reading.pictures();
    }

    public Reads reads() {
        return reading.reads();
    }

    /** Makes every page anew for who asks next, and reads anew what it is made of. */
    public void forgetPages() {
        forum.forget();
        kept.forget();
    }

    /** Puts the demonstration content into a site that has no article. */
    public void fillIfEmpty() {
        boolean filled = DemoContent.fillIfEmpty(database, reading.categories(), manuscripts(), pictures(), clock);
        if (filled) new DemoDesk(database, reading.categories(), pictures(), this::piecesAt, clock).fill();
    }

    private Pieces piecesAt(Clock time) {
        return new Newsroom(ground.at(time), reading.categories(), pictures()).pieces();
    }

    /** Fails when another program listens on the port already, so that nothing is made before it is known to be free. */
    static void checkPort(Config config) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(config.host()), config.port()));
        } catch (IOException e) {
            throw new Failure("cannot listen on " + config.host() + ":" + config.port() + ": " + e.getMessage(), e);
        }
    }

    /** Finishes the requests in flight, then closes the database. */
    @Override
    public void close() {
        later.close();
        if (night != null) night.close();
        if (server != null) server.stop();
        if (metrics != null) metrics.close();
        journal.close();
        mail.close();
        reading.announcements().close();
        reading.reads().close();
        reading.search().close();
        renaming.close();
        pictures().close();
        database.close();
    }

    /** Where programs for mail send the one click that ends letters (RFC 8058): from elsewhere, and in parts. The address is sealed. */
    private static boolean isOneClick(String path) {
        return path.startsWith("/comments/unsubscribe/");
    }

    /** What comes from memory or from a file, and those who ask how we are: there is no reason to keep them out, nor to keep others out for them. */
    private static boolean isOpen(String path) {
        return path.startsWith("/static/") || path.startsWith("/media/") || path.startsWith("/health");
    }

    /** What every template may name: the site, the sections, the moment, the breaking story, and how the page was asked for. */
    private Map<String, Object> everyPage(Context ctx) {
        Instant now = clock.instant();
        SiteSettings settings = ground.settings().current();
        return Map.ofEntries(
                entry("siteName", settings.name()),
                entry("siteAbout", settings.of(Setting.DESCRIPTION)),
                entry("siteUrl", config.url().toString()),
                entry("logo", settings.logo().map(List::of).orElse(List.of())),
                entry("categories", reading.categories().all()),
                entry("menu", reading.categories().menu()),
                entry("banner", settings.banner(now).map(List::of).orElse(List.of())),
                entry("breaking", reading.front().breaking(now).map(List::of).orElse(List.of())),
                entry("now", now),
                entry("path", ctx.path()),
                entry("light", SaveData.asked(ctx)),
                entry("sendsMail", sendsMail()));
    }

    private static @Nullable Path under(@Nullable Path workingTree, String folder) {
        return workingTree == null ? null : workingTree.resolve(folder);
    }
}
