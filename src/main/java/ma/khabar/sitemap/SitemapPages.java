package ma.khabar.sitemap;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.category.Category;
import ma.khabar.category.CategoryStore;
import ma.khabar.settings.SettingsStore;
import ma.khabar.text.Slug;
import ma.khabar.web.Etag;

/** The sitemaps; each is written to a file first, because its tag is known only when all of it is. */
public final class SitemapPages {
    private static final Duration NEWS = Duration.ofDays(2);
    private static final Pattern FILE = Pattern.compile("([12][0-9]{3})-([0-9]{2})(?:-([2-9]|[1-9][0-9]))?");
    private static final List<String> STANDING =
            List.of("/about", "/staff", "/contact", "/corrections", "/rules", "/privacy", "/transparency");

    private final SitemapStore articles;
    private final Months months;
    private final CategoryStore categories;
    private final SettingsStore settings;
    private final String root;
    private final Clock clock;

    /** {@code root} is the address of the site, without a slash at the end. */
    public SitemapPages(
            SitemapStore articles, CategoryStore categories, SettingsStore settings, String root, Clock clock) {
        this.articles = articles;
        this.months = new Months(articles, clock);
        this.categories = categories;
        this.settings = settings;
        this.root = root;
        this.clock = clock;
    }

    public void index(Context ctx) throws IOException {
        List<Month> all = months.all(clock.instant());
        answer(ctx, out -> {
            try (SitemapFile index = SitemapFile.ofFiles(out, root)) {
                index.file("/sitemaps/pages.xml", null);
                for (Month month : all) month.paths().forEach(path -> index.file(path, month.changedAt()));
            }
        });
    }

    public void month(Context ctx) throws IOException {
        Matcher name = FILE.matcher(ctx.pathParam("month"));
        if (!name.matches()) throw new NotFoundResponse();
        YearMonth month = month(name);
        int before = name.group(3) == null ? 0 : (Integer.parseInt(name.group(3)) - 1) * Month.IN_A_FILE;
        Instant now = clock.instant();
        if (articles.month(month, now)
                .filter(found -> found.articles() > before)
                .isEmpty()) throw new NotFoundResponse();
        answer(ctx, out -> {
            try (SitemapFile file = SitemapFile.ofPages(out, root)) {
                articles.each(month, before, now, file::article);
            }
        });
    }

    public void pages(Context ctx) throws IOException {
        Instant now = clock.instant();
        answer(ctx, out -> {
            try (SitemapFile file = SitemapFile.ofPages(out, root)) {
                file.page("/");
                categories.all().stream().map(Category::path).forEach(file::page);
                STANDING.forEach(file::page);
                articles.authors(now).forEach(author -> file.page("/author/" + Slug.encoded(author)));
                articles.tags(now).forEach(tag -> file.page("/tag/" + Slug.encoded(tag)));
            }
        });
    }

    public void news(Context ctx) throws IOException {
        Instant now = clock.instant();
        List<Listed> latest = articles.since(now.minus(NEWS), now);
        answer(ctx, out -> {
            try (SitemapFile file = SitemapFile.ofPages(out, root)) {
                latest.forEach(article -> file.news(article, settings.siteName()));
            }
        });
    }

    private static void answer(Context ctx, Consumer<OutputStream> writing) throws IOException {
        Path written = Files.createTempFile("sitemap", ".xml");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(written))) {
                writing.accept(out);
            }
            ctx.contentType("application/xml; charset=utf-8").header("Cache-Control", "public, max-age=60");
            Etag.answer(ctx, written);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static YearMonth month(Matcher name) {
        try {
            return YearMonth.of(Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)));
        } catch (DateTimeException e) {
            throw new NotFoundResponse();
        }
    }
}
