package ma.khabar.desk;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ma.khabar.moderation.WordChange.Deed;
import ma.khabar.moderation.WordLogStore;
import ma.khabar.text.MoroccanTime;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the log of the word lists; whatever cannot be understood is as if it had not been asked for.
 *
 * @param moderator one of them; none: all
 * @param deed none: any
 * @param day of Morocco; none: any
 */
record WordLogForm(
        @Nullable Long moderator,
        @Nullable Deed deed,
        @Nullable LocalDate day) {

    static WordLogForm of(Context ctx) {
        return new WordLogForm(
                Addresses.id(ctx.queryParam("by")).orElse(null),
                Fields.choice(Deed.class, ctx.queryParam("deed")).orElse(null),
                LogForm.day(ctx.queryParam("day")));
    }

    public List<Deed> deeds() {
        return List.of(Deed.values());
    }

    /** Its own address, up to the key of a page. */
    public String address() {
        return "/moderation/log/words?by=" + (moderator == null ? "" : moderator) + "&deed="
                + (deed == null ? "" : deed.name()) + "&day="
                + (day == null ? "" : URLEncoder.encode(day.toString(), StandardCharsets.UTF_8)) + "&";
    }

    WordLogStore.Wanted wanted() {
        return new WordLogStore.Wanted(
                moderator, deed, day == null ? null : start(day), day == null ? null : start(day.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return MoroccanTime.instantOf(day.atStartOfDay());
    }
}
