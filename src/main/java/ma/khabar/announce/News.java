package ma.khabar.announce;

import java.time.Instant;
import java.util.List;

/**
 * What a channel has not told yet.
 *
 * @param stories what readers can open, and what they no longer can because its end has come
 * @param change the last change that is in it
 * @param until the moment up to which it is everything
 */
record News(List<Story> stories, long change, Instant until) {

    /** Paths within the site. */
    record Story(String path, String categoryPath) {}

    boolean isEmpty() {
        return stories.isEmpty();
    }
}
