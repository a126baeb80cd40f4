package ma.khabar.comment;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who reads, as far as we can tell.
 *
 * @param account none: a guest
 * @param browser the cookie of the browser, sealed; none: it never sent anything
 * @param network where the request came from, sealed
 */
public record Reader(@Nullable Long account, @Nullable String browser, String network) {

    /** Whether there is anything that could be theirs. */
    public boolean known() {
        return account != null || browser != null;
    }

    public boolean wrote(Comment comment) {
        return comment.account() == null
                ? browser != null && browser.equals(comment.visitor())
                : comment.account().equals(account);
    }

    /** The same as they were when they wrote it: who has signed in since then may still edit what they wrote as a guest. */
    Reader of(Comment comment) {
        return comment.account() == null ? new Reader(null, browser, network) : this;
    }

    /**
     * What a restriction can name them by. Whoever is signed in answers for the account alone: mobile readers share networks, and a
     * family its browser.
     */
    List<String> subjects() {
        if (account != null) return List.of("account:" + account);
        return Stream.concat(Stream.ofNullable(browser).map(seal -> "visitor:" + seal), Stream.of("network:" + network))
                .toList();
    }

    /** The name under which they have one voice: the account before the browser; empty for a browser that we never met. */
    String voice() {
        if (account != null) return "account:" + account;
        return browser == null ? "" : browser;
    }
}
