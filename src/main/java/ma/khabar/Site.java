package ma.khabar;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.khabar.account.Account;
import ma.khabar.account.AccountLetters;
import ma.khabar.account.AccountLogStore;
import ma.khabar.account.AccountPages;
import ma.khabar.account.AccountStore;
import ma.khabar.account.Accounts;
import ma.khabar.account.ConfirmationPages;
import ma.khabar.account.Correspondence;
import ma.khabar.account.EntrancePages;
import ma.khabar.account.ForgottenPages;
import ma.khabar.account.Invitations;
import ma.khabar.account.MailLinkStore;
import ma.khabar.account.Names;
import ma.khabar.account.PasswordRules;
import ma.khabar.account.Passwords;
import ma.khabar.account.SecondFactor;
import ma.khabar.account.SecondFactorPages;
import ma.khabar.account.Sessions;
import ma.khabar.account.SetupCode;
import ma.khabar.account.SetupPages;
import ma.khabar.account.SignInPages;
import ma.khabar.account.SignUpPages;
import ma.khabar.article.ArticleStore;
import ma.khabar.article.Discussed;
import ma.khabar.article.ListPages;
import ma.khabar.article.StoryStore;
import ma.khabar.category.CategoryStore;
import ma.khabar.comment.CommentPages;
import ma.khabar.comment.CommentStore;
import ma.khabar.comment.Comments;
import ma.khabar.comment.DecisionStore;
import ma.khabar.comment.DiscussionPages;
import ma.khabar.comment.LikePages;
import ma.khabar.comment.LikeStore;
import ma.khabar.comment.Likes;
import ma.khabar.comment.Night;
import ma.khabar.comment.OwnPages;
import ma.khabar.comment.ReconcileStore;
import ma.khabar.comment.ReplyLetters;
import ma.khabar.comment.ReplyStore;
import ma.khabar.comment.ReportPages;
import ma.khabar.comment.ReportStore;
import ma.khabar.comment.Reports;
import ma.khabar.comment.Restricted;
import ma.khabar.comment.RestrictedPages;
import ma.khabar.comment.RestrictionStore;
import ma.khabar.comment.Screening;
import ma.khabar.comment.Subjects;
import ma.khabar.comment.UnsubscribePages;
import ma.khabar.comment.Writers;
import ma.khabar.db.Database;
import ma.khabar.db.SiteKey;
import ma.khabar.db.Write;
import ma.khabar.demo.DemoContent;
import ma.khabar.demo.DemoDesk;
import ma.khabar.desk.CasePages;
import ma.khabar.desk.CaseStore;
import ma.khabar.desk.DeskPages;
import ma.khabar.desk.Entries;
import ma.khabar.desk.Judgement;
import ma.khabar.desk.LogPages;
import ma.khabar.desk.LogStore;
import ma.khabar.desk.NoteStore;
import ma.khabar.desk.QueueStore;
import ma.khabar.desk.RestrictionPages;
import ma.khabar.desk.TotalsStore;
import ma.khabar.desk.TransparencyPages;
import ma.khabar.front.FrontPages;
import ma.khabar.front.FrontStore;
import ma.khabar.health.HealthPages;
import ma.khabar.mail.Letterhead;
import ma.khabar.mail.LogPost;
import ma.khabar.mail.OutboxStore;
import ma.khabar.mail.Postman;
import ma.khabar.mail.SmtpPost;
import ma.khabar.media.PictureFiles;
import ma.khabar.media.PicturePages;
import ma.khabar.moderation.ReservedNames;
import ma.khabar.moderation.Sieve;
import ma.khabar.moderation.WordPages;
import ma.khabar.moderation.WordStore;
import ma.khabar.newsroom.Manuscripts;
import ma.khabar.staff.InvitationPages;
import ma.khabar.staff.StaffPages;
import ma.khabar.standing.StandingPages;
import ma.khabar.web.AssetPages;
import ma.khabar.web.Assets;
import ma.khabar.web.ClientAddress;
import ma.khabar.web.Errors;
import ma.khabar.web.FormsOnly;
import ma.khabar.web.Gate;
import ma.khabar.web.Guesses;
import ma.khabar.web.Headers;
import ma.khabar.web.RateLimit;
import ma.khabar.web.SameOrigin;
import ma.khabar.web.SessionCookie;
import ma.khabar.web.SignedCookie;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The composition root: what the site is made of, put together once. */
public final class Site implements AutoCloseable {
    private static final int LATEST_ON_ERRORS = 6;
    private static final int COMMENTS_A_MINUTE = 10;
    private static final int COMMENTS_OF_A_NETWORK = 60;
    private static final int SIGN_UPS_AN_HOUR = 20;
    private static final int LETTERS_A_DAY = 10;
    private static final int GESTURES_A_MINUTE = 60;

