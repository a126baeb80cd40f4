package ma.khabar.mail;

import static ma.khabar.db.schema.Tables.OUTGOING_MAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ma.khabar.TestClock;
import ma.khabar.db.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A letter that was written arrives, once, whatever happens on the way; on each database. */
abstract class DeliveryTests {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24));

    @RegisterExtension
    final MailServer server = new MailServer();

    final TestClock clock = new TestClock();
    private Database database;
    private Mailroom room;

    /** A node on the database of this test. */
    abstract Database open();

    @BeforeEach
    void begin() {
        database = open();
        database.sql().deleteFrom(OUTGOING_MAIL).execute();
        room = new Mailroom(database, server, clock);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void letters_arrive_in_the_order_in_which_they_were_written() {
        List<String> written =
                IntStream.range(0, 12).mapToObj(i -> "رسالة " + i).toList();
        written.forEach(room::write);

        room.postman().deliver();

        assertThat(subjects()).isEqualTo(written);
        assertThat(room.waiting()).isZero();
    }

    @Test
    void once_it_has_arrived_nothing_of_it_is_kept() {
        room.write("رابط سري");

        room.postman().deliver();

        assertThat(room.last())
                .containsEntry("plain", "")
                .containsEntry("html", "")
                .containsEntry("next", "null")
                .containsEntry("sent", TestClock.START.toString());
    }

    @Test
    void a_month_later_nobody_knows_to_whom_it_went() {
        room.write("قديمة");
        room.postman().deliver();
        clock.forward(Duration.ofDays(31));
        room.write("جديدة");

        tidy();

        assertThat(database.sql().fetchValues(OUTGOING_MAIL.SUBJECT)).containsExactly("جديدة");
    }

    @Test
    void without_a_server_letters_are_kept_for_two_days_and_then_forgotten() {
        room.write("أولى");
        clock.forward(Duration.ofDays(1));
        tidy();
        assertThat(room.waiting()).isEqualTo(1);

        clock.forward(Duration.ofDays(2));
        tidy();
        assertThat(room.waiting()).isZero();
        assertThat(room.last()).containsEntry("plain", "").containsEntry("html", "");

        clock.forward(Duration.ofDays(31));
        tidy();
        assertThat(database.sql().fetchCount(OUTGOING_MAIL)).isZero();
    }

    @Test
    void a_postman_who_waits_goes_at_once() {
        try (Postman postman = room.postman()) {
            postman.start();
            room.write("أولى");
            server.received(1);
            room.write("ثانية");
            server.received(2);
        }

        assertThat(subjects()).containsExactly("أولى", "ثانية");
        assertThat(room.waiting()).isZero();
    }

    @Test
    void what_was_put_off_while_the_clock_was_ahead_goes_when_it_is_right_again() {
        Postman postman = room.postman();
        clock.forward(Duration.ofDays(365));
        room.write("أولى");
        server.stop();
        postman.deliver();
        server.start();
        clock.forward(Duration.ofDays(-365));

        postman.deliver();

        assertThat(subjects()).containsExactly("أولى");
        assertThat(room.waiting()).isZero();
    }

    @Test
    void while_the_server_is_down_it_waits() {
        Postman postman = room.postman();
        room.write("أولى");
        server.stop();
        postman.deliver();
        assertThat(room.last()).containsEntry("tries", "1").containsEntry("sent", "null");
        assertThat(room.last().get("failure")).isNotEmpty().doesNotContain("\n");

        server.start();
        postman.deliver();
        assertThat(server.received()).isEmpty();

        clock.forward(Duration.ofMinutes(1));
        postman.deliver();
        assertThat(subjects()).containsExactly("أولى");
    }

    @Test
    void it_is_tried_seven_times_ever_more_rarely_and_then_given_up() {
        Postman postman = room.postman();
        room.write("ميؤوس منها");
        server.stop();

        for (int tries = 1; tries <= PAUSES.size(); tries++) {
            postman.deliver();
            Duration pause = PAUSES.get(tries - 1);
            assertThat(room.last())
                    .containsEntry("tries", String.valueOf(tries))
                    .containsEntry("next", clock.instant().plus(pause).toString());
            clock.forward(pause);
        }
        postman.deliver();

        assertThat(room.last())
                .containsEntry("tries", "7")
                .containsEntry("next", "null")
                .containsEntry("sent", "null");
        assertThat(room.last().get("failure")).isNotEmpty();
    }

    @Test
    void while_the_server_is_down_those_behind_it_keep_their_tries() {
        room.write("أولى");
        room.write("ثانية");
        server.stop();

        room.postman().deliver();

        assertThat(room.last()).containsEntry("tries", "0");
        assertThat(room.waiting()).isEqualTo(2);
    }

    @Test
    void an_address_that_is_refused_for_good_is_not_tried_again_and_holds_up_nobody() {
        room.write(new Letter("nobody", "إلى لا أحد", "نص", "نص", null));
        room.write("إلى كريم");

        room.postman().deliver();

        assertThat(subjects()).containsExactly("إلى كريم");
        assertThat(room.waiting()).isZero();
    }

    @Test
    void sent_but_not_noted_when_the_site_died_it_comes_again_and_can_be_recognised() {
        room.write("مرتان");
        SmtpPost smtp = Mailroom.post(database, server.url());
        Post dying = new Post() {
            @Override
            public void carry(Dispatch dispatch) throws Undelivered {
                smtp.carry(dispatch);
                database.close();
            }

            @Override
            public void rest() {
                smtp.rest();
            }
        };
        Postman died = new Postman(database, dying, clock);
        assertThatThrownBy(died::deliver).isInstanceOf(RuntimeException.class);

        try (Database again = open()) {
            Postman postman = new Mailroom(again, server, clock).postman();
            postman.deliver();
            assertThat(server.received()).as("still claimed").hasSize(1);
            clock.forward(DispatchStore.CLAIM);
            postman.deliver();
            postman.deliver();
        }

        assertThat(server.received()).hasSize(2);
        assertThat(ids()).hasSize(2).containsOnly(ids().getFirst());
    }

    @Test
    void claimed_but_not_sent_when_the_site_died_it_comes_once() {
        room.write("مرة");
        assertThat(new DispatchStore(database, clock).claim()).isPresent();
        database.close();

        try (Database again = open()) {
            clock.forward(DispatchStore.CLAIM);
            new Mailroom(again, server, clock).postman().deliver();
        }

        assertThat(subjects()).containsExactly("مرة");
    }

    final Mailroom room() {
        return room;
    }

    final List<String> ids() {
        return server.received().stream()
                .map(message -> MailServer.header(message, "Message-ID"))
                .toList();
    }

    final List<String> subjects() {
        try {
            List<String> subjects = new ArrayList<>();
            for (MimeMessage message : server.received()) subjects.add(message.getSubject());
            return subjects;
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void tidy() {
        new DispatchStore(database, clock).tidy();
    }
}
