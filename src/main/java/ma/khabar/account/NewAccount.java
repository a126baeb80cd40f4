package ma.khabar.account;

import ma.khabar.text.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param password the hash; none: it is chosen later, by a link that is mailed
 * @param confirmed whether the address is known to be theirs
 */
record NewAccount(
        EmailAddress email,
        String name,
        Role role,
        @Nullable String password,
        boolean confirmed) {}
