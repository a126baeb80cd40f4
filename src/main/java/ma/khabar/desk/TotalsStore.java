package ma.khabar.desk;

import static ma.khabar.db.schema.Tables.COMMENT_LOG;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import ma.khabar.comment.Actor;
import ma.khabar.comment.DecisionStore;
import ma.khabar.comment.State;
import ma.khabar.db.Database;
import ma.khabar.text.MoroccanTime;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Counts the log month by month. Nothing in it is ever changed, so a month that is over is counted once. */
public final class TotalsStore {
    private final Database database;
    private final Map<YearMonth, Totals> counted = new ConcurrentHashMap<>();

    public TotalsStore(Database database) {
        this.database = database;
    }

    private record Kind(@Nullable State before, State after, Actor.Kind actor, int number) {}

    /** Of a month that is over. */
    Totals of(YearMonth month) {
        return counted.computeIfAbsent(month, this::count);
    }

    private Totals count(YearMonth month) {
        List<Kind> kinds = database.sql()
                .select(
                        COMMENT_LOG.BEFORE.convert(DecisionStore.STATE),
                        COMMENT_LOG.AFTER.convert(DecisionStore.STATE),
                        COMMENT_LOG.ACTOR.convert(DecisionStore.KIND),
                        DSL.count())
                .from(COMMENT_LOG)
                .where(COMMENT_LOG.CREATED_AT.ge(MoroccanTime.startOf(month)))
                .and(COMMENT_LOG.CREATED_AT.lt(MoroccanTime.startOf(month.plusMonths(1))))
                .groupBy(COMMENT_LOG.BEFORE, COMMENT_LOG.AFTER, COMMENT_LOG.ACTOR)
                .fetch(Records.mapping(Kind::new));
        return new Totals(
                month,
                sum(kinds, kind -> kind.before() == null),
                sum(kinds, kind -> kind.after() == State.PUBLISHED && kind.before() != State.PUBLISHED),
                sum(kinds, kind -> kind.before() == null && kind.after() != State.PUBLISHED),
                sum(kinds, kind -> kind.actor() == Actor.Kind.READERS),
                sum(kinds, kind -> kind.after() == State.REJECTED),
                sum(kinds, kind -> kind.after() == State.REMOVED && kind.actor() == Actor.Kind.MODERATOR),
                sum(kinds, kind -> kind.after() == State.REMOVED && kind.actor() == Actor.Kind.WRITER));
    }

    private static int sum(List<Kind> kinds, Predicate<Kind> which) {
        return kinds.stream().filter(which).mapToInt(Kind::number).sum();
    }
}
