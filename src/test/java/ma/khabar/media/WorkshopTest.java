package ma.khabar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** The workshop takes on no more than it can do. */
class WorkshopTest {
    @Test
    void who_comes_when_all_places_are_taken_and_enough_wait_is_sent_away() throws Exception {
        Workshop workshop = new Workshop(1, 1);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread first = Thread.startVirtualThread(() -> wait(workshop, begun, end));
        begun.await();
        Thread second = Thread.startVirtualThread(() -> wait(workshop, new CountDownLatch(1), end));
        while (workshop.waiting() < 1) Thread.sleep(1);

        assertThatThrownBy(() -> workshop.now(() -> "third")).isInstanceOf(RejectedExecutionException.class);
        end.countDown();
        first.join();
        second.join();
        assertThat(workshop.now(() -> "again")).isEqualTo("again");
    }

    private static void wait(Workshop workshop, CountDownLatch begun, CountDownLatch end) {
        try {
            workshop.now(() -> {
                begun.countDown();
                end.await();
                return "done";
            });
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
