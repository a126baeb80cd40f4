package ma.khabar.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes letters to the log, where whoever tries the site out finds the links in them. */
public final class LogPost implements Post {
    private static final Logger log = LoggerFactory.getLogger(LogPost.class);

    @Override
    public void carry(Dispatch dispatch) {
        Letter letter = dispatch.letter();
        log.info("Mail to {}: {}\n{}", letter.recipient(), letter.subject(), letter.plain());
    }

    @Override
    public void rest() {}
}
