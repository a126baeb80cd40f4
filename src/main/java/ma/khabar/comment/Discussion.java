package ma.khabar.comment;

import java.util.List;
import java.util.stream.Stream;
import ma.khabar.db.Page;
import ma.khabar.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * One page of the threads under an article.
 *
 * @param count how many comments there are under the article that can be read
 * @param waits whether a comment of whomever waits under the article, which its writer alone sees
 * @param pinned what stands before all others on the first page
 */
public record Discussion(
        int count, boolean waits, Sort sort, @Nullable Branch pinned, Page<Branch> threads) {
    private static final int FOR_PROGRAMS = 10;

    /** Whether there is nothing on it. */
    public boolean isEmpty() {
        return pinned == null && threads.isEmpty();
    }

    /** All that is on it. */
    List<Comment> comments() {
        return Stream.concat(Stream.ofNullable(pinned), threads.items().stream())
                .flatMap(Branch::comments)
                .toList();
    }

    /** The first that can be read, for programs. */
    public List<Comment> first() {
        return comments().stream()
                .filter(Comment::published)
                .limit(FOR_PROGRAMS)
                .toList();
    }

    /** All sorts, for the links that choose one. */
    public List<Sort> sorts() {
        return List.of(Sort.values());
    }

    /**
     * A comment and the first of its replies.
     *
     * @param replies in the order in which they were published
     * @param open how it is shown to those to whom nothing in it belongs
     * @param closed the same where nobody can reply any more
     */
    public record Branch(Comment root, List<Comment> replies, Piece open, Piece closed) {
        Branch(Comment root, List<Comment> replies) {
            this(root, replies, new Piece(), new Piece());
        }

        Stream<Comment> comments() {
            return Stream.concat(Stream.of(root), replies.stream());
        }

        /** How many replies are not shown here. */
        public int more() {
            return root.replyCount() - replies.size();
        }
    }
}
