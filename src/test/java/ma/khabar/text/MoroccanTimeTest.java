package ma.khabar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock on a Moroccan wall, around each of its changes. */
class MoroccanTimeTest {
    /** Monday at 14:05 in Morocco. */
    private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T12:00:00Z, 2026-03-01T12:00:00+00:00",
        "2026-07-01T12:00:00Z, 2026-07-01T13:00:00+01:00",
        "2026-09-19T23:30:00Z, 2026-09-20T00:30:00+01:00",
        "2026-09-20T00:30:00Z, 2026-09-20T01:30:00+01:00",
        "2026-09-20T01:30:00Z, 2026-09-20T01:30:00+00:00",
        "2027-02-20T12:00:00Z, 2027-02-20T12:00:00+00:00",
        "2027-07-01T12:00:00Z, 2027-07-01T12:00:00+00:00"
    })
    void the_offset_is_the_one_in_force_at_that_moment(Instant instant, String machine) {
        assertThat(MoroccanTime.machine(instant)).isEqualTo(machine);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T00:00:00, 2026-05-31T23:00:00Z",
        "2026-09-20T01:30:00, 2026-09-20T00:30:00Z", // shown twice: the first time
        "2026-09-20T02:00:00, 2026-09-20T02:00:00Z",
        "2026-09-20T12:00:00, 2026-09-20T12:00:00Z",
        "2026-03-22T01:59:00, 2026-03-22T01:59:00Z",
        "2026-03-22T03:00:00, 2026-03-22T02:00:00Z"
    })
    void a_time_on_the_wall_is_a_moment_also_around_a_change_of_the_clocks(LocalDateTime local, Instant instant) {
        assertThat(MoroccanTime.instantOf(local)).isEqualTo(instant);
    }

    @Test
    void every_moment_of_two_years_is_found_again_from_what_the_wall_shows() {
        for (Instant hour = Instant.parse("2026-01-01T00:00:00Z");
                hour.isBefore(Instant.parse("2028-01-01T00:00:00Z"));
                hour = hour.plus(Duration.ofHours(1))) {
            LocalDateTime shown = MoroccanTime.at(hour).toLocalDateTime();
            assertThat(MoroccanTime.at(MoroccanTime.instantOf(shown)).toLocalDateTime())
                    .isEqualTo(shown);
        }
    }

    @Test
    void a_month_begins_at_midnight_in_morocco() {
        assertThat(MoroccanTime.startOf(YearMonth.of(2026, 7))).isEqualTo("2026-06-30T23:00:00Z");
        assertThat(MoroccanTime.startOf(YearMonth.of(2026, 10))).isEqualTo("2026-10-01T00:00:00Z");
    }

    @Test
    void months_bear_the_names_that_moroccans_give_them() {
        assertThat(Month.values())
                .extracting(month -> MoroccanTime.month(YearMonth.of(2026, month)))
                .containsExactly(
                        "يناير 2026",
                        "فبراير 2026",
                        "مارس 2026",
                        "أبريل 2026",
                        "ماي 2026",
                        "يونيو 2026",
                        "يوليوز 2026",
                        "غشت 2026",
                        "شتنبر 2026",
                        "أكتوبر 2026",
                        "نونبر 2026",
                        "دجنبر 2026");
    }

    @Test
    void a_date_is_written_as_the_newspaper_writes_it() {
        Instant instant = Instant.parse("2026-08-22T13:05:00Z");

        assertThat(MoroccanTime.full(instant)).isEqualTo("السبت 22 غشت 2026 - 14:05");
        assertThat(MoroccanTime.day(instant)).isEqualTo("السبت 22 غشت 2026");
        assertThat(MoroccanTime.brief(instant, NOW)).isEqualTo("22 غشت");
        assertThat(MoroccanTime.brief(NOW.minusSeconds(3600), NOW)).isEqualTo("13:05");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T14:05:00Z, الآن",
        "2026-11-23T14:04:01Z, الآن",
        "2026-11-23T14:04:00Z, قبل دقيقة واحدة",
        "2026-11-23T14:03:00Z, قبل دقيقتين",
        "2026-11-23T14:02:00Z, قبل 3 دقائق",
        "2026-11-23T13:54:00Z, قبل 11 دقيقة",
        "2026-11-23T13:05:00Z, قبل ساعة واحدة",
        "2026-11-23T00:00:00Z, قبل 14 ساعة",
        "2026-11-22T23:59:59Z, أمس",
        "2026-11-22T00:00:00Z, أمس",
        "2026-11-21T23:59:59Z, قبل يومين",
        "2026-11-20T23:59:59Z, 20 نونبر 2026",
        "2026-11-23T14:06:00Z, الاثنين 23 نونبر 2026 - 14:06"
    })
    void how_long_ago_is_said_in_words(Instant then, String words) {
        assertThat(MoroccanTime.relative(then, NOW)).isEqualTo(words);
    }

    @Test
    void shortly_after_midnight_the_evening_is_hours_ago_and_not_yesterday() {
        Instant now = Instant.parse("2026-11-23T00:30:00Z");

        assertThat(MoroccanTime.relative(now.minus(Duration.ofHours(2)), now)).isEqualTo("قبل ساعتين");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-11-23", "2026-13-01T10:00", "+999999999-12-31T23:59", "-2026-11-23T10:00"})
    void what_is_no_minute_of_our_calendar_is_none(String typed) {
        assertThat(MoroccanTime.ofMinute(typed)).isNull();
    }
}
