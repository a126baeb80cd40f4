package ma.khabar.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to be sent.
 *
 * @param recipient one address
 * @param html a whole document, which says its language and direction
 * @param unsubscribe an absolute address at which one POST ends mails of this kind; none: it cannot be ended, because it was asked for
 */
public record Letter(
        String recipient,
        String subject,
        String plain,
        String html,
        @Nullable String unsubscribe) {}
