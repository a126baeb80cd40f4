package ma.khabar.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.khabar.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * A comment.
 *
 * @param rootId the first comment of its thread; none when it is that itself
 * @param parentId the comment that it answers; none for a root
 * @param parentName whom it answers, with {@code parentId}
 * @param replyPosition 1, 2, 3… among the replies of its thread; 0 for a root
 * @param replyCount the replies of its thread, for a root
 * @param answerCount what answers this very one
 * @param decidedBy who brought it into its state
 * @param heldBy the rule that made it wait, the last time that it did
 * @param version grows with every decision and every edit
 * @param account of its writer; none: a guest
 * @param role of that account
 * @param visitor the browser that wrote it, sealed
 */
public record Comment(
        long id,
        long articleId,
        @Nullable Long rootId,
        @Nullable Long parentId,
        @Nullable String parentName,
        int replyPosition,
        int replyCount,
        int answerCount,
        int likeCount,
        String name,
        String body,
        State state,
        Actor.@Nullable Kind decidedBy,
        @Nullable String heldBy,
        int version,
        @Nullable Long account,
        @Nullable Role role,
        @Nullable String visitor,
        Instant createdAt,
        @Nullable Instant editedAt) {
    private static final Duration TIME_TO_EDIT = Duration.ofMinutes(5);

    /** Whether it can be read; otherwise it only keeps the place of what answers it. */
    public boolean published() {
        return state == State.PUBLISHED;
    }

    /** Whether it speaks with the voice of the house. */
    public boolean byStaff() {
        return role != null && role.isStaff();
    }

    /** Whether its writer may still say it otherwise: for five minutes, and as long as nobody has answered. */
    public boolean editable(Instant now) {
        return state.lives() && answerCount == 0 && now.isBefore(createdAt.plus(TIME_TO_EDIT));
    }

    /** When it came to say what it says. */
    public Instant saidAt() {
        return editedAt == null ? createdAt : editedAt;
    }

    /** What stands in its place. */
    public String epitaph() {
        if (state == State.HELD) return "هذا التعليق قيد المراجعة";
        return decidedBy == Actor.Kind.WRITER ? "حذف الكاتب تعليقه" : "حذف المشرفون هذا التعليق";
    }

    /** Why it waits, in the words that its writer reads. */
    public String hold() {
        return Reason.sentence(heldBy == null ? "" : heldBy);
    }

    /** The address under which all is done with it. */
    public String address() {
        return "/a/" + articleId + "/comments/" + id;
    }

    /** The address that opens at this comment, wherever it stands. */
    public String path() {
        return address() + "#comment-" + id;
    }

    /** The address of the comment that it answers. */
    public String parentPath() {
        return "/a/" + articleId + "/comments/" + parentId + "#comment-" + parentId;
    }

    /** Where it can be answered without script. */
    public String replyPath() {
        return "/a/" + articleId + "/comments/new?parent=" + id;
    }

    public long threadId() {
        return rootId == null ? id : rootId;
    }

    public List<Paragraph> paragraphs() {
        return Paragraph.of(body);
    }
}
