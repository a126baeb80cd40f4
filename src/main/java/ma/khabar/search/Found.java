package ma.khabar.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param ids of articles, in order
 * @param total how many there are, counted up to {@link #COUNTED}
 * @param next where the next page begins; none: this is the last
 */
record Found(List<Long> ids, long total, @Nullable Place next) {
    static final int COUNTED = 1_000;

    static final Found NOTHING = new Found(List.of(), 0, null);

    /**
     * The last article of a page.
     *
     * @param score how well it fitted then
     * @param now when the first page was asked for: how new a thing is weighs in its score
     */
    record Place(float score, long published, long id, Instant now) {
        private static final Pattern KEY =
                Pattern.compile("([0-9a-f]{1,8})-(-?[0-9]{1,15})-([0-9]{1,18})-([0-9]{1,13})");

        static Optional<Place> of(@Nullable String key) {
            Matcher parts = KEY.matcher(key == null ? "" : key);
            if (!parts.matches()) return Optional.empty();
            float score = Float.intBitsToFloat(Integer.parseUnsignedInt(parts.group(1), 16));
            if (!Float.isFinite(score)) return Optional.empty();
            return Optional.of(new Place(
                    score,
                    Long.parseLong(parts.group(2)),
                    Long.parseLong(parts.group(3)),
                    Instant.ofEpochMilli(Long.parseLong(parts.group(4)))));
        }

        @Override
        public String toString() {
            return Integer.toHexString(Float.floatToIntBits(score)) + "-" + published + "-" + id + "-"
                    + now.toEpochMilli();
        }
    }
}
