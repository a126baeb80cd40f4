package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.RESTRICTION;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import org.jooq.Converter;
import org.jooq.Records;

/** Everything asked of the database about restrictions; those that have ended are as if they were not there. */
public final class RestrictionStore {
    private static final int LISTED = 200;

    private static final Converter<String, Restriction.Kind> KIND = Converter.ofNullable(
            String.class, Restriction.Kind.class, Restriction.Kind::valueOf, Restriction.Kind::name);

    private final Database database;
    private final Clock clock;

    public RestrictionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those in force on these subjects. */
    public List<Restriction> on(Collection<String> subjects) {
        return database.sql()
                .select(RESTRICTION.SUBJECT, RESTRICTION.KIND.convert(KIND), RESTRICTION.REASON, RESTRICTION.ENDS_AT)
                .from(RESTRICTION)
                .where(RESTRICTION.SUBJECT.in(subjects))
                .and(RESTRICTION.ENDS_AT.isNull().or(RESTRICTION.ENDS_AT.gt(clock.instant())))
                .fetch(Records.mapping(Restriction::new));
    }

    /** The heaviest one that concerns a reader. */
    Optional<Restriction> on(Reader reader) {
        return on(reader.subjects()).stream().max(Comparator.comparing(Restriction::kind));
    }

    /** The latest of those in force. */
    public List<Restriction> latest() {
        return database.sql()
                .select(RESTRICTION.SUBJECT, RESTRICTION.KIND.convert(KIND), RESTRICTION.REASON, RESTRICTION.ENDS_AT)
                .from(RESTRICTION)
                .where(RESTRICTION.ENDS_AT.isNull().or(RESTRICTION.ENDS_AT.gt(clock.instant())))
                .orderBy(RESTRICTION.CREATED_AT.desc())
                .limit(LISTED)
                .fetch(Records.mapping(Restriction::new));
    }

    /** Puts it in the place of what there was on the subject. */
    public void set(Restriction restriction, long moderator) {
        database.write(write -> {
            write.sql()
                    .deleteFrom(RESTRICTION)
                    .where(RESTRICTION.SUBJECT.eq(restriction.subject()))
                    .execute();
            return write.sql()
                    .insertInto(RESTRICTION)
                    .set(RESTRICTION.SUBJECT, restriction.subject())
                    .set(RESTRICTION.KIND, restriction.kind().name())
                    .set(RESTRICTION.REASON, restriction.reason())
                    .set(RESTRICTION.ACCOUNT_ID, moderator)
                    .set(RESTRICTION.CREATED_AT, clock.instant())
                    .set(RESTRICTION.ENDS_AT, restriction.endsAt())
                    .onConflictDoNothing()
                    .execute();
        });
    }

    public void lift(String subject) {
        database.write(write -> write.sql()
                .deleteFrom(RESTRICTION)
                .where(RESTRICTION.SUBJECT.eq(subject))
                .execute());
    }
}
