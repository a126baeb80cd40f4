package ma.khabar.desk;

import java.time.Instant;
import ma.khabar.account.Role;
import ma.khabar.comment.Actor;
import ma.khabar.comment.State;
import ma.khabar.text.Drawn;
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A comment as moderators see it.
 *
 * @param title of its article
 * @param parentName whom it answers; none: it begins a thread
 * @param listed whether readers see it, be it as a tombstone
 * @param decidedBy who brought it into its state
 * @param role of the account of its writer
 * @param visitor the browser that wrote it, sealed
 * @param network where it came from, sealed; none: forgotten by now
 */
record Card(
        long id,
        long article,
        String title,
        @Nullable Long root,
        @Nullable Long parent,
        @Nullable String parentName,
        String name,
        String body,
        State state,
        boolean listed,
        Actor.@Nullable Kind decidedBy,
        int version,
        int reportWeight,
        @Nullable Long account,
        @Nullable Role role,
        @Nullable String visitor,
        @Nullable String network,
        Instant createdAt,
        @Nullable Instant editedAt) {
    private static final int EXCERPT = 120;

    public boolean published() {
        return state == State.PUBLISHED;
    }

    /** What its writer took away is nobody's to decide on. */
    public boolean decidable() {
        return state != State.REMOVED || decidedBy != Actor.Kind.WRITER;
    }

    public boolean approvable() {
        return decidable() && (state != State.PUBLISHED || reportWeight > 0);
    }

    public boolean rejectable() {
        return state == State.PUBLISHED || state.waits();
    }

    /** Its state in the words of the desk. */
    public String standing() {
        return state == State.HELD ? "محجوز" : state.label();
    }

    public boolean byGuest() {
        return account == null;
    }

    public boolean byStaff() {
        return role != null && role.isStaff();
    }

    /** Whether moderators did not want it. */
    public boolean wasRefused() {
        return state == State.REJECTED || (state == State.REMOVED && decidedBy == Actor.Kind.MODERATOR);
    }

    /** Its beginning, for lists. */
    public String excerpt() {
        return Typed.excerpt(Drawn.of(body.replace('\n', ' ')), EXCERPT);
    }

    /** Where readers find it; where it stood if they do not. */
    public String place() {
        return listed ? "/a/" + article + "/comments/" + id + "#comment-" + id : "/a/" + article + "#comments";
    }

    public String address() {
        return "/moderation/comments/" + id;
    }

    /** With the version that is on the screen, as forms send it. */
    public String key() {
        return id + "-" + version;
    }

    /** What refusing it means: readers have seen a published one. */
    State refused() {
        return state == State.PUBLISHED ? State.REMOVED : State.REJECTED;
    }

    boolean allows(State to) {
        return to == State.PUBLISHED ? approvable() : rejectable();
    }
}
