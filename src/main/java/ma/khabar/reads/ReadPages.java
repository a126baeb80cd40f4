package ma.khabar.reads;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import ma.khabar.web.EachTime;
import org.jspecify.annotations.Nullable;

/** Says of a request for an article whether somebody reads it: programs that fetch, and browsers that fetch ahead, read nothing. */
public final class ReadPages {
    /** What programs say of themselves; no browser of people does. */
    private static final List<String> MARKS = List.of(
            "bot",
            "crawl",
            "spider",
            "slurp",
            "archiver",
            "preview",
            "facebookexternalhit",
            "whatsapp",
            "monitor",
            "headless",
            "lighthouse",
            "curl",
            "wget",
            "python",
            "java",
            "okhttp",
            "go-http",
            "http-client",
            "feed");

    /** The headers of a browser that does not know yet whether its reader will come. */
    private static final List<String> AHEAD = List.of("Sec-Purpose", "Purpose", "X-Moz");

    /** A maker of telephones. */
    private static final String NO_BOT = "cubot";

    /** Longer than what browsers say of themselves: whoever says more is judged each time, and fills nothing. */
    private static final int LONGEST = 500;

    private static final int MOST = 1_000;

    private final Reads reads;

    /** What was found of those who have read before: it is asked of every reading, and said at length. */
    private final LoadingCache<String, Boolean> people =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build(ReadPages::isOfPeople);

    public ReadPages(Reads reads) {
        this.reads = reads;
    }

    /** Counts this request, and each other that gets the same page, as one more reading of the article, unless nobody reads what it is answered. */
    public void count(Context ctx, long article) {
        EachTime.run(ctx, headers -> {
            if (!isFetchedAhead(headers) && isBrowser(headers.apply("User-Agent"))) reads.count(article);
        });
    }

    private static boolean isFetchedAhead(UnaryOperator<@Nullable String> headers) {
        for (String name : AHEAD) if (headers.apply(name) != null) return true;
        return false;
    }

    private boolean isBrowser(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) return false;
        return userAgent.length() > LONGEST ? isOfPeople(userAgent) : people.get(userAgent);
    }

    private static boolean isOfPeople(String userAgent) {
        String said = userAgent.toLowerCase(Locale.ROOT).replace(NO_BOT, "");
        return MARKS.stream().noneMatch(said::contains);
    }
}
