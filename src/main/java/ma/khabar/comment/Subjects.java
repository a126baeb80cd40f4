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

    /** {@code open}: how long after its publication an article takes comments. */
    public Subjects(ArticleStore articles, Duration open, Clock clock) {
        this.articles = articles;
        this.open = open;
        this.clock = clock;
    }

    /** A published article. */
    Optional<Subject> of(long article, Reader reader, boolean reachable, boolean reviewed) {
        Instant now = clock.instant();
        return articles.published(article, now).map(found -> {
            Instant closesAt = found.closesAt(open);
            boolean isOpen = now.isBefore(closesAt);
            return new Subject(found, closesAt, isOpen, reader, reachable, reviewed, Set.of(), List.of());
        });
    }
}
