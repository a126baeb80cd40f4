package ma.khabar.front;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place on top of the front page, and what stands in it.
 *
 * @param endsAt from when on what stands below it moves up; none: it stays
 */
public record Slot(long article, @Nullable Instant endsAt) {}
