package ma.khabar.cache;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.khabar.web.EachTime;
import ma.khabar.web.Journal;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** Keeps what handlers made for readers whom we do not know. */
public final class Keeping {
    private static final String CACHE_CONTROL = "Cache-Control";

    /** Each way of sending it has its own. */
    private static final Set<String> NOT_SHARED = Set.of("Content-Length", "Date", "Content-Encoding", "ETag", "Vary");

    /** In seconds: how old a page may be that somebody between us and readers gives them. */
    private static final int BETWEEN = 5;

    private static final int MEANWHILE = 30;

    private final Shelf<String, KeptPage> pages;

    public Keeping(Shelf<String, KeptPage> pages) {
        this.pages = pages;
    }

    /** Before the handler of a route that is known. Where somebody makes the page already, it is waited for. */
    public void begin(Context ctx) {
        Asked asked = ctx.attribute(Asked.ATTRIBUTE);
        if (asked == null || !ctx.routeRoles().contains(Shared.SHARED) || asked.make(pages)) return;
        KeptPage page = pages.find(asked.address());
        if (page == null) return;
        page.setOff(ctx.method().name(), ctx::header);
        page.send(ctx);
        ctx.skipRemainingHandlers();
    }

    /** After everything, whatever came of it. */
    public void end(Context ctx) {
        Asked asked = ctx.attribute(Asked.ATTRIBUTE);
        if (asked == null) return;
        Making<String, KeptPage> making = asked.making();
        KeptPage page = making != null && isShared(ctx) ? keep(ctx, making) : instead(ctx, asked);
        if (page != null) page.send(ctx);
    }

    private static boolean isShared(Context ctx) {
        String control = ctx.res().getHeader(CACHE_CONTROL);
        return ctx.status().equals(HttpStatus.OK)
                && !ctx.res().containsHeader("Set-Cookie")
                && (control == null || !control.contains("no-store"));
    }

    private KeptPage keep(Context ctx, Making<String, KeptPage> making) {
        Instant end = pages.end(making);
        if (ctx.res().getHeader(CACHE_CONTROL) == null) ctx.header(CACHE_CONTROL, control(making.begun(), end));
        KeptPage page =
                new KeptPage(bytes(ctx), headers(ctx), making.begun(), end, EachTime.of(ctx), Journal.route(ctx));
        pages.keep(making, page);
        return page;
    }

    /** While the site cannot make a page, readers get the last one that it made. */
    private @Nullable KeptPage instead(Context ctx, Asked asked) {
        if (ctx.status().getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()) return null;
        KeptPage last = pages.last(asked.address());
        if (last != null) ctx.res().setHeader("Retry-After", null);
        return last;
    }

    /** What browsers and those between are told: to ask again each time, and to be quick about it when the page soon changes by itself. */
    private static String control(Instant now, Instant end) {
        long left = Duration.between(now, end).toSeconds();
        return left > BETWEEN + MEANWHILE
                ? "public, max-age=0, s-maxage=" + BETWEEN + ", stale-while-revalidate=" + MEANWHILE
                : "public, max-age=0, s-maxage=" + Math.min(BETWEEN, left);
    }

    private static HttpFields headers(Context ctx) {
        HttpFields.Mutable headers = HttpFields.build();
        for (String name : ctx.res().getHeaderNames()) {
            if (!NOT_SHARED.contains(name)) headers.add(name, ctx.res().getHeader(name));
        }
        List<String> vary = new ArrayList<>(ctx.res().getHeaders("Vary"));
        vary.addAll(List.of("Accept-Encoding", "Cookie"));
        return headers.add("Vary", String.join(", ", vary)).asImmutable();
    }

    private static byte[] bytes(Context ctx) {
        try (InputStream made = ctx.resultInputStream()) {
            return made == null ? new byte[0] : made.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
