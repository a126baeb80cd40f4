package ma.khabar.front;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.FRONT_SLOT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;
import ma.khabar.newsroom.EditionStore;
import org.jooq.Field;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** When what readers see changes without anybody doing anything: an article's minute comes, or the end of one, of its place or of its announcement. */
public final class HorizonStore {
    private final Database database;
    private final Kept<AtomicReference<@Nullable Span>> known;

    /** Between the two nothing changes by itself. */
    private record Span(Instant from, Instant to) {
        boolean covers(Instant now) {
            return !now.isBefore(from) && now.isBefore(to);
        }
    }

    public HorizonStore(Database database) {
        this.database = database;
        this.known = new Kept<>(database.changes(), FrontStore.TOPIC, AtomicReference::new);
    }

    /** The first such moment after {@code now}; answered from memory until it has come. */
    public Instant after(Instant now) {
        AtomicReference<@Nullable Span> last = known.get();
        Span span = last.get();
        if (span == null || !span.covers(now)) {
            span = new Span(now, read(now));
            last.set(span);
        }
        return span.to();
    }

    private Instant read(Instant now) {
        return database.sql()
                .select(
                        next(ARTICLE.PUBLISHED_AT, now),
                        next(ARTICLE.ENDS_AT, now),
                        next(ARTICLE.BREAKING_ENDS_AT, now),
                        next(FRONT_SLOT.ENDS_AT, now))
                .fetchSingle(row -> Stream.of(row.value1(), row.value2(), row.value3(), row.value4())
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(EditionStore.NEVER));
    }

    /** Both ends of the range, so that an index is enough: without the other one H2 would read all that have no such moment. */
    private static Field<Instant> next(TableField<?, Instant> moment, Instant now) {
        return field(select(min(moment)).from(moment.getTable()).where(moment.gt(now), moment.lt(EditionStore.NEVER)));
    }
}
