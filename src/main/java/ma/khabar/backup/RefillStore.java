package ma.khabar.backup;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Fills tables with the rows of a backup; they may be older than those that the classes of the schema describe. */
final class RefillStore {
    private static final int BATCH = 500;
    private static final String ENDING = ".tsv";

    private final DSLContext sql;
    private final Archive archive;

    RefillStore(DSLContext sql, Archive archive) {
        this.sql = sql;
        this.archive = archive;
    }

    /** In the place of what the migrations have put in. Answers how many rows there are. */
    long fill() throws IOException {
        List<String> entries = archive.in(Archive.ROWS);
        for (String entry : entries.reversed())
            sql.deleteFrom(table(name(of(entry, Archive.ROWS)))).execute();
        long rows = 0;
        for (String entry : entries) rows += insert(entry);
        for (String entry : archive.in(Archive.LATER)) update(entry);
        goOnCounting();
        return rows;
    }

    /** On H2 this ends the transaction, and so it comes last. */
    private void goOnCounting() throws IOException {
        try (BufferedReader lines = archive.reader(Archive.NEXT)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<@Nullable String> next = Row.values(line);
                sql.execute(
                        "alter table {0} alter column {1} restart with " + Long.parseLong(text(next.get(2))),
                        name(text(next.get(0))),
                        name(text(next.get(1))));
            }
        }
    }

    private long insert(String entry) throws IOException {
        String table = of(entry, Archive.ROWS);
        return run(entry, table, columns -> sql.insertInto(table(name(table)), columns)
                .values(Collections.nCopies(columns.size(), null)));
    }

    /** The last column is the key. */
    private void update(String entry) throws IOException {
        String table = of(entry, Archive.LATER);
        run(entry, table, columns -> {
            Map<Field<?>, @Nullable Object> later = new LinkedHashMap<>();
            columns.subList(0, columns.size() - 1).forEach(column -> later.put(column, null));
            return sql.update(table(name(table))).set(later).where(is(columns.getLast()));
        });
    }

    private static <T> Condition is(Field<T> key) {
        return key.eq(val(null, key));
    }

    private interface Statement {
        Query on(List<Field<?>> columns);
    }

    private long run(String entry, String table, Statement statement) throws IOException {
        try (BufferedReader lines = archive.reader(entry)) {
            List<Field<?>> columns = columns(table, Row.values(lines.readLine()));
            Query query = statement.on(columns);
            long number = 0;
            List<String> batch = next(lines);
            while (!batch.isEmpty()) {
                BatchBindStep bound = sql.batch(query);
                for (String line : batch) bound = bound.bind(values(columns, Row.values(line)));
                bound.execute();
                number += batch.size();
                batch = next(lines);
            }
            return number;
        }
    }

    private static List<String> next(BufferedReader lines) throws IOException {
        List<String> batch = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            batch.add(line);
            if (batch.size() == BATCH) return batch;
        }
        return batch;
    }

    private List<Field<?>> columns(String table, List<@Nullable String> names) {
        Map<String, DataType<?>> types = new HashMap<>();
        sql.fetch(
                        "select column_name, data_type from information_schema.columns where table_name = ? and table_schema = current_schema",
                        table)
                .forEach(row -> types.put(row.get(0, String.class), type(row.get(1, String.class))));
        List<Field<?>> columns = new ArrayList<>();
        for (String name : names) columns.add(field(name(text(name)), Objects.requireNonNull(types.get(name), name)));
        return columns;
    }

    private static DataType<?> type(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "bigint" -> SQLDataType.BIGINT;
            case "integer" -> SQLDataType.INTEGER;
            case "boolean" -> SQLDataType.BOOLEAN;
            case "timestamp with time zone" -> SQLDataType.INSTANT;
            case "character varying" -> SQLDataType.VARCHAR;
            default -> throw new IllegalStateException("columns of the type " + name + " cannot be restored");
        };
    }

    private static @Nullable Object[] values(List<Field<?>> columns, List<@Nullable String> texts) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) values[i] = value(columns.get(i), texts.get(i));
        return values;
    }

    private static @Nullable Object value(Field<?> column, @Nullable String text) {
        return text != null && column.getType() == Instant.class ? Instant.parse(text) : text;
    }

    private static String of(String entry, String folder) {
        return entry.substring(folder.length(), entry.length() - ENDING.length());
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNull(value, "a value is missing");
    }
}
