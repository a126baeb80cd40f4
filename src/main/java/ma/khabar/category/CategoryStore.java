package ma.khabar.category;

import static ma.khabar.db.schema.Tables.CATEGORY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;
import ma.khabar.db.Write;
import ma.khabar.text.Slug;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Everything asked of the database about categories; what readers ask is answered from memory. */
public final class CategoryStore {
    private static final String TOPIC = "categories";

    private final Kept<List<Category>> kept;

    public CategoryStore(Database database) {
        this.kept = new Kept<>(database.changes(), TOPIC, () -> read(database.sql()));
    }

    /** All of them, in the order of the navigation. */
    public List<Category> all() {
        return kept.get();
    }

    public Optional<Category> called(String slug) {
        return all().stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    /** The id of the category of this name, which is added at the end when there is none. */
    public long named(Write write, String name) {
        String slug = Slug.of(name);
        write.sql()
                .insertInto(CATEGORY, CATEGORY.SLUG, CATEGORY.NAME, CATEGORY.POSITION)
                .select(select(
                                val(slug),
                                val(name),
                                coalesce(max(CATEGORY.POSITION), 0).plus(1))
                        .from(CATEGORY))
                .onConflictDoNothing()
                .execute();
        write.touch(TOPIC);
        return write.sql()
                .select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.SLUG.eq(slug))
                .fetchSingle(CATEGORY.ID);
    }

    private static List<Category> read(DSLContext sql) {
        return sql.select(CATEGORY.ID, CATEGORY.SLUG, CATEGORY.NAME, CATEGORY.POSITION)
                .from(CATEGORY)
                .orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .fetch(Records.mapping(Category::new));
    }
}
