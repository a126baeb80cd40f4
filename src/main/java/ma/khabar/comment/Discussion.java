package ma.khabar.comment;

import java.util.List;
import ma.khabar.db.Page;

/** One page of the threads under an article. */
public record Discussion(Sort sort, Page<Branch> threads) {

    /** All sorts, for the links that choose one. */
    public List<Sort> sorts() {
        return List.of(Sort.values());
    }

    /**
     * A comment and the first of its replies.
     *
     * @param replies in the order in which they were published
     */
    public record Branch(Comment root, List<Comment> replies) {
        /** How many replies are not shown here. */
        public int more() {
            return root.replyCount() - replies.size();
        }
    }
}
