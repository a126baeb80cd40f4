package ma.khabar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader's mail program is given. */
class LetterTest {
    private static final String ADDRESS = "karim@khabar.test";
    private static final String HTML =
            "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\"><body><p>سطر أول</p></body></html>\n";
    private static final Letter TO_KARIM = new Letter(ADDRESS, "عنوان", "نص", "نص", null);

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @RegisterExtension
    final MailServer server = new MailServer();

    @Test
    void arabic_arrives_as_it_was_written_as_text_and_as_html() throws Exception {
        MimeMessage message = sent(new Letter(ADDRESS, "ردٌّ على تعليقك: «نعم»", "سطر أول\n\nسطر ثان", HTML, null));

        assertThat(message.getSubject()).isEqualTo("ردٌّ على تعليقك: «نعم»");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(text(parts.getBodyPart(0), "text/plain")).isEqualTo("سطر أول\n\nسطر ثان");
        assertThat(text(parts.getBodyPart(1), "text/html")).isEqualTo(HTML);
    }

    @Test
    void its_head_says_who_writes_and_that_it_is_a_machine() throws Exception {
        MimeMessage message = sent(new Letter(ADDRESS, "تأكيد", "نص", "<p>نص</p>", null));

        InternetAddress from = (InternetAddress) message.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("أنا الخبر");
        assertThat(from.getAddress()).isEqualTo("news@khabar.test");
        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(ADDRESS));
        assertThat(message.getSentDate()).isEqualTo(Date.from(TestClock.START));
        assertThat(MailServer.header(message, "Message-ID")).matches("<[0-9]+\\.[0-9a-f]{32}@khabar\\.test>");
        assertThat(MailServer.header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(MailServer.headers(message)).doesNotContainKeys("List-Unsubscribe", "List-Unsubscribe-Post");
    }

    @Test
    void one_that_can_be_ended_says_how() {
        MimeMessage message = sent(new Letter(ADDRESS, "رد", "نص", "<p>نص</p>", "https://khabar.test/unsubscribe/abc"));

        assertThat(MailServer.header(message, "List-Unsubscribe")).isEqualTo("<https://khabar.test/unsubscribe/abc>");
        assertThat(MailServer.header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void nobody_can_put_a_header_into_it() throws Exception {
        String break_ = "\r\nBcc: all@khabar.test\r\n\r\n";
        MimeMessage message =
                sent(new Letter(ADDRESS, "عنوان" + break_ + "نص", "نص", "نص", "https://khabar.test/u" + break_));

        assertThat(message.getAllRecipients()).containsExactly(new InternetAddress(ADDRESS));
        assertThat(MailServer.headers(message)).doesNotContainKey("Bcc");
        assertThat(message.getSubject()).isEqualTo("عنوان Bcc: all@khabar.test نص");
    }

    @Test
    void a_recipient_who_is_more_than_one_address_is_refused() {
        List<String> crooked = List.of(
                "a@khabar.test\r\nBcc: b@khabar.test",
                "a@khabar.test, b@khabar.test",
                "a <b@khabar.test>",
                "nobody",
                "");

        List<Undelivered.Why> answers = new ArrayList<>();
        for (String recipient : crooked) answers.add(refusal(new Letter(recipient, "عنوان", "نص", "نص", null)));

        assertThat(answers).hasSameSizeAs(crooked).containsOnly(Undelivered.Why.REFUSED);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void without_a_server_the_log_gets_it_and_it_is_done() {
        Mailroom room = new Mailroom(site.site().database(), server, site.clock());
        room.write(TO_KARIM);

        new Postman(site.site().database(), new LogPost(), site.clock()).deliver();

        assertThat(room.waiting()).isZero();
        assertThat(server.received()).isEmpty();
        assertThat(room.last()).containsEntry("tries", "1").containsEntry("failure", "");
    }

    @ParameterizedTest
    @CsvSource({"550 5.1.1 nobody of that name, REFUSED", "452 4.2.2 mailbox full, FAILED"})
    void whom_the_server_refuses_for_good_is_told_from_whom_it_refuses_now(String answer, Undelivered.Why why)
            throws Exception {
        try (RefusingServer refusing = new RefusingServer(answer)) {
            assertThatThrownBy(() -> Mailroom.post(site.site().database(), refusing.url())
                            .carry(new Dispatch(1, 1, TestClock.START, TO_KARIM)))
                    .hasMessageContaining(answer.substring(4))
                    .isInstanceOfSatisfying(
                            Undelivered.class, e -> assertThat(e.why()).isEqualTo(why));
        }
    }

    private Undelivered.Why refusal(Letter letter) {
        try {
            Mailroom.post(site.site().database(), server.url()).carry(new Dispatch(1, 1, TestClock.START, letter));
            throw new AssertionError("Taken on: " + letter);
        } catch (Undelivered e) {
            return e.why();
        }
    }

    private MimeMessage sent(Letter letter) {
        Mailroom room = new Mailroom(site.site().database(), server, site.clock());
        room.write(letter);
        room.postman().deliver();
        assertThat(server.received()).hasSize(1);
        return server.received().getFirst();
    }

    private static String text(BodyPart part, String type) throws Exception {
        assertThat(part.getContentType()).isEqualToIgnoringCase(type + "; charset=UTF-8");
        return ((String) part.getContent()).replace("\r\n", "\n");
    }
}
