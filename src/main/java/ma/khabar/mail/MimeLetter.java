package ma.khabar.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.Date;

/** A letter as it goes over the wire, as text and as HTML. */
final class MimeLetter extends MimeMessage {
    private static final String UTF_8 = "UTF-8";
    private final String id;

    private MimeLetter(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MimeLetter of(Session session, SmtpPost.Sender sender, String id, Dispatch dispatch)
            throws MessagingException {
        Letter letter = dispatch.letter();
        MimeLetter mime = new MimeLetter(session, id);
        mime.setFrom(from(sender));
        mime.setRecipient(Message.RecipientType.TO, recipient(letter));
        mime.setSubject(line(letter.subject()), UTF_8);
        // When it was written, however late it is sent.
        mime.setSentDate(Date.from(dispatch.writtenAt()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) mime.offerEnd(letter.unsubscribe());
        mime.setContent(new MimeMultipart("alternative", part("plain", letter.plain()), part("html", letter.html())));
        mime.saveChanges();
        return mime;
    }

    /** Jakarta Mail would make a new one each time. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    /** Programs for mail show a button then, which sends one POST (RFC 8058). */
    private void offerEnd(String address) throws MessagingException {
        setHeader("List-Unsubscribe", "<" + address.replaceAll("[\\s\\p{Cntrl}<>]", "") + ">");
        setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static InternetAddress from(SmtpPost.Sender sender) throws MessagingException {
        try {
            return new InternetAddress(sender.address(), line(sender.name().get()), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("No UTF-8", e);
        }
    }

    /** One bare address: whatever else stood there could name a second recipient or begin another header. */
    private static InternetAddress recipient(Letter letter) throws AddressException {
        if (letter.recipient().matches("(?s).*[\\s\\p{Cntrl},;<>\"].*")) {
            throw new AddressException("More than one bare address");
        }
        InternetAddress recipient = new InternetAddress(letter.recipient(), true);
        recipient.validate();
        return recipient;
    }

    private static MimeBodyPart part(String subtype, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** A line break would begin another header. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
