package ma.khabar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an address of a mail server says. */
class SmtpServerTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.test, false, mail.test, 25, '', ''",
        "smtp://mail.test:2525/, false, mail.test, 2525, '', ''",
        "smtp://me:secret@mail.test, false, mail.test, 587, me, secret",
        "smtp://me%40mail.test:a%3Ab%2Fc+d%D8%B3@mail.test:25, false, mail.test, 25, me@mail.test, a:b/c+dس",
        "smtps://me:secret@mail.test, true, mail.test, 465, me, secret",
        "smtp://[::1]:25, false, [::1], 25, '', ''"
    })
    void each_part_is_read(String url, boolean tls, String host, int port, String user, String password) {
        assertThat(SmtpServer.parse(url)).contains(new SmtpServer(tls, host, port, user, password));
    }

    @Test
    void a_password_goes_through_no_open_line() {
        assertThat(starttls("smtp://me:secret@mail.test")).isEqualTo("true, required true");
        assertThat(starttls("smtp://mail.test")).isEqualTo("true, required false");
        assertThat(starttls("smtp://me:secret@localhost")).isEqualTo("false, required false");
        assertThat(starttls("smtp://me:secret@127.evil.test")).isEqualTo("true, required true");
        assertThat(properties("smtps://me:secret@mail.test")).containsEntry("mail.smtp.ssl.enable", "true");
    }

    private static String starttls(String url) {
        Properties properties = properties(url);
        return properties.getProperty("mail.smtp.starttls.enable") + ", required "
                + properties.getProperty("mail.smtp.starttls.required");
    }

    private static Properties properties(String url) {
        return SmtpServer.parse(url).orElseThrow().properties();
    }
}
