package ma.khabar.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import ma.khabar.db.schema.DefaultSchema;
import org.jooq.ForeignKey;
import org.jooq.Table;
import org.jooq.TableField;

/** All tables in an order in which they can be filled: what a row refers to is there before it, but for what is said later. */
final class OrderStore {
    private OrderStore() {}

    /**
     * A table and its turn.
     *
     * @param later columns that refer to tables whose turn comes later
     */
    record Turn(Table<?> table, Set<TableField<?, ?>> later) {}

    static List<Turn> turns() {
        List<Table<?>> waiting = new ArrayList<>(DefaultSchema.DEFAULT_SCHEMA.getTables());
        waiting.sort(Comparator.comparing(Table::getName));
        List<Turn> turns = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Table<?> next = waiting.stream()
                    .filter(table -> missing(table, waiting).stream().allMatch(OrderStore::canWait))
                    .min(Comparator.comparingInt(
                            table -> missing(table, waiting).size()))
                    .orElseThrow(
                            () -> new IllegalStateException("tables that cannot be without each other: " + waiting));
            turns.add(new Turn(next, Set.copyOf(missing(next, waiting))));
            waiting.remove(next);
        }
        return turns;
    }

    /** A row refers to older rows of its own table, and these stand before it. */
    private static Set<TableField<?, ?>> missing(Table<?> table, List<Table<?>> waiting) {
        Set<TableField<?, ?>> missing = new LinkedHashSet<>();
        for (ForeignKey<?, ?> key : table.getReferences()) {
            Table<?> referred = key.getInverseKey().getTable();
            if (!referred.equals(table) && waiting.contains(referred)) missing.addAll(key.getFields());
        }
        return missing;
    }

    private static boolean canWait(TableField<?, ?> column) {
        return column.getDataType().nullable();
    }
}
