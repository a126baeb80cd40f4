package ma.khabar.text;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The clock on a Moroccan wall, and how ar-MA writes it.
 *
 * <p>The offset comes from ICU4J's time zone data: the JDK's own still has Morocco an hour ahead after 20 September 2026.
 */
public final class MoroccanTime {
    private static final TimeZone CASABLANCA =
            TimeZone.getTimeZone("Africa/Casablanca").freeze();
    private static final Locale LOCALE = Locale.of("ar", "MA");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu - HH:mm", LOCALE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", LOCALE);
    private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", LOCALE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", LOCALE);
    private static final DateTimeFormatter MACHINE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private MoroccanTime() {}

    /** The same moment with the offset from UTC that is in force in Morocco then. */
    public static OffsetDateTime at(Instant instant) {
        int milliseconds = CASABLANCA.getOffset(instant.toEpochMilli());
        return instant.atOffset(ZoneOffset.ofTotalSeconds(milliseconds / 1000));
    }

    /** «السبت 22 غشت 2026 - 14:05». */
    public static String full(Instant instant) {
        return FULL.format(at(instant));
    }

    /** The hour of today, «14:05», and before that the day, «22 غشت». */
    public static String brief(Instant then, Instant now) {
        return (sameDay(then, now) ? HOUR : DAY_AND_MONTH).format(at(then));
    }

    /** «14:05». */
    public static String hour(Instant instant) {
        return HOUR.format(at(instant));
    }

    /** «السبت 22 غشت 2026». */
    public static String day(Instant instant) {
        return DAY.format(at(instant));
    }

    /** «غشت 2026». */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** ISO 8601 with offset, as the {@code datetime} attribute, JSON and feeds want it. */
    public static String machine(Instant instant) {
        return MACHINE.format(at(instant));
    }

    /** «2026-08-22T14:05», as a field for a local time has it. */
    public static String minute(Instant instant) {
        return MINUTE.format(at(instant));
    }

    /** What such a field says; none: it is empty, or says no minute of a year with four digits. */
    public static @Nullable Instant ofMinute(String typed) {
        try {
            return typed.isEmpty() || typed.startsWith("+") || typed.startsWith("-")
                    ? null
                    : instantOf(LocalDateTime.parse(typed));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** How long ago, in words up to yesterday, and as a date before that and for moments to come. */
    public static String relative(Instant then, Instant now) {
        Duration ago = Duration.between(then, now);
        if (ago.isNegative()) return full(then);
        if (ago.toMinutes() < 1) return "الآن";
        if (ago.toHours() < 1) return "قبل " + Counted.MINUTES.of(ago.toMinutes());
        if (sameDay(then, now) || ago.toHours() < 12) return "قبل " + Counted.HOURS.of(ago.toHours());
        LocalDate day = at(then).toLocalDate();
        LocalDate today = at(now).toLocalDate();
        if (day.equals(today.minusDays(1))) return "أمس";
        if (day.equals(today.minusDays(2))) return "قبل يومين";
        return DATE.format(at(then));
    }

    /** The first instant of a month in Morocco. */
    public static Instant startOf(YearMonth month) {
        return instantOf(month.atDay(1).atStartOfDay());
    }

    /** The moment at which Moroccan clocks show {@code local}; the earlier one when they show it twice. */
    public static Instant instantOf(LocalDateTime local) {
        Instant utc = local.toInstant(ZoneOffset.UTC);
        Instant byOffsetBefore =
                local.toInstant(at(utc.minus(Duration.ofHours(12))).getOffset());
        // The clocks may have been changed in between: then the offset of the moment itself counts.
        return local.toInstant(at(byOffsetBefore).getOffset());
    }

    private static boolean sameDay(Instant one, Instant other) {
        return at(one).toLocalDate().equals(at(other).toLocalDate());
    }
}
