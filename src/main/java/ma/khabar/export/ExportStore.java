package ma.khabar.export;

import static java.util.Map.entry;
import static ma.khabar.db.schema.Tables.ACCOUNT_SESSION;
import static ma.khabar.db.schema.Tables.ANNOUNCEMENT;
import static ma.khabar.db.schema.Tables.CHANGE;
import static ma.khabar.db.schema.Tables.FRONT_VERSION;
import static ma.khabar.db.schema.Tables.MAIL_LINK;
import static ma.khabar.db.schema.Tables.OUTGOING_MAIL;
import static ma.khabar.db.schema.Tables.PICTURE_USE;
import static ma.khabar.db.schema.Tables.PIECE_PRESENCE;
import static ma.khabar.db.schema.Tables.PREVIEW_LINK;
import static ma.khabar.db.schema.Tables.QUEUE_COUNT;
import static ma.khabar.db.schema.Tables.READ_HOUR;
import static ma.khabar.db.schema.Tables.RECOVERY_CODE;
import static ma.khabar.db.schema.Tables.RENAMING;
import static ma.khabar.db.schema.Tables.SECRET;
import static ma.khabar.db.schema.Tables.SETTING_TURN;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.db.JsonRows;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * A site as it was at one moment, in lines of JSON, each an object that names its type; whatever a line names by its id stands in a line before,
 * save for the comment that an article has pinned.
 *
 * <p>Columns are named one by one, so that no secret slips in: no hash, no token, and nothing by which a browser or a network could be known again.
 */
public final class ExportStore {
    private static final List<Part> PARTS = Stream.of(
                    HouseStore.people(), PaperStore.parts(), TalkStore.parts(), HouseStore.settings())
            .flatMap(List::stream)
            .toList();

    /** What is not exported, and why. */
    static final Map<Table<?>, String> LEFT_OUT = Map.ofEntries(
            entry(SECRET, "a secret"),
            entry(ACCOUNT_SESSION, "opens accounts"),
            entry(RECOVERY_CODE, "opens accounts"),
            entry(MAIL_LINK, "opens accounts"),
            entry(PREVIEW_LINK, "its address is sealed with a key that is not exported"),
            entry(ANNOUNCEMENT, "is how far this site has come, and no other"),
            entry(OUTGOING_MAIL, "is forgotten once it has arrived, and has links in it that open accounts"),
            entry(CHANGE, "tells nodes what to forget, and is forgotten itself"),
            entry(PIECE_PRESENCE, "who looks at a piece at this moment"),
            entry(QUEUE_COUNT, "counted from the comments"),
            entry(SETTING_TURN, "lets those who change settings come one after the other"),
            entry(FRONT_VERSION, "counts, and tells editors apart who arrange the front page at once"),
            entry(PICTURE_USE, "found again in the articles and the pieces"),
            entry(READ_HOUR, "counts of the last weeks, for the list of what is read most"),
            entry(RENAMING, "work that is under way"));

    private final Database database;

    public ExportStore(Database database) {
        this.database = database;
    }

    /**
     * The rows of a table, a line each.
     *
     * @param keys by which the table is walked, one or two; written only if they are among the columns
     * @param within tables whose rows are told in these lines
     * @param which of the rows say something
     */
    record Part(
            String type,
            Table<?> table,
            List<Field<?>> keys,
            List<Field<?>> columns,
            Set<Table<?>> within,
            Condition which) {
        static Part of(String type, Table<?> table, Field<?> key, Field<?>... columns) {
            return new Part(
                    type,
                    table,
                    List.of(key),
                    Stream.concat(Stream.of(key), Arrays.stream(columns)).toList(),
                    Set.of(),
                    noCondition());
        }

        Part with(Table<?>... others) {
            return new Part(type, table, keys, columns, Set.of(others), which);
        }

        Part where(Condition condition) {
            return new Part(type, table, keys, columns, within, condition);
        }

        Part walkedBy(Field<?>... others) {
            return new Part(type, table, List.of(others), columns, within, which);
        }
    }

    /** All tables of which there is something in the file. */
    static Set<Table<?>> exported() {
        Set<Table<?>> tables = new LinkedHashSet<>();
        PARTS.forEach(part -> {
            tables.add(part.table());
            tables.addAll(part.within());
        });
        return tables;
    }

    /** Writes all of it; answers how many lines that were. */
    public long write(Writer out) throws IOException {
        try {
            return database.snapshot(sql ->
                    PARTS.stream().mapToLong(part -> write(sql, part, out)).sum());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long write(DSLContext sql, Part part, Writer out) {
        Field<?>[] visible = Stream.concat(Stream.of(inline(part.type()).as("type")), part.columns().stream())
                .toArray(Field<?>[]::new);
        try {
            long lines = 0;
            Result<Record> rows = rows(sql, part, visible, null);
            while (!rows.isEmpty()) {
                for (Record row : rows) {
                    JsonRows.write(out, row.into(visible));
                    out.write("\n");
                }
                lines += rows.size();
                rows = rows(sql, part, visible, rows.getLast());
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result<Record> rows(DSLContext sql, Part part, Field<?>[] visible, @Nullable Record last) {
        Set<Field<?>> columns = new LinkedHashSet<>(Arrays.asList(visible));
        columns.addAll(part.keys());
        return sql.select(columns)
                .from(part.table())
                .where(part.which(), last == null ? noCondition() : behind(part.keys(), last))
                .orderBy(part.keys())
                .limit(JsonRows.BATCH)
                .fetch();
    }

    /** Not as a row value: H2 finds no index for that. */
    private static Condition behind(List<Field<?>> keys, Record last) {
        Field<?> first = keys.getFirst();
        if (keys.size() == 1) return above(first, last);
        return from(first, last).and(above(first, last).or(above(keys.getLast(), last)));
    }

    private static <T> Condition above(Field<T> key, Record last) {
        return key.gt(last.get(key));
    }

    private static <T> Condition from(Field<T> key, Record last) {
        return key.ge(last.get(key));
    }
}
