package ma.khabar.search;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.khabar.category.Category;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Slug;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to search for; whatever cannot be understood is as if it had not been asked for.
 *
 * @param section the address of a category; empty: any
 * @param author the address of an author; empty: anybody
 * @param from a day, such as {@code 2026-11-23}; empty: any
 * @param to a day, included
 */
record SearchForm(String sought, String section, String author, String from, String to, boolean newest) {
    private static final int LONGEST = 200;

    static SearchForm of(Context ctx) {
        return new SearchForm(
                Typed.excerpt(Fields.sought(ctx), LONGEST),
                Fields.asked(ctx, "section"),
                Slug.of(Fields.asked(ctx, "author")),
                day(Fields.asked(ctx, "from")) == null ? "" : Fields.asked(ctx, "from"),
                day(Fields.asked(ctx, "to")) == null ? "" : Fields.asked(ctx, "to"),
                "new".equals(ctx.queryParam("sort")));
    }

    /** Whether there is anything to look for. */
    public boolean isEmpty() {
        return terms().isEmpty() && !isNarrowed();
    }

    public boolean isNarrowed() {
        return !section.isEmpty() || !author.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    /** Its own address, up to the key of a page. */
    public String address() {
        return address(sought, newest);
    }

    /** The same in the other order. */
    public String reordered() {
        return address(sought, !newest);
    }

    /** The same with other words. */
    public String saying(String other) {
        return address(other, newest);
    }

    private List<List<Tokens.Token>> terms() {
        return Terms.of(sought);
    }

    Asked asked(List<Category> categories, Instant now) {
        Long category = categories.stream()
                .filter(known -> known.slug().equals(section))
                .map(Category::id)
                .findFirst()
                .orElse(section.isEmpty() ? null : -1L);
        LocalDate first = day(from);
        LocalDate last = day(to);
        return new Asked(
                terms(),
                category,
                author.isEmpty() ? null : author,
                first == null ? null : MoroccanTime.instantOf(first.atStartOfDay()),
                last == null ? null : MoroccanTime.instantOf(last.plusDays(1).atStartOfDay()),
                newest,
                now);
    }

    private String address(String words, boolean newestFirst) {
        StringBuilder address = new StringBuilder("/search?q=").append(encoded(words));
        if (!section.isEmpty()) address.append("&section=").append(encoded(section));
        if (!author.isEmpty()) address.append("&author=").append(encoded(author));
        if (!from.isEmpty()) address.append("&from=").append(from);
        if (!to.isEmpty()) address.append("&to=").append(to);
        if (newestFirst) address.append("&sort=new");
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() < 1900 || day.getYear() > 2999 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
