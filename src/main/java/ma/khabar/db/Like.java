package ma.khabar.db;

import static org.jooq.impl.DSL.escape;

import org.jooq.Condition;
import org.jooq.Field;

/** Looking for a text within a column. */
public final class Like {
    private static final char ESCAPE = '!';

    private Like() {}

    /** Whether {@code text} stands anywhere in it, its signs as they are. The pattern is made here, not anew in the database for each row. */
    public static Condition anywhere(Field<String> column, String text) {
        return column.like("%" + escape(text, ESCAPE) + "%", ESCAPE);
    }
}
