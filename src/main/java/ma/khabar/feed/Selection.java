package ma.khabar.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What stands in a feed, in whichever form it is asked for.
 *
 * @param root the address of the site, without a slash at the end
 * @param path of the page that shows the same; empty: the front page
 * @param about in a line
 */
record Selection(String root, String siteName, String path, String title, String about, List<FeedItem> items) {

    /** The page for people. */
    public String page() {
        return root + (path.isEmpty() ? "/" : path);
    }

    /** Where the feed itself lies, in the form of this ending. */
    public String address(String ending) {
        return root + path + "/feed." + ending;
    }

    /** Says nothing but what is in it, so that it stays the same as long as that does. */
    public Instant updated() {
        return items.stream()
                .map(FeedItem::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
