package ma.khabar.desk;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import ma.khabar.comment.Actor;
import ma.khabar.comment.State;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of the log; whatever cannot be understood is as if it had not been asked for.
 *
 * @param actor whose decisions
 * @param moderator one of them; none: all
 * @param after into which state; none: any
 * @param day of Morocco; none: any
 */
record LogForm(
        Actor.Kind actor,
        @Nullable Long moderator,
        @Nullable State after,
        @Nullable LocalDate day) {

    static LogForm of(Context ctx) {
        String by = ctx.queryParam("by");
        return new LogForm(
                Fields.choice(Actor.Kind.class, by).orElse(Actor.Kind.MODERATOR),
                Addresses.id(by).orElse(null),
                Fields.choice(State.class, ctx.queryParam("kind")).orElse(null),
                day(ctx.queryParam("day")));
    }

    public List<State> kinds() {
        return List.of(State.values());
    }

    /** Its own address, up to the key of a page. */
    public String address() {
        String by = moderator == null ? actor.name() : String.valueOf(moderator);
        return "/moderation/log?by=" + by + "&kind=" + (after == null ? "" : after.name()) + "&day="
                + (day == null ? "" : URLEncoder.encode(day.toString(), StandardCharsets.UTF_8)) + "&";
    }

    public boolean by(String kind) {
        return moderator == null && actor.name().equals(kind);
    }

    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || !typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
