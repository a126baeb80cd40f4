package ma.khabar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ma.khabar.Config;
import ma.khabar.Site;
import ma.khabar.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whether a site sends its letters is a matter of its settings. */
class SendingTest {
    @RegisterExtension
    final MailServer server = new MailServer();

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    @Test
    void a_site_with_a_server_sends_what_was_written_before_it_started_and_since() throws Exception {
        try (Site site = open(Map.of("KHABAR_SMTP_URL", server.url(), "KHABAR_MAIL_FROM", "news@khabar.test"))) {
            Mailroom room = new Mailroom(site.database(), server, clock);
            room.write("قبل");
            site.start(null);
            assertThat(server.received(1).getFirst().getSubject()).isEqualTo("قبل");
            room.write("بعد");
            assertThat(server.received(2).getLast().getSubject()).isEqualTo("بعد");
            assertThat(site.sendsMail()).isTrue();
        }
    }

    @Test
    void one_without_says_so_and_keeps_them() {
        try (Site site = open(Map.of())) {
            Mailroom room = new Mailroom(site.database(), server, clock);
            room.write("تنتظر");
            site.start(null);

            assertThat(site.sendsMail()).isFalse();
            assertThat(room.waiting()).isEqualTo(1);
        }
    }

    @Test
    void one_that_is_only_tried_out_counts_the_log_as_a_way_to_send() {
        try (Site site = open(Map.of())) {
            site.logMail();

            assertThat(site.sendsMail()).isTrue();
        }
    }

    private Site open(Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("KHABAR_PORT", "0");
        environment.put("KHABAR_DATA", folder.toString());
        return Site.open(Config.load(folder.resolve("none.properties"), environment), clock);
    }
}
