package ma.khabar.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param confirmedAt when the address was shown to be theirs
 * @param renamedAt when they last took another name
 * @param disabledAt since when they cannot sign in
 * @param twoSteps whether a code is asked for after the password
 */
public record Account(
        long id,
        String email,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant renamedAt,
        @Nullable Instant disabledAt,
        boolean twoSteps) {
    private static final Duration A_NAME_STAYS = Duration.ofDays(14);

    public boolean confirmed() {
        return confirmedAt != null;
    }

    /** From when on another name may be taken. */
    public @Nullable Instant renamableAt() {
        return renamedAt == null ? null : renamedAt.plus(A_NAME_STAYS);
    }

    boolean mayRename(Instant now) {
        Instant from = renamableAt();
        return from == null || !now.isBefore(from);
    }
}
