package ma.khabar.mode;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT_MODE;
import static ma.khabar.db.schema.Tables.MODE_LOG;
import static org.jooq.impl.DSL.row;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;
import ma.khabar.db.Write;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What is chosen for the site, sections and articles: kept by the database, and in memory ready for every page. */
public final class ModeStore {
    private static final String TOPIC = "modes";
    private static final Field<Mode> MODE =
            COMMENT_MODE.MODE.convert(Converter.ofNullable(String.class, Mode.class, Mode::valueOf, Mode::name));
    private static final SelectField<Choice> CHOICE = row(
                    MODE,
                    COMMENT_MODE.FIRST_COMMENTS,
                    COMMENT_MODE.OPEN_DAYS,
                    COMMENT_MODE.SLOW_SECONDS,
                    COMMENT_MODE.COOL_ENDS_AT)
            .mapping(Choice::new);

    /** On one page. */
    private static final int MOST_ARTICLES = 100;

    private final Database database;
    private final Choice standard;
    private final Clock clock;
    private final Kept<Map<String, Choice>> kept;

    /** An article, as far as a list of them needs it. */
    record Titled(long id, long section, String title) {}

    /** {@code standard} is what counts where nothing was chosen. */
    public ModeStore(Database database, Choice standard, Clock clock) {
        this.database = database;
        this.standard = standard;
        this.clock = clock;
        this.kept = new Kept<>(database.changes(), TOPIC, this::read);
    }

    /** How comments are taken under an article; answered from memory. */
    public Terms terms(long section, long article) {
        return terms(List.of(Scope.article(article), Scope.section(section), Scope.SITE));
    }

    /** What these scopes come to, the narrowest first; answered from memory. */
    Terms terms(List<Scope> narrowestFirst) {
        Stream<Map.Entry<Level, Choice>> chosen =
                narrowestFirst.stream().map(scope -> Map.entry(scope.level(), choice(scope)));
        return Terms.of(
                Stream.concat(chosen, Stream.of(Map.entry(Level.STANDARD, standard)))
                        .toList(),
                clock.instant());
    }

    /** Answered from memory. */
    Choice choice(Scope scope) {
        return kept.get().getOrDefault(scope.toString(), Choice.NONE);
    }

    /** When the last cool-down of an article ended or ends; none: there was none. */
    public @Nullable Instant lastCoolDown(long article) {
        return choice(Scope.article(article)).coolUntil();
    }

    /** The articles that have a choice of their own, or cool down; the newest first. */
    List<Titled> articles() {
        Instant now = clock.instant();
        return titled(kept.get().entrySet().stream()
                .filter(entry -> entry.getValue().speaks(now))
                .flatMap(entry -> Scope.named(entry.getKey()).stream()));
    }

    /** Those of the scopes that are articles; the newest first. */
    List<Titled> titled(Stream<Scope> scopes) {
        Set<Long> ids = scopes.filter(Scope::isArticle).map(Scope::id).collect(Collectors.toSet());
        if (ids.isEmpty()) return List.of();
        return database.sql()
                .select(ARTICLE.ID, ARTICLE.CATEGORY_ID, ARTICLE.TITLE)
                .from(ARTICLE)
                .where(ARTICLE.ID.in(ids))
                .orderBy(ARTICLE.ID.desc())
                .limit(MOST_ARTICLES)
                .fetch(Records.mapping(Titled::new));
    }

    /** Chooses all but the cool-down. */
    void choose(Scope scope, Choice choice, long account) {
        change(scope, before -> choice.coolingUntil(before.coolUntil()), account);
    }

    /** Has a moderator see everything first for a while, unless it is so already; {@code account} is who wants it. */
    public void coolDown(long article, Duration time, @Nullable Long account) {
        Instant now = now();
        change(
                Scope.article(article),
                before -> before.cools(now) ? before : before.coolingUntil(now.plus(time)),
                account);
    }

    void endCoolDown(long article, long account) {
        Instant now = now();
        change(Scope.article(article), before -> before.cools(now) ? before.coolingUntil(now) : before, account);
    }

    /** To the second: no finer than the log keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void change(Scope scope, UnaryOperator<Choice> how, @Nullable Long account) {
        database.write(write -> {
            Choice before = locked(write, scope);
            Choice after = how.apply(before);
            if (!after.equals(before)) save(write, scope, after);
            Stream.of(Aspect.values())
                    .filter(aspect -> !Objects.equals(before.said(aspect), after.said(aspect)))
                    .forEach(aspect -> log(write, scope, aspect, before, after, account));
            return after;
        });
    }

    private static Choice locked(Write write, Scope scope) {
        write.sql()
                .insertInto(COMMENT_MODE)
                .set(COMMENT_MODE.SCOPE, scope.toString())
                .onConflictDoNothing()
                .execute();
        return write.sql()
                .select(CHOICE)
                .from(COMMENT_MODE)
                .where(COMMENT_MODE.SCOPE.eq(scope.toString()))
                .forUpdate()
                .fetchSingle()
                .value1();
    }

    private static void save(Write write, Scope scope, Choice choice) {
        write.sql()
                .update(COMMENT_MODE)
                .set(MODE, choice.mode())
                .set(COMMENT_MODE.FIRST_COMMENTS, choice.first())
                .set(COMMENT_MODE.OPEN_DAYS, choice.days())
                .set(COMMENT_MODE.SLOW_SECONDS, choice.slow())
                .set(COMMENT_MODE.COOL_ENDS_AT, choice.coolUntil())
                .where(COMMENT_MODE.SCOPE.eq(scope.toString()))
                .execute();
        write.touch(TOPIC);
        write.touch(scope.toString());
    }

    private void log(Write write, Scope scope, Aspect aspect, Choice before, Choice after, @Nullable Long account) {
        write.sql()
                .insertInto(MODE_LOG)
                .set(MODE_LOG.SCOPE, scope.toString())
                .set(MODE_LOG.ASPECT, aspect.name())
                .set(MODE_LOG.BEFORE, before.said(aspect))
                .set(MODE_LOG.AFTER, after.said(aspect))
                .set(MODE_LOG.ACCOUNT_ID, account)
                .set(MODE_LOG.CREATED_AT, clock.instant())
                .execute();
    }

    private Map<String, Choice> read() {
        return database.sql()
                .select(COMMENT_MODE.SCOPE, CHOICE)
                .from(COMMENT_MODE)
                .fetchMap(Record2::value1, Record2::value2);
    }
}
