package ma.khabar.standing;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import ma.khabar.settings.Setting;
import ma.khabar.settings.SettingsStore;
import ma.khabar.web.Etag;

/** What programs look for under names that were agreed on: robots.txt, security.txt (RFC 9116) and ads.txt. */
public final class WellKnownPages {
    private static final String SECURITY = "/.well-known/security.txt";

    /** Less than the year that RFC 9116 allows, and always ahead. */
    private static final Duration SECURITY_HOLDS = Duration.ofDays(180);

    /** For members and staff, for one reader only, or forms: nothing that anybody should look for. */
    private static final List<String> NOT_FOR_ROBOTS = List.of(
            "/newsroom",
            "/moderation",
            "/admin",
            "/account",
            "/sign-in",
            "/sign-up",
            "/sign-out",
            "/confirm",
            "/forgot",
            "/reset",
            "/setup",
            "/invitation",
            "/preview/",
            "/search/suggest",
            "/comments/",
            "/a/*/comments/new",
            "/a/*/comments/*/report",
            "/a/*/comments/*/edit",
            "/a/*/comments/*/removal");

    private final String root;
    private final String securityContact;
    private final SettingsStore settings;
    private final Clock clock;

    /**
     * @param root the address of the site, without a slash at the end
     * @param securityContact an address of mail or a page; empty: there is none
     */
    public WellKnownPages(String root, String securityContact, SettingsStore settings, Clock clock) {
        this.root = root;
        this.securityContact = securityContact;
        this.settings = settings;
        this.clock = clock;
    }

    public void robots(Context ctx) {
        String kept = NOT_FOR_ROBOTS.stream().map(path -> "Disallow: " + path).collect(Collectors.joining("\n"));
        answer(
                ctx,
                "User-agent: *\n%s\n\nSitemap: %s/sitemap.xml\nSitemap: %s/sitemap-news.xml\n"
                        .formatted(kept, root, root));
    }

    public void security(Context ctx) {
        if (securityContact.isEmpty()) throw new NotFoundResponse();
        String contact = securityContact.contains(":") ? securityContact : "mailto:" + securityContact;
        answer(
                ctx,
                "Contact: %s\nExpires: %s\nPreferred-Languages: ar, fr, en\nCanonical: %s\n"
                        .formatted(
                                contact,
                                clock.instant().truncatedTo(ChronoUnit.DAYS).plus(SECURITY_HOLDS),
                                root + SECURITY));
    }

    public void ads(Context ctx) {
        String ads = settings.current().of(Setting.ADS);
        if (ads.isEmpty()) throw new NotFoundResponse();
        answer(ctx, ads + "\n");
    }

    private static void answer(Context ctx, String text) {
        ctx.contentType("text/plain; charset=utf-8").header("Cache-Control", "public, max-age=60");
        Etag.answer(ctx, text);
    }
}
