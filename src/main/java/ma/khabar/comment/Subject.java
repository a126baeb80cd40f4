package ma.khabar.comment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import ma.khabar.article.Article;
import ma.khabar.article.Author;
import ma.khabar.mode.Terms;
import ma.khabar.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * The article that is talked about, as one reader sees it.
 *
 * @param terms under which comments are taken
 * @param closesAt when comments close
 * @param open whether they are taken now
 * @param reachable whether mail comes to the reader
 * @param reviewed whether a moderator sees first what the reader sends with this request
 * @param liked the comments on the page that the reader likes
 * @param waiting comments of the reader that nobody else sees yet
 */
record Subject(
        Article article,
        Terms terms,
        Instant closesAt,
        boolean open,
        Reader reader,
        boolean reachable,
        boolean reviewed,
        Set<Long> liked,
        List<Waiting> waiting) {

    /**
     * A comment that only its writer sees.
     *
     * @param status the private address that tells what becomes of it
     */
    public record Waiting(Comment comment, String status) {}

    Subject about(Article current) {
        return new Subject(current, terms, closesAt, open, reader, reachable, reviewed, liked, waiting);
    }

    Subject liking(Set<Long> comments) {
        return new Subject(article, terms, closesAt, open, reader, reachable, reviewed, comments, waiting);
    }

    Subject waitingFor(List<Waiting> comments) {
        return new Subject(article, terms, closesAt, open, reader, reachable, reviewed, liked, comments);
    }

    /** The same for somebody who works here. */
    Subject ofColleague() {
        Terms lifted = terms.ofColleagues();
        return new Subject(article, lifted, closesAt, open, reader, reachable, reviewed, liked, waiting);
    }

    public boolean mine(Comment comment) {
        return reader.wrote(comment);
    }

    public boolean likes(Comment comment) {
        return liked.contains(comment.id());
    }

    /** How a branch is shown to this reader and many others; null: something in it is their own. */
    public @Nullable Piece piece(Discussion.Branch branch) {
        boolean own = branch.comments().anyMatch(comment -> mine(comment) || likes(comment));
        if (own) return null;
        return open ? branch.open() : branch.closed();
    }

    /** {@code guest}, {@code writer} for who wrote the article, {@code staff}, or nothing. */
    public String badge(Comment comment) {
        if (comment.account() == null) return "guest";
        if (!comment.byStaff()) return "";
        return article.authors().stream().map(Author::name).anyMatch(comment.name()::equals) ? "writer" : "staff";
    }
}