    private final Config config;
    private final Clock clock;
    private final Database database;
    private final CategoryStore categories;
    private final ArticleStore articles;
    private final StoryStore stories;
    private final FrontStore front;
    private final CommentStore comments;
    private final ReportStore reports;
    private final OutboxStore outbox;
    private final SiteKey key;
    private final ReservedNames reservedNames;
    private final WordStore words;
    private final PictureFiles pictures;
    private final Newsroom newsroom;
    private final Manuscripts manuscripts;
    private boolean mailIsLogged;
    private final Correspondence.Desk desk;
    private final Passwords passwords;
    private final PasswordRules passwordRules;
    private final Accounts accounts;
    private final SetupCode setupCode;
    private @Nullable Javalin server;
    private @Nullable Postman postman;
    private @Nullable Night night;

    private Site(Config config, Clock clock, Database database) {
        this.config = config;
        this.clock = clock;
        this.database = database;
        this.categories = new CategoryStore(database);
        this.articles = new ArticleStore(database);
        this.stories = new StoryStore(database);
        this.front = new FrontStore(database);
        this.comments = new CommentStore(database);
        this.reports = new ReportStore(database);
        this.outbox = new OutboxStore(clock);
        this.key = SiteKey.of(database);
        this.reservedNames = new ReservedNames(config.siteName());
        this.words = new WordStore(database, clock);
        this.pictures = new PictureFiles(config.data());
        this.newsroom = new Newsroom(database, categories, key, clock);
        this.manuscripts = newsroom.manuscripts();
        this.passwords = new Passwords(key, config.passwordCost());
        this.passwordRules = new PasswordRules(config.siteName(), config.url().getHost());
        this.desk = desk(database, passwords, clock);
        this.setupCode = new SetupCode(desk.accounts());
        this.accounts = new Accounts(database, desk, passwords, passwordRules, this::forget, clock);
    }

    private static Correspondence.Desk desk(Database database, Passwords passwords, Clock clock) {
        AccountStore accounts = new AccountStore(database);
        AccountLogStore log = new AccountLogStore(database, clock);
        return new Correspondence.Desk(
                accounts,
                new MailLinkStore(database, clock),
                log,
                new Sessions(database, accounts, log, passwords, clock));
    }

    /** Opens the database and brings it up to date; nothing is served before {@link #start}. */
    public static Site open(Config config, Clock clock) {
        checkWritable(config.data());
        return new Site(config, clock, database(config));
    }

    private static Database database(Config config) {
        try {
            return Database.open(config.databaseUrl(), config.databaseUser(), config.databasePassword());
        } catch (RuntimeException e) {
            throw new Failure("the database cannot be opened: " + Failure.reason(e), e);
        }
    }

    /** Makes nothing: the folder is made with the first file in it. */
    private static void checkWritable(Path data) {
        Path nearest = data.toAbsolutePath();
        while (!Files.exists(nearest)) nearest = Objects.requireNonNull(nearest.getParent());
        if (Files.isDirectory(nearest) && Files.isWritable(nearest)) return;
        throw new Failure("cannot write to the data folder " + data);
    }

    /** Serves the site; with {@code workingTree}, templates and static files are read from that folder at every request. */
    public void start(@Nullable Path workingTree) {
        Assets assets = new Assets(under(workingTree, "static"));
        Views views = new Views(under(workingTree, "templates"), assets, ctx -> everyPage(ctx.path()));
        Headers headers = new Headers(assets.policySource("js/theme-head.js"), isSecure());
        SessionCookie cookie = new SessionCookie(isSecure());
        Javalin javalin = Server.make(headers, on -> {
            on.routes.before(ctx -> headers.all().forEach(ctx::header));
            on.routes.before(new SameOrigin(config.url(), Site::isOneClick));
            on.routes.before(new FormsOnly(Server.LARGEST_FORM, Site::isOneClick));
            on.routes.beforeMatched(new Gate(ctx -> visitor(cookie.of(ctx)), this::detour));
            new Errors(views, () -> stories.latest(LATEST_ON_ERRORS, List.of(), clock.instant())).declare(on.routes);
            on.routes.exception(Restricted.class, new RestrictedPages(views)::show);
            Routes.declare(on.routes, pages(views, assets, cookie));
        });
        this.server = javalin.start(config.host(), config.port());
        this.night = Night.start(new ReconcileStore(database), reports, clock);
        this.postman = postman();
        if (postman != null) postman.start();
        Thread.ofPlatform().daemon().name("reserved-names").start(reservedNames::prepare);
    }

