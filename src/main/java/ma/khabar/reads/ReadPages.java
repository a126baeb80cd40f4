package ma.khabar.reads;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
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

    /** A maker of telephones. */
    private static final String NO_BOT = "cubot";

    private final Reads reads;

    public ReadPages(Reads reads) {
        this.reads = reads;
    }

    /** Counts this request as one more reading of the article, unless nobody reads what it is answered. */
    public void count(Context ctx, long article) {
        if (ctx.method().equals(HandlerType.GET) && !isFetchedAhead(ctx) && isBrowser(ctx.userAgent()))
            reads.count(article);
    }

    private static boolean isFetchedAhead(Context ctx) {
        return ctx.header("Sec-Purpose") != null || ctx.header("Purpose") != null || ctx.header("X-Moz") != null;
    }

    private static boolean isBrowser(@Nullable String userAgent) {
        if (userAgent == null || userAgent.isBlank()) return false;
        String said = userAgent.toLowerCase(Locale.ROOT).replace(NO_BOT, "");
        return MARKS.stream().noneMatch(said::contains);
    }
}
