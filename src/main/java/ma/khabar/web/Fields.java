package ma.khabar.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;

/** What stands in the fields of a form that was sent. */
public final class Fields {
    private Fields() {}

    /** The first one of this name, as it was typed; empty when there is none. What stands in the address does not count. */
    public static String typed(Context ctx, String field) {
        String value = ctx.formParam(field);
        return value == null ? "" : value;
    }

    /** What the address says under this name; empty when it says nothing. */
    public static String asked(Context ctx, String parameter) {
        String value = ctx.queryParam(parameter);
        return value == null ? "" : value;
    }

    /** What is looked for, as the address says it in {@code q}; empty: nothing. */
    public static String sought(Context ctx) {
        return Typed.line(asked(ctx, "q"));
    }

    /** The same, and nothing when it is longer than so many letters. */
    public static String sought(Context ctx, int longest) {
        String sought = sought(ctx);
        return Typed.letters(sought) > longest ? "" : sought;
    }

    /** The constant of this name; empty for a name that no list of choices could have sent. */
    public static <E extends Enum<E>> Optional<E> choice(Class<E> choices, @Nullable String name) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(name))
                .findFirst();
    }
}
