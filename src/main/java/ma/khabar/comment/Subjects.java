package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.khabar.article.ArticleStore;

/** Articles with the hours of their discussions. */
public final class Subjects {
    private final ArticleStore articles;
    private final Duration open;
    private final Clock clock;

    /** {@code open} is how long after its publication an article takes comments. */
    public Subjects(ArticleStore articles, Duration open, Clock clock) {
        this.articles = articles;
        this.open = open;
        this.clock = clock;
    }

    /** A published article. */
    Optional<Subject> of(long article, Reader reader) {
        Instant now = clock.instant();
        return articles.published(article, now).map(found -> {
            Instant closesAt = found.closesAt(open);
            return new Subject(found, closesAt, now.isBefore(closesAt), reader, Set.of(), List.of());
        });
    }
}
