package ma.khabar.search;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index learns of a text.
 *
 * @param names of its authors and tags
 * @param authors the addresses of its authors
 * @param text all that stands in it below the title
 * @param endsAt from when on readers do not get it any more; none: it stays
 */
record Indexed(
        long id,
        String title,
        List<String> names,
        List<String> authors,
        String text,
        long category,
        Instant publishedAt,
        @Nullable Instant endsAt) {}