    /** Writes mail to the log where no server for it is set; to be said before {@link #start}. */
    public void logMail() {
        mailIsLogged = true;
    }

    /** Whether letters are sent; what cannot do without them shows itself as unavailable where they are not. */
    public boolean sendsMail() {
        return config.smtp() != null || mailIsLogged;
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
        return manuscripts;
    }

    public Accounts accounts() {
        return accounts;
    }

    /** What makes the first admin; nothing when there is one. */
    Optional<String> setupCode() {
        return setupCode.asLongAsNeeded();
    }

    public Sessions sessions() {
        return desk.sessions();
    }

    public PictureFiles pictures() {
        return pictures;
    }

    /** Puts the demonstration content into a site that has no article. */
    public void fillIfEmpty() {
        if (!DemoContent.fillIfEmpty(database, categories, manuscripts, front, pictures, clock)) return;
        new DemoDesk(database, categories, pictures, at -> new Newsroom(database, categories, key, at).pieces(), clock).fill();
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
        if (night != null) night.close();
        if (server != null) Server.stop(server);
        if (postman != null) postman.close();
        database.close();
    }

    private @Nullable Postman postman() {
        if (config.smtp() != null) {
            SmtpPost.Sender sender = new SmtpPost.Sender(config.siteName(), config.mailFrom());
            return new Postman(database, new SmtpPost(config.smtp(), sender, key), clock);
        }
        return mailIsLogged ? new Postman(database, new LogPost(), clock) : null;
    }

    private Routes.Pages pages(Views views, Assets assets, SessionCookie cookie) {
        ClientAddress client = new ClientAddress(config.trustedProxies());
        DecisionStore decisions = new DecisionStore(database);
        ReplyStore replies = new ReplyStore(database);
        LikeStore likes = new LikeStore(database);
        Letterhead head = new Letterhead(config.siteName(), config.url().toString(), views::html);
        ReplyLetters replyLetters = new ReplyLetters(replies, outbox, head, key);
        Comments writing = new Comments(database, comments, decisions, replyLetters, clock);
        Reports reporting = new Reports(database, comments, decisions, reports, writing, clock);
        Guesses guesses = new Guesses(client, config.rateLimits(), clock);
        CommentPages.Rules rules = new CommentPages.Rules(
                new Screening(config.reviewComments(), new Sieve(words, reservedNames), comments, key, clock),
                new RateLimit(COMMENTS_A_MINUTE, Duration.ofMinutes(1), config.rateLimits(), clock),
                new RateLimit(COMMENTS_OF_A_NETWORK, Duration.ofMinutes(1), config.rateLimits(), clock),
                client,
                key,
                reservedNames::holds);
        RestrictionStore restrictions = new RestrictionStore(database, clock);
        DiscussionPages discussion = new DiscussionPages(
                new Subjects(articles, Duration.ofDays(config.commentDays()), clock),
                comments,
                likes,
                key,
                new SignedCookie("visitor", isSecure(), number -> key.seal("visitor", number)),
                client,
                new RateLimit(GESTURES_A_MINUTE, Duration.ofMinutes(1), config.rateLimits(), clock),
                new Writers(restrictions));
        SignUpPages.Rules signUp = signUpRules(client);
        SecondFactor factor = new SecondFactor(database, desk, key, clock);
        EntrancePages entrance = new EntrancePages(
                desk.sessions(), factor, new EntrancePages.Cookies(cookie, isSecure()), guesses, views);
        AccountLetters letters = new AccountLetters(outbox, head);
        Correspondence correspondence = new Correspondence(database, desk, letters, clock);
        Invitations invitations = new Invitations(database, desk, letters, clock);
        Discussed discussed = new Discussed(stories);
        QueueStore queues = new QueueStore(database);
        Entries entries = new Entries(queues, words);
        NoteStore notes = new NoteStore(database, clock);
        DeskPages queuePages = new DeskPages(queues, entries, new Judgement(queues, writing), notes, views);
        CasePages.Files files = new CasePages.Files(queues, entries, new CaseStore(database), notes, restrictions);
        return new Routes.Pages(
                new FrontPages(front, stories, discussed, categories, views, clock),
                new ListPages(categories, articles, stories, discussed, views, clock),
                new CommentPages(discussion, stories, comments, writing, rules, views, clock),
                new OwnPages(discussion, writing, decisions, rules, views, clock),
                new LikePages(discussion, new Likes(database, likes, clock)),
                new ReportPages(discussion, reporting, views),
                new UnsubscribePages(replyLetters, replies, views),
                new WordPages(words, views),
                queuePages,
                new CasePages(files, comments, writing, queuePages, views, clock),
                new RestrictionPages(restrictions, notes, views),
                new LogPages(new LogStore(database), views),
                new TransparencyPages(new TotalsStore(database), views, clock),
                new SignInPages(desk.sessions(), entrance, cookie, guesses, views),
                entrance,
                new SecondFactorPages(desk.accounts(), accounts, factor, guesses, views),
                new SignUpPages(correspondence, passwords, signUp, views),
                new ConfirmationPages(correspondence, views),
                new ForgottenPages(correspondence, passwords, signUp, entrance, views),
                new AccountPages(
                        new AccountPages.Books(accounts, correspondence, desk, passwords),
                        new AccountPages.Rules(signUp, guesses),
                        cookie,
                        views,
                        clock),
                new SetupPages(setupCode, accounts, guesses, views),
                new StaffPages(desk.accounts(), accounts, desk.log(), invitations, views),
                new InvitationPages(invitations, accounts, signUp.names(), passwords, views),
                newsroom.pages(views),
                new StandingPages(articles, views),
                new PicturePages(pictures),
                new AssetPages(assets),
                new HealthPages(database));
    }

