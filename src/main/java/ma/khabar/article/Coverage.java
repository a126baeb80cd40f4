package ma.khabar.article;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an article reports while something happens. */
public enum Coverage {
    NONE("مقال عادي"),
    LIVE("تغطية مباشرة جارية"),
    ENDED("تغطية مباشرة انتهت");

    private final String label;

    Coverage(String label) {
        this.label = label;
    }

    /** As forms and files say it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Coverage> of(@Nullable String id) {
        return Arrays.stream(values())
                .filter(coverage -> coverage.id().equals(id))
                .findFirst();
    }

    public String label() {
        return label;
    }

    public boolean isLive() {
        return this == LIVE;
    }

    /** Whether the headings with a time are updates, be it that none will follow. */
    public boolean hasUpdates() {
        return this != NONE;
    }
}
