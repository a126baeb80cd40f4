package ma.khabar.desk;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.COMMENT_LOG;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.List;
import ma.khabar.account.Role;
import ma.khabar.db.Database;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import ma.khabar.text.MoroccanTime;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The log of all decisions, read along its indexes. */
public final class LogStore {
    private static final int PAGE = 50;

    private final Database database;

    public LogStore(Database database) {
        this.database = database;
    }

    /** Somebody who can decide. */
    record Moderator(long id, String name) {}

    List<Moderator> moderators() {
        return database.sql()
                .select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ROLE.in(Role.MODERATOR.name(), Role.ADMIN.name()))
                .orderBy(ACCOUNT.ID)
                .fetch(Records.mapping(Moderator::new));
    }

    /** The latest first. */
    Page<Verdict> page(LogForm form, Page.Place place) {
        List<Verdict> read = database.sql()
                .select(QueueStore.VERDICT)
                .from(COMMENT_LOG)
                .where(who(form), into(form), on(form.day()), place.beyond(COMMENT_LOG.CREATED_AT, COMMENT_LOG.ID))
                .orderBy(place.order(walked(form), COMMENT_LOG.CREATED_AT, COMMENT_LOG.ID))
                .limit(PAGE + 1)
                .fetch(Record1::value1);
        return Page.cut(read, PAGE, place, verdict -> Key.of(verdict.at(), verdict.id()));
    }

    private static Condition who(LogForm form) {
        Condition actor = COMMENT_LOG.ACTOR.eq(inline(form.actor().name()));
        return form.moderator() == null ? actor : actor.and(COMMENT_LOG.ACCOUNT_ID.eq(form.moderator()));
    }

    private static Condition into(LogForm form) {
        return form.after() == null
                ? noCondition()
                : COMMENT_LOG.AFTER.eq(form.after().name());
    }

    private static Condition on(@Nullable LocalDate day) {
        if (day == null) return noCondition();
        return COMMENT_LOG
                .CREATED_AT
                .ge(MoroccanTime.instantOf(day.atStartOfDay()))
                .and(COMMENT_LOG.CREATED_AT.lt(
                        MoroccanTime.instantOf(day.plusDays(1).atStartOfDay())));
    }

    /** What is the same in the whole list. */
    private static Field<?> walked(LogForm form) {
        return form.moderator() == null ? COMMENT_LOG.ACTOR : COMMENT_LOG.ACCOUNT_ID;
    }
}
