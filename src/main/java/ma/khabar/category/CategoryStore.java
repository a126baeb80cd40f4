package ma.khabar.category;

import static ma.khabar.db.schema.Tables.CATEGORY;
import static ma.khabar.db.schema.Tables.CATEGORY_ADDRESS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;
import ma.khabar.db.Write;
import ma.khabar.text.Slug;
import org.jooq.DSLContext;
import org.jooq.Records;

/** Everything asked of the database about categories; what readers ask is answered from memory. */
public final class CategoryStore {
    public static final String TOPIC = "categories";

    private final Database database;
    private final Kept<Sections> kept;

    /** {@code moved}: the ids of those that were at another address before. */
    private record Sections(List<Category> all, Map<String, Long> moved) {}

    public CategoryStore(Database database) {
        this.database = database;
        this.kept = new Kept<>(database.changes(), TOPIC, () -> read(database.sql()));
    }

    /** All of them, in the order of the navigation. */
    public List<Category> all() {
        return kept.get().all();
    }

    /** The same, read anew: memory hears of what another has just written some moments later. */
    public List<Category> anew() {
        return read(database.sql()).all();
    }

    /** Those that the navigation shows. */
    public List<Category> menu() {
        return all().stream().filter(Category::listed).toList();
    }

    public Optional<Category> called(String slug) {
        return all().stream().filter(category -> category.slug().equals(slug)).findFirst();
    }

    /** The one that was called so before. */
    public Optional<Category> movedFrom(String slug) {
        Long id = kept.get().moved().get(slug);
        return all().stream()
                .filter(category -> Long.valueOf(category.id()).equals(id))
                .findFirst();
    }

    /** The id of the category of this name, be it an old one, which is added at the end when there is none. */
    public long named(Write write, String name) {
        String slug = Slug.of(name);
        return known(write, name, slug).orElseGet(() -> {
            add(write, name, slug);
            return known(write, name, slug).orElseThrow();
        });
    }

    private static Optional<Long> known(Write write, String name, String slug) {
        return write.sql()
                .select(CATEGORY.ID)
                .from(CATEGORY)
                .where(CATEGORY.SLUG.eq(slug).or(CATEGORY.NAME.eq(name)))
                .orderBy(CATEGORY.NAME.eq(name).desc(), CATEGORY.ID)
                .limit(1)
                .fetchOptional(CATEGORY.ID)
                .or(() -> write.sql()
                        .select(CATEGORY_ADDRESS.CATEGORY_ID)
                        .from(CATEGORY_ADDRESS)
                        .where(CATEGORY_ADDRESS.SLUG.eq(slug))
                        .fetchOptional(CATEGORY_ADDRESS.CATEGORY_ID));
    }

    /** Each gets the colour that comes next. */
    private static void add(Write write, String name, String slug) {
        var last = coalesce(max(CATEGORY.POSITION), 0);
        write.sql()
                .insertInto(CATEGORY, CATEGORY.SLUG, CATEGORY.NAME, CATEGORY.POSITION, CATEGORY.TINT)
                .select(select(
                                val(slug),
                                val(name),
                                last.plus(1),
                                last.mod(Category.TINTS).plus(1))
                        .from(CATEGORY))
                .onConflictDoNothing()
                .execute();
        write.touch(TOPIC);
    }

    private static Sections read(DSLContext sql) {
        return new Sections(
                sql.select(CATEGORY.ID, CATEGORY.SLUG, CATEGORY.NAME, CATEGORY.TINT, CATEGORY.LISTED)
                        .from(CATEGORY)
                        .orderBy(CATEGORY.POSITION, CATEGORY.ID)
                        .fetch(Records.mapping(Category::new)),
                sql.select(CATEGORY_ADDRESS.SLUG, CATEGORY_ADDRESS.CATEGORY_ID)
                        .from(CATEGORY_ADDRESS)
                        .fetchMap(CATEGORY_ADDRESS.SLUG, CATEGORY_ADDRESS.CATEGORY_ID));
    }
}
