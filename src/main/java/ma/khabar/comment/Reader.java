package ma.khabar.comment;

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

    /** The name under which they have one voice: the account before the browser; empty for a browser that we never met. */
    String voice() {
        if (account != null) return "account:" + account;
        return browser == null ? "" : browser;
    }
}
