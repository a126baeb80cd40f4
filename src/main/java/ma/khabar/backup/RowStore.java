package ma.khabar.backup;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ma.khabar.backup.OrderStore.Turn;
import ma.khabar.db.Database;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.TableField;

/**
 * All rows of all tables, as they were at one moment, in a form that both databases can be filled from.
 *
 * <p>Not H2's own {@code BACKUP TO}: it copies the file with what unfinished transactions have in it, so all writers would have to wait
 * for it, and it is of no use on PostgreSQL.
 */
final class RowStore {
    private static final int BATCH = 500;

    private final Database database;

    RowStore(Database database) {
        this.database = database;
    }

    /** Answers how many rows there are. */
    long pack(Packer packer) throws IOException {
        try {
            return database.snapshot(sql -> pack(sql, packer));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static long pack(DSLContext sql, Packer packer) {
        try {
            long rows = 0;
            List<Turn> turns = OrderStore.turns();
            for (Turn turn : turns) rows += packNow(sql, turn, packer);
            for (Turn turn : turns) {
                if (!turn.later().isEmpty()) packLater(sql, turn, packer);
            }
            packer.text(Archive.NEXT, out -> writeNext(sql, turns, out));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long packNow(DSLContext sql, Turn turn, Packer packer) throws IOException {
        List<Field<?>> columns = Stream.of(turn.table().fields())
                .filter(column -> !turn.later().contains(column))
                .<Field<?>>map(column -> column)
                .toList();
        long[] rows = new long[1];
        packer.text(
                Archive.ROWS + turn.table().getName() + ".tsv",
                out -> rows[0] = write(sql, turn.table(), columns, noCondition(), out));
        return rows[0];
    }

    private static void packLater(DSLContext sql, Turn turn, Packer packer) throws IOException {
        List<Field<?>> columns = new ArrayList<>(turn.later());
        columns.addAll(key(turn.table()));
        Condition any = or(turn.later().stream().map(Field::isNotNull).toList());
        packer.text(
                Archive.LATER + turn.table().getName() + ".tsv", out -> write(sql, turn.table(), columns, any, out));
    }

    private static long write(DSLContext sql, Table<?> table, List<Field<?>> columns, Condition which, Writer out)
            throws IOException {
        out.write(Row.line(columns.stream().map(Field::getName).toList()) + "\n");
        List<? extends Field<?>> key = key(table);
        long number = 0;
        Result<Record> rows = batch(sql, table, columns, which);
        while (!rows.isEmpty()) {
            for (Record row : rows) out.write(Row.line(row.intoList()) + "\n");
            number += rows.size();
            rows = batch(sql, table, columns, which.and(behind(key, rows.getLast())));
        }
        return number;
    }

    private static Result<Record> batch(DSLContext sql, Table<?> table, List<Field<?>> columns, Condition which) {
        return sql.select(columns)
                .from(table)
                .where(which)
                .orderBy(key(table))
                .limit(BATCH)
                .fetch();
    }

    private static List<? extends TableField<?, ?>> key(Table<?> table) {
        return Objects.requireNonNull(table.getPrimaryKey(), table.getName()).getFields();
    }

    /** Not as a row value: H2 finds no index for that. */
    private static Condition behind(List<? extends Field<?>> key, Record last) {
        Field<?> first = key.getFirst();
        if (key.size() == 1) return above(first, last);
        return from(first, last).and(above(first, last).or(behind(key.subList(1, key.size()), last)));
    }

    private static <T> Condition above(Field<T> column, Record last) {
        return column.gt(last.get(column));
    }

    private static <T> Condition from(Field<T> column, Record last) {
        return column.ge(last.get(column));
    }

    /** Which number each table gives next: those of rows that are gone must not come again. */
    private static void writeNext(DSLContext sql, List<Turn> turns, Writer out) throws IOException {
        for (Turn turn : turns) {
            if (turn.table().getIdentity() == null) continue;
            String column = turn.table().getIdentity().getField().getName();
            out.write(Row.line(List.of(turn.table().getName(), column, next(sql, turn.table(), column))) + "\n");
        }
    }

    private static long next(DSLContext sql, Table<?> table, String column) {
        if (sql.family() == SQLDialect.H2)
            return number(sql.fetchSingle(
                    "select identity_base from information_schema.columns where table_name = ? and column_name = ?",
                    table.getName(),
                    column));
        String sequence = sql.fetchSingle("select pg_get_serial_sequence(?, ?)", table.getName(), column)
                .get(0, String.class);
        return number(sql.fetchSingle("select last_value + case when is_called then 1 else 0 end from " + sequence));
    }

    private static long number(Record row) {
        return row.get(0, Long.class);
    }
}
