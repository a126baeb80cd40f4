package ma.khabar.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real mail server in this JVM, new for each test: a JUnit extension. */
public final class MailServer implements BeforeEachCallback, AfterEachCallback {
    private static final long MILLISECONDS_TO_ARRIVE = 10_000;

    private GreenMail server;
    private int port;

    @Override
    public void beforeEach(ExtensionContext context) {
        port = 0;
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }

    /** On a free port; on the same one when it was stopped. */
    void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        port = server.getSmtp().getPort();
    }

    void stop() {
        server.stop();
    }

    /** The setting that leads here. */
    public String url() {
        return "smtp://127.0.0.1:" + port;
    }

    /** Everything that has come in, when at least so much has. */
    public List<MimeMessage> received(int atLeast) {
        if (!server.waitForIncomingEmail(MILLISECONDS_TO_ARRIVE, atLeast)) {
            throw new AssertionError(server.getReceivedMessages().length + " letters have come, not " + atLeast);
        }
        return received();
    }

    /** Everything that has come in so far. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    static String header(MimeMessage message, String name) {
        try {
            String[] values = message.getHeader(name);
            if (values == null || values.length != 1) throw new AssertionError(name + ": " + Arrays.toString(values));
            return values[0];
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, String> headers(MimeMessage message) {
        try {
            return Collections.list(message.getAllHeaders()).stream()
                    .collect(
                            Collectors.toMap(Header::getName, Header::getValue, (one, other) -> one + " AND " + other));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
