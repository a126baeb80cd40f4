package ma.khabar.editing;

import static ma.khabar.editing.Stage.APPROVED;
import static ma.khabar.editing.Stage.DRAFT;
import static ma.khabar.editing.Stage.PUBLISHED;
import static ma.khabar.editing.Stage.RETURNED;
import static ma.khabar.editing.Stage.REVIEW;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done with a piece beside writing it. */
public enum Step {
    SAVE(Act.SAVED, null, EnumSet.allOf(Stage.class)),
    SUBMIT(Act.SUBMITTED, REVIEW, EnumSet.of(DRAFT, RETURNED)),
    RETURN(Act.RETURNED, RETURNED, EnumSet.of(REVIEW, APPROVED)),
    APPROVE(Act.APPROVED, APPROVED, EnumSet.of(DRAFT, REVIEW, RETURNED)),
    PUBLISH(Act.PUBLISHED, PUBLISHED, EnumSet.allOf(Stage.class)),
    WITHDRAW(Act.WITHDRAWN, DRAFT, EnumSet.allOf(Stage.class)),
    TRASH(Act.TRASHED, DRAFT, EnumSet.allOf(Stage.class)),
    RESTORE(Act.RESTORED, DRAFT, EnumSet.allOf(Stage.class));

    private final Act act;
    private final @Nullable Stage to;
    private final Set<Stage> from;

    Step(Act act, @Nullable Stage to, Set<Stage> from) {
        this.act = act;
        this.to = to;
        this.from = from;
    }

    Act act() {
        return act;
    }

    /** Where it leads; none: nowhere else. */
    @Nullable
    Stage to() {
        return to;
    }

    /** Whether journalists do not take it, not even with what is theirs. */
    boolean isForEditors() {
        return this == RETURN || this == APPROVE || this == PUBLISH || this == WITHDRAW;
    }

    /** Whether it can be done with such a piece by somebody who has the right to it. */
    boolean fits(Piece piece) {
        boolean trashed = piece.trashedAt() != null;
        if (trashed != (this == RESTORE)) return false;
        if (this == WITHDRAW) return piece.reachesReaders();
        return from.contains(piece.stage());
    }
}
