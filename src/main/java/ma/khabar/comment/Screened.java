package ma.khabar.comment;

import org.jspecify.annotations.Nullable;

/**
 * A text that was looked through.
 *
 * @param heldBy the rule for which a moderator must see it before readers do; none: it may be published
 * @param essence the same for texts that say the same, sealed; none: there is nothing to compare
 */
record Screened(
        String body, @Nullable String heldBy, @Nullable String essence) {

    Screened heldFor(Reason reason) {
        return new Screened(body, reason.id(), essence);
    }
}
