package ma.khabar.comment;

import java.time.Duration;

/**
 * What became of a comment that was sent.
 *
 * @param id of it; of the writer's last one when it came too soon
 * @param known whether it had been sent before, and is kept once
 * @param early how much too soon it came, and was not kept; zero: it was not
 */
public record Posted(long id, State state, boolean known, Duration early) {
    boolean tooSoon() {
        return early.isPositive();
    }
}
