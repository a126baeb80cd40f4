package ma.khabar.comment;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import ma.khabar.db.SiteKey;
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

    private final boolean review;
    private final Sieve sieve;
    private final CommentStore store;
    private final SiteKey key;
    private final Clock clock;

    /** {@code review}: whether a moderator sees everything first. */
    public Screening(boolean review, Sieve sieve, CommentStore store, SiteKey key, Clock clock) {
        this.review = review;
        this.sieve = sieve;
        this.store = store;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Of what {@code account}, or a guest, sends under an article.
     *
     * @param crowded whether more comes from the same network than people write
     */
    Screened of(CommentForm form, long article, @Nullable Long account, boolean crowded) {
        String essence = essence(form.body());
        return new Screened(form.body(), heldBy(sent(form, article, account, essence), account, crowded), essence);
    }

    private @Nullable String heldBy(Sent sent, @Nullable Long account, boolean crowded) {
        Rule rule = sieve.holding(sent);
        if (rule != null && FORGIVEN_THE_TRUSTED.contains(rule) && isTrusted(account))
            rule = sieve.holding(sent, FORGIVEN_THE_TRUSTED);
        if (rule != null) return rule.id();
        if (crowded) return Reason.CROWDED.id();
        return review ? Draft.REVIEW : null;
    }

    /**
     * How long the writer took is not known. A stamp of the moment in the form would make each page another one, so that none
     * could be kept for all readers; and what a script in the page measures, a robot makes up.
     */
    private Sent sent(CommentForm form, long article, @Nullable Long account, @Nullable String essence) {
        boolean elsewhere = essence != null
                && store.isElsewhere(essence, article, clock.instant().minus(REPEATED_WITHIN));
        return new Sent(form.name(), form.body(), account == null, form.trap(), null, elsewhere);
    }

    private @Nullable String essence(String body) {
        String essence = Sieve.essence(body);
        return essence.isEmpty() ? null : key.seal("essence", essence);
    }

    private boolean isTrusted(@Nullable Long account) {
        return account != null
                && store.hasPublished(account, PUBLISHED_OF_THE_TRUSTED)
                && !store.wasRejected(account, clock.instant().minus(REJECTION_COUNTS_FOR));
    }
}
