package ma.khabar.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One row as a line of text, as {@code COPY} of PostgreSQL writes it, so that no program of ours is needed to read it. */
final class Row {
    private static final String NONE = "\\N";

    private Row() {}

    static String line(List<? extends @Nullable Object> values) {
        return values.stream().map(Row::escaped).collect(Collectors.joining("\t"));
    }

    /** The values of a line; null where there is none. */
    static List<@Nullable String> values(String line) {
        List<@Nullable String> values = new ArrayList<>();
        Arrays.stream(line.split("\t", -1)).map(Row::plain).forEach(values::add);
        return values;
    }

    private static String escaped(@Nullable Object value) {
        if (value == null) return NONE;
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static @Nullable String plain(String text) {
        if (text.equals(NONE)) return null;
        if (text.indexOf('\\') < 0) return text;
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            plain.append(letter == '\\' ? meant(text.charAt(++i)) : letter);
        }
        return plain.toString();
    }

    private static char meant(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> letter;
        };
    }
}
