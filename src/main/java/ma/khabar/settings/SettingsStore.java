package ma.khabar.settings;

import static ma.khabar.db.schema.Tables.SETTING;
import static ma.khabar.db.schema.Tables.SETTING_LOG;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.db.Write;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What is chosen for the site: kept by the database, and in memory ready for every page. */
public final class SettingsStore {
    private static final String TOPIC = "settings";
    private static final int PAGE = 30;

    private final Database database;
    private final String standardName;
    private final Clock clock;
    private final Kept<SiteSettings> kept;

    /** {@code standardName} is that of a site for which none was chosen. */
    public SettingsStore(Database database, String standardName, Clock clock) {
        this.database = database;
        this.standardName = standardName;
        this.clock = clock;
        this.kept = new Kept<>(database.changes(), TOPIC, this::read);
    }

    /** Answered from memory. */
    public SiteSettings current() {
        return kept.get();
    }

    /** The same, read anew: memory hears of what another has just chosen some moments later. */
    SiteSettings anew() {
        return read();
    }

    /** The name of the site; answered from memory. */
    public String siteName() {
        return current().name();
    }

    /**
     * Chooses these, unless one of them is another since {@code seen}; an empty one is what the software says again. What is as it was
     * leaves no line in the log.
     *
     * @param seen the version that the form showed; empty: whatever there is
     * @return whether they are chosen now
     */
    boolean choose(Map<Setting, String> wanted, String seen, long admin) {
        return database.write(write -> {
            TurnStore.take(write);
            Map<Setting, String> chosen = chosen(write.sql());
            boolean same = seen.isEmpty() || seen.equals(SiteSettings.version(wanted.keySet(), chosen));
            if (!same && !isChosen(wanted, chosen)) return false;
            new TreeMap<>(wanted).forEach((setting, text) -> choose(write, setting, text, admin));
            write.touch(TOPIC);
            return true;
        });
    }

    private static boolean isChosen(Map<Setting, String> wanted, Map<Setting, String> chosen) {
        return wanted.entrySet().stream()
                .allMatch(entry -> chosen.getOrDefault(entry.getKey(), "").equals(entry.getValue()));
    }

    /** The latest changes first. */
    Page<Change> log(Page.Place place) {
        List<Change> read = database.sql()
                .select(
                        SETTING_LOG.ID,
                        SETTING_LOG.SUBJECT,
                        SETTING_LOG.ASPECT.convertFrom(aspect -> aspect == null ? null : Aspect.valueOf(aspect)),
                        SETTING_LOG.BEFORE,
                        SETTING_LOG.AFTER,
                        SETTING_LOG.account().NAME,
                        SETTING_LOG.CREATED_AT)
                .from(SETTING_LOG)
                .where(place.beyond(SETTING_LOG.CREATED_AT, SETTING_LOG.ID))
                .orderBy(place.order(SETTING_LOG.CREATED_AT, SETTING_LOG.ID))
                .limit(PAGE + 1)
                .fetch(row -> new Change(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
        return Page.cut(read, PAGE, place, change -> Key.of(change.at(), change.id()));
    }

    private void choose(Write write, Setting setting, String text, long admin) {
        String before = write.sql()
                .select(SETTING.TEXT)
                .from(SETTING)
                .where(SETTING.NAME.eq(setting.id()))
                .forUpdate()
                .fetchOne(SETTING.TEXT);
        if (text.equals(before == null ? "" : before)) return;
        if (text.isEmpty()) forget(write, setting);
        else keep(write, setting, text);
        log(write, setting, before, text.isEmpty() ? null : text, admin);
    }

    private static void forget(Write write, Setting setting) {
        write.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(setting.id())).execute();
    }

    private static void keep(Write write, Setting setting, String text) {
        write.sql()
                .insertInto(SETTING)
                .set(SETTING.NAME, setting.id())
                .set(SETTING.TEXT, text)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.TEXT, text)
                .execute();
    }

    private void log(Write write, Setting setting, @Nullable String before, @Nullable String after, long admin) {
        write.sql()
                .insertInto(SETTING_LOG)
                .set(SETTING_LOG.SUBJECT, setting.id())
                .set(SETTING_LOG.BEFORE, before)
                .set(SETTING_LOG.AFTER, after)
                .set(SETTING_LOG.ACCOUNT_ID, admin)
                .set(SETTING_LOG.CREATED_AT, clock.instant())
                .execute();
    }

    private SiteSettings read() {
        return SiteSettings.of(chosen(database.sql()), standardName);
    }

    private static Map<Setting, String> chosen(DSLContext sql) {
        Map<Setting, String> chosen = new EnumMap<>(Setting.class);
        sql.select(SETTING.NAME, SETTING.TEXT).from(SETTING).forEach(row -> Setting.named(row.value1())
                .ifPresent(setting -> chosen.put(setting, row.value2())));
        return chosen;
    }
}
