package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reading numbers out of addresses. */
public final class Addresses {
    private Addresses() {}

    /** A positive id; 404 for anything else, be it {@code 0}, {@code -1}, {@code ١}, {@code 1e3} or larger than a {@code long}. */
    public static long id(Context ctx, String parameter) {
        return id(ctx.pathParam(parameter)).orElseThrow(NotFoundResponse::new);
    }

    /** The same of a text from elsewhere; empty for anything else. */
    public static Optional<Long> id(@Nullable String text) {
        return text != null && text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
