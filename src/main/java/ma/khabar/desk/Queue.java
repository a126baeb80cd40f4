package ma.khabar.desk;

import java.util.Arrays;
import java.util.Locale;
import ma.khabar.comment.State;
import org.jspecify.annotations.Nullable;

/** A list of comments that moderators work through. */
public enum Queue {
    WAITING("في الانتظار", State.PENDING),
    HELD("محجوزة", State.HELD),
    REPORTED("مبلغ عنها", State.PUBLISHED),
    REJECTED("مرفوضة", State.REJECTED),
    ALL("الكل", null);

    private final String label;
    private final @Nullable State state;

    Queue(String label, @Nullable State state) {
        this.label = label;
        this.state = state;
    }

    /** The queue of that name; the first for any other. */
    static Queue named(@Nullable String id) {
        return Arrays.stream(values())
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElse(WAITING);
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** That all in it are in; none: any. */
    @Nullable
    State state() {
        return state;
    }

    /** Whoever waits longest comes first; what is decided is looked at from the latest backwards. */
    boolean oldestFirst() {
        return this == WAITING || this == HELD;
    }

    /** The heaviest first. */
    boolean byWeight() {
        return this == REPORTED;
    }
}
