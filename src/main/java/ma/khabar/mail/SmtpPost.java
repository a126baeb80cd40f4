package ma.khabar.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.Properties;
import java.util.function.Supplier;
import ma.khabar.db.SiteKey;
import ma.khabar.mail.Undelivered.Why;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands letters to a mail server, as many as there are over one connection; for one thread at a time. */
public final class SmtpPost implements Post {
    private static final Logger log = LoggerFactory.getLogger(SmtpPost.class);

    private final SmtpServer server;
    private final Sender sender;
    private final SiteKey key;
    private final Session session;
    private @Nullable Transport transport;

    /** Who letters come from: a name as readers know it, and the bare address. */
    public record Sender(Supplier<String> name, String address) {
        String domain() {
            return address.substring(address.indexOf('@') + 1);
        }
    }

    /** {@code key} makes Message-IDs that nobody else would make. */
    public SmtpPost(SmtpServer server, Sender sender, SiteKey key) {
        this.server = server;
        this.sender = sender;
        this.key = key;
        Properties properties = server.properties();
        properties.put("mail.smtp.from", sender.address());
        properties.put("mail.smtp.localhost", sender.domain());
        this.session = Session.getInstance(properties);
    }

    @Override
    public void carry(Dispatch dispatch) throws Undelivered {
        MimeLetter letter = letter(dispatch);
        Transport open = connected();
        try {
            Address[] recipients = letter.getAllRecipients();
            open.sendMessage(letter, recipients);
        } catch (MessagingException | RuntimeException e) {
            throw new Undelivered(isRefused(e) ? Why.REFUSED : Why.FAILED, innermost(e));
        }
    }

    @Override
    public void rest() {
        try {
            if (transport != null) transport.close();
        } catch (MessagingException e) {
            log.debug("The mail server did not say goodbye: {}", e.getMessage());
        }
        transport = null;
    }

    private MimeLetter letter(Dispatch dispatch) throws Undelivered {
        try {
            return MimeLetter.of(session, sender, messageId(dispatch), dispatch);
        } catch (AddressException e) {
            throw new Undelivered(Why.REFUSED, e);
        } catch (MessagingException | RuntimeException e) {
            throw new Undelivered(Why.FAILED, e);
        }
    }

    /** The same each time the letter is sent. */
    private String messageId(Dispatch dispatch) {
        String id = String.valueOf(dispatch.id());
        return "<" + id + "." + key.seal("mail", id).substring(0, 32) + "@" + sender.domain() + ">";
    }

    /** Servers close what has been quiet for long. */
    private Transport connected() throws Undelivered {
        try {
            if (transport == null || !transport.isConnected()) transport = connect();
            return transport;
        } catch (MessagingException e) {
            throw new Undelivered(Why.UNREACHABLE, innermost(e));
        }
    }

    private Transport connect() throws MessagingException {
        Transport fresh = session.getTransport("smtp");
        String host = server.host().replaceAll("[\\[\\]]", "");
        if (server.asksWho()) fresh.connect(host, server.port(), server.user(), server.password());
        else fresh.connect(host, server.port(), null, null);
        return fresh;
    }

    /** Whether the server will have nothing to do with the recipient, now or ever. */
    private static boolean isRefused(Exception e) {
        for (Exception cause = e; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused && refused.getReturnCode() >= 500) return true;
        }
        return false;
    }

    private static Exception innermost(Exception e) {
        Exception cause = e;
        for (Exception next = e; next != null; next = next(next)) cause = next;
        return cause;
    }

    private static @Nullable Exception next(Exception e) {
        return e instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
