package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import ma.khabar.db.SiteKey;
import ma.khabar.mode.Mode;
import ma.khabar.mode.Terms;
import ma.khabar.moderation.Rule;
import ma.khabar.moderation.Sent;
import ma.khabar.moderation.Sieve;
import org.jspecify.annotations.Nullable;

/** Looks through what is sent before readers see it, and says for which rule it waits. */
public final class Screening {
    private static final Duration REPEATED_WITHIN = Duration.ofDays(1);
    private static final Duration REJECTION_COUNTS_FOR = Duration.ofDays(90);
    private static final int PUBLISHED_OF_THE_TRUSTED = 2;
    private static final Set<Rule> FORGIVEN_THE_TRUSTED = EnumSet.of(Rule.LINK, Rule.TOO_FAST);

    private final Sieve sieve;
    private final CommentStore store;
    private final Stamps stamps;
    private final SiteKey key;
    private final Clock clock;

    public Screening(Sieve sieve, CommentStore store, Stamps stamps, SiteKey key, Clock clock) {
        this.sieve = sieve;
        this.store = store;
        this.stamps = stamps;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Of what a writer sends under an article.
     *
     * @param crowded whether more comes from the same network than people write
     */
    Screened of(CommentForm form, long article, Terms terms, Reader writer, boolean crowded) {
        String essence = essence(form.body());
        Rule rule = rule(sent(form, article, writer, essence), terms.mode().value(), writer);
        if (rule != null) return new Screened(form.body(), rule.id(), essence);
        Reason reason = crowded ? Reason.CROWDED : reason(terms, writer);
        return new Screened(form.body(), reason == null ? null : reason.id(), essence);
    }

    private @Nullable Rule rule(Sent sent, Mode mode, Reader writer) {
        Rule rule = sieve.holding(sent);
        Set<Rule> forgiven = mode == Mode.LINKS ? EnumSet.of(Rule.TOO_FAST) : FORGIVEN_THE_TRUSTED;
        if (rule == null || !forgiven.contains(rule) || !isTrusted(writer)) return rule;
        return sieve.holding(sent, forgiven);
    }

    /** Why a moderator sees it first although no rule holds it. */
    private @Nullable Reason reason(Terms terms, Reader writer) {
        if (terms.coolUntil() != null) return Reason.HEATED;
        return switch (terms.mode().value()) {
            case REVIEW -> Reason.REVIEW;
            case NEWCOMERS -> store.hasPublished(writer, terms.first().value()) ? null : Reason.NEWCOMER;
            case PUBLISH, LINKS -> null;
        };
    }

    private Sent sent(CommentForm form, long article, Reader writer, @Nullable String essence) {
        boolean elsewhere = essence != null
                && store.isElsewhere(essence, article, clock.instant().minus(REPEATED_WITHIN));
        return new Sent(
                form.name(), form.body(), writer.account() == null, form.trap(), stamps.since(form.stamp()), elsewhere);
    }

    private @Nullable String essence(String body) {
        String essence = Sieve.essence(body);
        return essence.isEmpty() ? null : key.seal("essence", essence);
    }

    private boolean isTrusted(Reader writer) {
        Long account = writer.account();
        return account != null
                && store.hasPublished(writer, PUBLISHED_OF_THE_TRUSTED)
                && !store.wasRejected(account, clock.instant().minus(REJECTION_COUNTS_FOR));
    }
}
