package ma.khabar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import ma.khabar.TestSite;
import ma.khabar.db.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeliveryOnPostgresTest extends DeliveryTests {
    private static final int LETTERS = 60;

    private static String url;

    @BeforeAll
    static void create() throws Exception {
        url = TestSite.newDatabase();
    }

    @Override
    Database open() {
        return Database.open(url, "", "");
    }

    @Test
    void of_two_nodes_one_sends_a_letter() throws Exception {
        for (int letter = 0; letter < LETTERS; letter++) room().write("رسالة " + letter);

        try (Database other = open()) {
            CountDownLatch together = new CountDownLatch(2);
            Thread one = deliver(room().postman(), together);
            Thread two = deliver(new Mailroom(other, server, clock).postman(), together);
            one.join();
            two.join();
        }

        assertThat(room().waiting()).isZero();
        assertThat(ids()).hasSize(LETTERS).doesNotHaveDuplicates();
    }

    private static Thread deliver(Postman postman, CountDownLatch together) {
        return Thread.startVirtualThread(() -> {
            together.countDown();
            try {
                together.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            postman.deliver();
        });
    }
}
