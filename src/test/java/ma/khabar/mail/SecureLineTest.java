package ma.khabar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import ma.khabar.TestClock;
import ma.khabar.db.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS a letter goes to a server that has shown who it is, or it waits. */
class SecureLineTest {
    private static final String USER = "me:secret@";

    @TempDir
    static Path folder;

    private static Certificate certificate;
    private static SSLContext usual;
    private static Database database;
    private static GreenMail greenMail;

    private final TestClock clock = new TestClock();
    private final Mailroom room = new Mailroom(database, new MailServer(), clock);

    @BeforeAll
    static void begin() throws Exception {
        usual = SSLContext.getDefault();
        certificate = Certificate.in(folder);
        System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
        database = Database.open("jdbc:h2:file:" + folder.resolve("khabar"), "", "");
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        greenMail.start();
    }

    @AfterAll
    static void end() {
        greenMail.stop();
        database.close();
    }

    @BeforeEach
    void write() throws Exception {
        greenMail.purgeEmailFromAllMailboxes();
        database.sql().execute("delete from outgoing_mail");
        room.write("سر");
    }

    @AfterEach
    void believe_in_whom_everybody_does() {
        SSLContext.setDefault(usual);
    }

    @Test
    void a_letter_goes_over_smtps_to_a_server_that_is_trusted() throws Exception {
        SSLContext.setDefault(certificate.context());

        deliver(smtps());

        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(room.waiting()).isZero();
    }

    @Test
    void one_that_is_not_trusted_gets_nothing_over_smtps_until_it_is() throws Exception {
        deliver(smtps());

        assertThat(greenMail.getReceivedMessages()).isEmpty();
        assertThat(room.last()).containsEntry("tries", "1").containsEntry("sent", "null");
        assertThat(room.last().get("failure")).containsIgnoringCase("certif");

        SSLContext.setDefault(certificate.context());
        deliverAgain(smtps());
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(room.waiting()).isZero();
    }

    @Test
    void starttls_comes_before_the_password_and_the_letter() throws Exception {
        SSLContext.setDefault(certificate.context());
        try (StartTlsServer server = new StartTlsServer(certificate.context())) {
            deliver(server.url(USER));

            assertThat(room.waiting()).isZero();
            assertThat(server.openly()).hasSize(2).last().isEqualTo("STARTTLS");
            assertThat(server.secretly()).anyMatch(line -> line.startsWith("AUTH PLAIN"));
            assertThat(server.secretly()).contains("DATA", "RCPT TO:<karim@khabar.test>");
        }
    }

    @Test
    void one_that_is_not_trusted_gets_nothing_after_starttls() throws Exception {
        try (StartTlsServer server = new StartTlsServer(certificate.context())) {
            deliver(server.url(USER));
            deliverAgain(server.url(""));

            assertThat(room.last()).containsEntry("tries", "2").containsEntry("sent", "null");
            assertThat(server.secretly()).isEmpty();
            assertThat(server.openly()).noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
        }
    }

    @Test
    void where_no_secure_line_is_offered_no_password_is_said() throws Exception {
        try (StartTlsServer server = new StartTlsServer(null)) {
            deliver(server.url(USER));

            assertThat(room.last()).containsEntry("tries", "1").containsEntry("sent", "null");
            assertThat(server.openly()).noneMatch(line -> line.matches("(AUTH|MAIL|RCPT|DATA).*"));
        }
    }

    private String smtps() {
        return "smtps://127.0.0.1:" + greenMail.getSmtps().getPort();
    }

    private void deliver(String url) {
        new Postman(database, Mailroom.post(database, url), clock).deliver();
    }

    private void deliverAgain(String url) {
        clock.forward(Duration.ofMinutes(2));
        deliver(url);
    }
}