    private SignUpPages.Rules signUpRules(ClientAddress client) {
        return new SignUpPages.Rules(
                new Names(desk.accounts(), reservedNames::holds),
                passwordRules,
                new RateLimit(SIGN_UPS_AN_HOUR, Duration.ofHours(1), config.rateLimits(), clock),
                new RateLimit(LETTERS_A_DAY, Duration.ofDays(1), config.rateLimits(), clock),
                client);
    }

    private void forget(Write write, Account account, String nobody) {
        outbox.forget(write, account.email());
        comments.forgetName(write, account.id(), nobody);
    }

    private Visitor visitor(@Nullable String token) {
        return desk.sessions().holder(token).map(this::visitor).orElse(Visitor.GUEST);
    }

    private Visitor visitor(Account account) {
        boolean trusted = account.confirmed() && !lacksSecondFactor(account);
        boolean reachable = account.confirmed() && sendsMail();
        return new Visitor(account.id(), account.name(), account.role().may(trusted), reachable);
    }

    private boolean lacksSecondFactor(Account account) {
        return config.staffTotp() && account.role().isStaff() && !account.twoSteps();
    }

    /** Where somebody is led who may not open a page as they are, and may afterwards. */
    private Optional<String> detour(Visitor visitor) {
        return desk.accounts()
                .account(visitor.account())
                .filter(this::lacksSecondFactor)
                .map(account -> "/account/second-factor");
    }

    /** Where programs for mail send the one click that ends letters (RFC 8058): from elsewhere, and in parts. The address is sealed. */
    private static boolean isOneClick(String path) {
        return path.startsWith("/comments/unsubscribe/");
    }

    private boolean isSecure() {
        return config.url().getScheme().equals("https");
    }

    /** What every template may name: the site, the sections, the moment, the breaking story, and the page's own address. */
    private Map<String, Object> everyPage(String path) {
        Instant now = clock.instant();
        return Map.of(
                "siteName", config.siteName(),
                "siteUrl", config.url().toString(),
                "categories", categories.all(),
                "breaking", front.breaking(now).map(List::of).orElse(List.of()),
                "now", now,
                "path", path,
                "sendsMail", sendsMail());
    }

    private static @Nullable Path under(@Nullable Path workingTree, String folder) {
        return workingTree == null ? null : workingTree.resolve(folder);
    }
}
