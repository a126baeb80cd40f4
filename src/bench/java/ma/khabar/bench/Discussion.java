package ma.khabar.bench;

import static ma.khabar.db.schema.Tables.COMMENT;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import ma.khabar.comment.Sort;
import ma.khabar.db.Key;
import org.jooq.Records;

/** The longest discussion of a base that fills several pages, and the addresses in the midst of it. */
record Discussion(long article, List<Root> roots) {

    record Root(long id, int replies, Instant at) {}

    static Discussion longest(Base base) {
        Newspaper paper = base.paper();
        boolean pages = paper.commentsOn(Newspaper.MOST_DISCUSSED) > paper.commentsOn(Newspaper.DISCUSSED);
        long article = paper.id(pages ? Newspaper.MOST_DISCUSSED : Newspaper.DISCUSSED);
        return new Discussion(
                article,
                base.sql()
                        .select(COMMENT.ID, COMMENT.REPLY_COUNT, COMMENT.CREATED_AT)
                        .from(COMMENT)
                        .where(COMMENT.ARTICLE_ID.eq(article), COMMENT.ROOT_ID.isNull())
                        .orderBy(COMMENT.ID)
                        .fetch(Records.mapping(Root::new)));
    }

    /** The page that begins behind the thread in the middle of this order. */
    String middle(Sort sort) {
        Key key = sort == Sort.REPLIES ? middleByReplies() : middleByTime();
        return comments() + "?sort=" + sort.id() + "&before=" + key;
    }

    /** A comment in the midst of all that has one reply. */
    String permalink() {
        List<Root> answered = roots.stream().filter(root -> root.replies() == 1).toList();
        return comments() + "/" + middle(answered).id();
    }

    private Key middleByTime() {
        Root root = middle(roots);
        return Key.of(root.at(), root.id());
    }

    private Key middleByReplies() {
        Root root = middle(roots.stream()
                .sorted(Comparator.comparing(Root::replies)
                        .thenComparing(Root::id)
                        .reversed())
                .toList());
        return new Key(root.replies(), root.id());
    }

    private String comments() {
        return "/a/" + article + "/comments";
    }

    private static Root middle(List<Root> roots) {
        return roots.get(roots.size() / 2);
    }
}
