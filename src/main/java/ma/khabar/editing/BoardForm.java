package ma.khabar.editing;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ma.khabar.text.MoroccanTime;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Which pieces somebody wants to see; whatever cannot be understood is as if it had not been asked for.
 *
 * @param writer the account of who began them
 * @param sought in what they say; empty: nothing
 */
record BoardForm(
        Shelf shelf,
        @Nullable Stage stage,
        @Nullable Long writer,
        @Nullable Long category,
        String sought) {
    private static final int LONGEST_SOUGHT = 100;

    /** A day of Morocco, from its first instant to that of the next. */
    record Day(Instant from, Instant to) {
        static Day of(Instant now) {
            LocalDate day = MoroccanTime.at(now).toLocalDate();
            return new Day(
                    MoroccanTime.instantOf(day.atStartOfDay()),
                    MoroccanTime.instantOf(day.plusDays(1).atStartOfDay()));
        }
    }

    static BoardForm of(Context ctx, Shelf usual) {
        return new BoardForm(
                shelf(ctx.queryParam("list"), usual),
                Fields.choice(Stage.class, ctx.queryParam("stage")).orElse(null),
                Addresses.id(ctx.queryParam("writer")).orElse(null),
                Addresses.id(ctx.queryParam("category")).orElse(null),
                Fields.sought(ctx, LONGEST_SOUGHT));
    }

    /** Its own address, up to the key of a page. */
    public String address() {
        return "/newsroom?list=" + shelf.id() + "&stage=" + (stage == null ? "" : stage.name()) + "&writer="
                + (writer == null ? "" : writer) + "&category=" + (category == null ? "" : category) + "&q="
                + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&";
    }

    public boolean isNarrowed() {
        return stage != null || writer != null || category != null || !sought.isEmpty();
    }

    public List<Stage> stages() {
        return Stage.all();
    }

    private static Shelf shelf(@Nullable String id, Shelf usual) {
        return Arrays.stream(Shelf.values())
                .filter(shelf -> shelf.id().equals(id))
                .findFirst()
                .orElse(usual);
    }
}
