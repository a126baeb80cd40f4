package ma.khabar.night;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.selectOne;

import java.util.List;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.db.schema.DefaultSchema;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Table;

/** Looks whether all that rows refer to is there, in spite of the constraints: a file can be damaged. Reads every table there is. */
public final class ReferenceStore {
    private final Database database;

    public ReferenceStore(Database database) {
        this.database = database;
    }

    /** One sentence for each column that leads nowhere, and for each article without its text. */
    public List<String> faults() {
        Stream<String> dangling = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .flatMap(table -> table.getReferences().stream())
                .map(this::dangling)
                .flatMap(List::stream);
        return Stream.concat(dangling, bodiless().stream()).toList();
    }

    private List<String> dangling(ForeignKey<?, ?> reference) {
        Table<?> from = reference.getTable();
        Table<?> to = reference.getInverseKey().getTable().as("referred");
        Field<?> column = reference.getFields().getFirst();
        Field<?> key = to.field(reference.getKeyFields().getFirst());
        return database.sql()
                .select(count())
                .from(from)
                .where(column.isNotNull())
                .andNotExists(selectOne().from(to).where(same(key, column)))
                .having(count().gt(0))
                .fetch(row ->
                        column.getName() + " of " + row.value1() + " rows of " + from.getName() + " leads nowhere");
    }

    @SuppressWarnings("unchecked")
    private static <T> Condition same(Field<T> key, Field<?> column) {
        return key.eq((Field<T>) column);
    }

    private List<String> bodiless() {
        return database.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .whereNotExists(selectOne().from(ARTICLE_BODY).where(ARTICLE_BODY.ARTICLE_ID.eq(ARTICLE.ID)))
                .fetch(row -> "article " + row.value1() + " has no text");
    }
}
