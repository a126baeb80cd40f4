package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import ma.khabar.article.ArticleStore;

/** Articles with the hours of their discussions. */
public final class Subjects {
    private final ArticleStore articles;
    private final Duration open;
    private final LongPredicate reachable;
    private final Clock clock;

    /**
     * @param open how long after its publication an article takes comments
     * @param reachable whether mail comes to an account
     */
    public Subjects(ArticleStore articles, Duration open, LongPredicate reachable, Clock clock) {
        this.articles = articles;
        this.open = open;
        this.reachable = reachable;
        this.clock = clock;
    }

    /** A published article. */
    Optional<Subject> of(long article, Reader reader) {
        Long account = reader.account();
        boolean mailed = account != null && reachable.test(account);
        Instant now = clock.instant();
        return articles.published(article, now).map(found -> {
            Instant closesAt = found.closesAt(open);
            return new Subject(found, closesAt, now.isBefore(closesAt), reader, mailed, Set.of(), List.of());
        });
    }
}
