package ma.khabar.desk;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ma.khabar.comment.Actor;
import ma.khabar.comment.State;
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
        boolean number = by != null && by.matches("[1-9][0-9]{0,17}");
        return new LogForm(
                actor(number ? null : by),
                number ? Long.valueOf(by) : null,
                after(ctx.queryParam("kind")),
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

    private static Actor.Kind actor(@Nullable String name) {
        return Arrays.stream(Actor.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(Actor.Kind.MODERATOR);
    }

    private static @Nullable State after(@Nullable String name) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || !typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
