package ma.khabar.db;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** Brings a database to a schema that this program knows; of nodes that start at once, the others wait for the first. */
final class Migrations {
    private static final String FOLDER = "migrations";

    /** The last file of that folder. To find out costs more than to know. */
    static final String NEWEST = "V18__page_cache.sql";

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    private Migrations() {}

    /** Up to the newest version. Fails for a database that a newer program has brought further. */
    static void bring(DataSource source, DSLContext sql) {
        // At nearly every start there is nothing to do, for which Flyway takes a tenth of the time.
        if (isNewest(sql)) return;
        Flyway flyway = to(MigrationVersion.LATEST, source);
        MigrationInfo current = flyway.info().current();
        if (current != null && NEWER.contains(current.getState()))
            throw new IllegalStateException("it is of a newer version of this program (" + current.getScript() + ")");
        flyway.migrate();
    }

    /** A database without a site, up to this migration and no further. */
    static void bringEmpty(DataSource source, DSLContext sql, String script) {
        if (holdsSite(sql)) throw new IllegalStateException("there is a site in the database already");
        Flyway flyway = to(MigrationVersion.fromVersion(number(script)), source);
        flyway.migrate();
        if (!script.equals(scriptOf(flyway.info().current())))
            throw new IllegalStateException("there are tables of another version in the database already");
    }

    /** The name of the file that brought the database where it is; empty where that one failed. */
    static String last(DSLContext sql) {
        return sql.select(field(name("script"), String.class), field(name("success"), Boolean.class))
                .from(table(name("flyway_schema_history")))
                .orderBy(field(name("installed_rank")).desc())
                .limit(1)
                .fetchOptional(last -> last.value2() ? last.value1() : "")
                .orElse("");
    }

    /** Whether this program has that migration. */
    static boolean knows(String script) {
        return script.matches("V[0-9]+__[a-z0-9_]+\\.sql")
                && Migrations.class.getResource("/" + FOLDER + "/" + script) != null;
    }

    private static boolean isNewest(DSLContext sql) {
        try {
            return NEWEST.equals(last(sql));
        } catch (DataAccessException e) {
            // There is no history yet.
            return false;
        }
    }

    /** Every site keeps its secret from its first start on; what a restore that was broken off has left has none. */
    private static boolean holdsSite(DSLContext sql) {
        boolean made = !sql.fetch(
                        "select 1 from information_schema.tables where table_name = 'secret' and table_schema = current_schema")
                .isEmpty();
        return made && sql.fetchExists(table(name("secret")));
    }

    private static String number(String script) {
        return script.substring(1, script.indexOf("__"));
    }

    private static String scriptOf(@Nullable MigrationInfo current) {
        return current == null ? "" : current.getScript();
    }

    private static Flyway to(MigrationVersion version, DataSource source) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:" + FOLDER)
                .target(version)
                .load();
    }
}
