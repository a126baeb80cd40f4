package ma.khabar.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published comment.
 *
 * @param rootId the first comment of its thread; none when it is that itself
 * @param parentId the comment that it answers; none for a root
 * @param parentName whom it answers, with {@code parentId}
 * @param replyPosition 1, 2, 3… among the replies of its thread; 0 for a root
 * @param replyCount the replies of its thread, for a root
 */
public record Comment(
        long id,
        long articleId,
        @Nullable Long rootId,
        @Nullable Long parentId,
        @Nullable String parentName,
        int replyPosition,
        int replyCount,
        String name,
        String body,
        Instant createdAt) {

    /** The address that opens at this comment, wherever it stands. */
    public String path() {
        return "/a/" + articleId + "/comments/" + id + "#comment-" + id;
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
