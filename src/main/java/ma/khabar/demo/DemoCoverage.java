package ma.khabar.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.text.MoroccanTime;

/** Brings a live coverage up to date: its newest update is moved to a moment, and the others as far as it. */
final class DemoCoverage {
    private static final Pattern TIME = Pattern.compile("(?m)^## ([0-9]{2}:[0-9]{2}) \\|");

    private DemoCoverage() {}

    /** {@code markdown} has the newest update first, all on one day. */
    static String upTo(Instant moment, String markdown) {
        Matcher newest = TIME.matcher(markdown);
        if (!newest.find()) return markdown;
        LocalTime last = LocalTime.parse(newest.group(1));
        return newest.replaceAll(
                time -> "## " + minute(moment.minus(Duration.between(LocalTime.parse(time.group(1)), last))) + " |");
    }

    private static String minute(Instant moment) {
        return MoroccanTime.minute(moment).replace('T', ' ');
    }
}
