package ma.khabar.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.khabar.mode.ModeStore;
import ma.khabar.mode.Terms;

/** Articles with how their discussions are led. */
public final class Subjects {
    private final Shown shown;
    private final ModeStore modes;
    private final Clock clock;

    public Subjects(Shown shown, ModeStore modes, Clock clock) {
        this.shown = shown;
        this.modes = modes;
        this.clock = clock;
    }

    /** A published article. */
    Optional<Subject> of(long article, Reader reader, boolean reachable, boolean reviewed) {
        return shown.article(article).map(found -> {
            Terms terms = modes.terms(found.category().id(), article);
            Instant closesAt = found.closesAt(terms.open());
            boolean isOpen = clock.instant().isBefore(closesAt);
            return new Subject(found, terms, closesAt, isOpen, reader, reachable, reviewed, Set.of(), List.of());
        });
    }
}
