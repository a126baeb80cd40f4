package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Refuses forms that another site sent in a reader's name, without a token in the page, so that pages can be cached.
 *
 * <p>Browsers say where a request comes from in {@code Sec-Fetch-Site}, older ones in {@code Origin}; what says neither is no
 * browser, carries nobody's cookies, and can forge nothing.
 */
public final class SameOrigin implements Handler {
    private static final Set<HandlerType> SAFE = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final String site;
    private final Predicate<String> open;

    /**
     * @param url the public address of the site
     * @param open the paths at which nothing is done in anybody's name, whatever cookies come along
     */
    public SameOrigin(URI url, Predicate<String> open) {
        this.open = open;
        this.site = url.toString();
    }

    @Override
    public void handle(Context ctx) {
        if (SAFE.contains(ctx.method()) || isOurs(ctx) || open.test(ctx.path())) return;
        throw new ForbiddenResponse("لم تُرسل هذه الاستمارة من موقعنا، فلم نقبلها. افتح الصفحة من جديد وأعد المحاولة.");
    }

    private boolean isOurs(Context ctx) {
        String fetchSite = ctx.header("Sec-Fetch-Site");
        if (fetchSite != null) return fetchSite.equals("same-origin") || fetchSite.equals("none");
        String origin = ctx.header("Origin");
        return origin == null || origin.equals(site) || isHost(origin, ctx.header("Host"));
    }

    private static boolean isHost(String origin, @Nullable String host) {
        return host != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }
}
