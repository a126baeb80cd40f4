package ma.khabar.own;

import java.time.Instant;
import ma.khabar.comment.Actor;
import ma.khabar.comment.Comment;
import ma.khabar.comment.Reason;
import ma.khabar.comment.State;
import ma.khabar.text.Direction;
import ma.khabar.text.Slug;
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its writer finds it among all of theirs.
 *
 * @param title of the article
 * @param slug of the article
 * @param decision the reason that was given with the last decision
 */
public record OwnComment(
        Comment comment,
        String title,
        String slug,
        @Nullable String decision) {
    private static final int EXCERPT = 300;

    /** What became of it, in the words of its status page where that has any. */
    public String label() {
        if (comment.state() != State.REMOVED) return comment.state().label();
        return removedByWriter() ? "حذفته بنفسك" : "حذفه المشرفون";
    }

    /** Why it waits, or was refused; empty when there is nothing to say. */
    public String reason() {
        if (comment.state().waits()) return comment.hold();
        return decision == null || !judged() ? "" : Reason.sentence(decision);
    }

    public boolean editable(Instant now) {
        return comment.editable(now);
    }

    /** Whether the status page says more: what is published or gone by one's own will has no fate to be told. */
    public boolean judged() {
        return !comment.published() && !removedByWriter();
    }

    public String articlePath() {
        return "/a/" + comment.articleId() + "/" + Slug.encoded(slug) + "#comments";
    }

    public String excerpt() {
        return Typed.excerpt(comment.body(), EXCERPT);
    }

    public String direction() {
        return Direction.of(comment.body());
    }

    private boolean removedByWriter() {
        return comment.state() == State.REMOVED && comment.decidedBy() == Actor.Kind.WRITER;
    }
}
