package ma.khabar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import ma.khabar.mail.Undelivered.Why;
import org.junit.jupiter.api.Test;

/** Why a letter was not taken on. */
class UndeliveredTest {
    @Test
    void the_reason_does_not_tell_for_whom_it_was() {
        Exception answer = new Exception("550 5.1.1 <karim.alaoui@example.ma>: no karim.alaoui@example.ma here");

        assertThat(new Undelivered(Why.REFUSED, answer).reason()).isEqualTo("550 5.1.1 <…>: no … here");
    }
}
