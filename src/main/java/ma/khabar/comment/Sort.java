package ma.khabar.comment;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order the threads of a discussion stand. */
public enum Sort {
    NEWEST("الأحدث"),
    OLDEST("الأقدم"),
    REPLIES("الأكثر ردودًا"),
    LIKES("الأكثر إعجابًا");

    private final String label;

    Sort(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean byCount() {
        return this == REPLIES || this == LIKES;
    }

    /** As it stands in an address. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The newest first for a name that is none. */
    static Sort named(@Nullable String id) {
        return Arrays.stream(values())
                .filter(sort -> sort.id().equals(id))
                .findFirst()
                .orElse(NEWEST);
    }
}
