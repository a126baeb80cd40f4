package ma.khabar.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.khabar.article.ArticleStore;
import ma.khabar.mode.ModeStore;
import ma.khabar.mode.Terms;

/** Articles with how their discussions are led. */
public final class Subjects {
    private final ArticleStore articles;
    private final ModeStore modes;
    private final Clock clock;

    public Subjects(ArticleStore articles, ModeStore modes, Clock clock) {
        this.articles = articles;
        this.modes = modes;
        this.clock = clock;
    }

    /** A published article. */
    Optional<Subject> of(long article, Reader reader, boolean reachable, boolean reviewed) {
        Instant now = clock.instant();
        return articles.published(article, now).map(found -> {
            Terms terms = modes.terms(found.category().id(), article);
            Instant closesAt = found.closesAt(terms.open());
            boolean isOpen = now.isBefore(closesAt);
            return new Subject(found, terms, closesAt, isOpen, reader, reachable, reviewed, Set.of(), List.of());
        });
    }
}
