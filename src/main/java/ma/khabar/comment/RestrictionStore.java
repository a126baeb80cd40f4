package ma.khabar.comment;

import static ma.khabar.db.schema.Tables.RESTRICTION;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.db.Kept;
import org.jooq.Converter;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

/** Restrictions, kept by the database and in memory ready for everybody who writes; those that have ended are as if they were not there. */
public final class RestrictionStore {
    private static final String TOPIC = "restrictions";
    private static final int LISTED = 200;

    private static final Converter<String, Restriction.Kind> KIND = Converter.ofNullable(
            String.class, Restriction.Kind.class, Restriction.Kind::valueOf, Restriction.Kind::name);

    private final Database database;
    private final Clock clock;
    private final Kept<Map<String, Restriction>> kept;

    public RestrictionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.kept = new Kept<>(database.changes(), TOPIC, this::read);
    }

    /** Those in force on these subjects; answered from memory. */
    public List<Restriction> on(Collection<String> subjects) {
        Instant now = clock.instant();
        return subjects.stream()
                .flatMap(subject -> Stream.ofNullable(kept.get().get(subject)))
                .filter(restriction -> restriction.isInForce(now))
                .toList();
    }

    /** The heaviest one that concerns a reader; answered from memory. */
    Optional<Restriction> on(Reader reader) {
        return on(reader.subjects()).stream().max(Comparator.comparing(Restriction::kind));
    }

    /** The latest of those in force. */
    public List<Restriction> latest() {
        return inForce().orderBy(RESTRICTION.CREATED_AT.desc()).limit(LISTED).fetch(Records.mapping(Restriction::new));
    }

    /** Puts it in the place of what there was on the subject. */
    public void set(Restriction restriction, long moderator) {
        database.write(write -> {
            write.touch(TOPIC);
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
        database.write(write -> {
            write.touch(TOPIC);
            return write.sql()
                    .deleteFrom(RESTRICTION)
                    .where(RESTRICTION.SUBJECT.eq(subject))
                    .execute();
        });
    }

    private Map<String, Restriction> read() {
        return inForce().fetch(Records.mapping(Restriction::new)).stream()
                .collect(Collectors.toMap(Restriction::subject, Function.identity()));
    }

    private SelectConditionStep<Record4<String, Restriction.Kind, String, Instant>> inForce() {
        return database.sql()
                .select(RESTRICTION.SUBJECT, RESTRICTION.KIND.convert(KIND), RESTRICTION.REASON, RESTRICTION.ENDS_AT)
                .from(RESTRICTION)
                .where(RESTRICTION.ENDS_AT.isNull().or(RESTRICTION.ENDS_AT.gt(clock.instant())));
    }
}
