package ma.khabar.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line above every page.
 *
 * @param link where it leads; empty: nowhere
 * @param endsAt from when on it is gone; none: until somebody takes it away
 */
public record Banner(String text, String link, @Nullable Instant endsAt) {
    boolean isOver(Instant now) {
        return endsAt != null && !endsAt.isAfter(now);
    }
}
