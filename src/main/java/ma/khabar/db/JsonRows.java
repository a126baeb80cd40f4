package ma.khabar.db;

import java.io.IOException;
import java.io.Writer;
import org.jooq.JSONFormat;
import org.jooq.JSONFormat.RecordFormat;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Rows as JSON, under the names of their columns; read a batch at a time, so that no table need fit into memory. */
public final class JsonRows {
    /** How many rows to read at once. */
    public static final int BATCH = 500;

    private static final JSONFormat FORMAT = new JSONFormat().header(false).recordFormat(RecordFormat.OBJECT);

    private JsonRows() {}

    /** What comes next of a list. */
    public interface Batches {
        /** Up to {@link #BATCH} rows behind {@code last}; none: the first ones. */
        Result<? extends Record> behind(@Nullable Record last);
    }

    /** Writes each row as an object, all but the first behind {@code between}; answers how many there were. */
    public static long write(Writer out, String between, Batches batches) throws IOException {
        long number = 0;
        Result<? extends Record> rows = batches.behind(null);
        while (!rows.isEmpty()) {
            for (Record row : rows) {
                if (number++ > 0) out.write(between);
                row.formatJSON(out, FORMAT);
            }
            rows = batches.behind(rows.getLast());
        }
        return number;
    }

    /** Writes one row as an object. */
    public static void write(Writer out, Record row) {
        row.formatJSON(out, FORMAT);
    }
}
