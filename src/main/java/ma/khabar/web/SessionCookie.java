package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The cookie in which a browser holds the token of its session: of no use to scripts and other sites, nor to who listens where there is TLS. */
public final class SessionCookie {
    private static final Duration LIFE = Duration.ofDays(180);

    private final String name;
    private final int seconds;
    private final boolean tls;

    /** {@code tls}: whether the public address of the site is https. */
    public SessionCookie(boolean tls) {
        this("session", LIFE, tls);
    }

    /** One of another name, that browsers keep for {@code life}. */
    public SessionCookie(String name, Duration life, boolean tls) {
        this.name = SignedCookie.name(name, tls);
        this.seconds = (int) life.toSeconds();
        this.tls = tls;
    }

    public String name() {
        return name;
    }

    /** The token that came with the request; anybody can send anything. */
    public @Nullable String of(Context ctx) {
        return ctx.cookie(name);
    }

    public void give(Context ctx, String token) {
        ctx.cookie(cookie(token, seconds));
    }

    public void take(Context ctx) {
        ctx.cookie(cookie("", 0));
    }

    private Cookie cookie(String token, int seconds) {
        return new Cookie(name, token, "/", seconds, tls, true, null, SameSite.LAX);
    }
}
