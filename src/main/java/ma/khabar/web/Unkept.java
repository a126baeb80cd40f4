package ma.khabar.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent and the site could not take, for them to send again, or to copy.
 *
 * @param address where it was sent
 * @param whole whether a page can send it again, which it cannot with a file
 */
public record Unkept(String address, List<Field> fields, boolean whole) {
    /** Where one of these was sent, nothing of it is shown. */
    private static final Set<String> SECRETS = Set.of("password", "code", "secret", "token");

    /** Of a password that is asked for once more, as {@code email_current}. */
    private static final String CURRENT = "current";

    private static final int LINE = 80;
    private static final int ROWS = 8;

    /**
     * One of them.
     *
     * @param typed whether a person wrote it, and wants to see it again
     */
    public record Field(String name, String value, boolean typed) {
        private static Field of(String name, String value) {
            return new Field(name, value, value.codePoints().anyMatch(letter -> letter <= ' ' || letter > '~'));
        }

        /** How many lines it is shown in. */
        public int rows() {
            return value.length() < LINE && value.lines().count() == 1 ? 1 : ROWS;
        }
    }

    /** None: nothing was sent, or nothing that may be shown. */
    static @Nullable Unkept of(Context ctx) {
        if (!ctx.method().name().equals("POST")) return null;
        boolean whole = !InParts.is(ctx);
        try {
            List<Field> fields = whole ? form(ctx) : besideFile(ctx);
            boolean secret = fields.stream().anyMatch(field -> isSecret(field.name()));
            return secret || fields.isEmpty() ? null : new Unkept(address(ctx), fields, whole);
        } catch (RuntimeException e) {
            // What cannot be read now could not be read before either.
            return null;
        }
    }

    private static boolean isSecret(String name) {
        return SECRETS.contains(name) || name.endsWith(CURRENT);
    }

    private static List<Field> form(Context ctx) {
        return ctx.formParamMap().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Field.of(field.getKey(), value)))
                .toList();
    }

    private static List<Field> besideFile(Context ctx) {
        Stream<Map.Entry<String, String>> words = InParts.words(ctx).entrySet().stream();
        return words.map(field -> Field.of(field.getKey(), field.getValue())).toList();
    }

    private static String address(Context ctx) {
        String path = ctx.req().getRequestURI();
        String query = ctx.queryString();
        return query == null ? path : path + "?" + query;
    }
}
