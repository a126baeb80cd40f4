package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What no reader waits for begins once: after the first answer, or by itself when nobody comes. */
class LaterTest {
    private static final int PATIENCE_IN_SECONDS = 10;

    private final Semaphore begun = new Semaphore(0);
    private final Later later = new Later(begun::release);

    @Test
    void it_begins_when_somebody_is_answered() throws Exception {
        assertThat(begun.availablePermits()).isZero();

        later.answered();

        assertThat(hasBegun()).isTrue();
    }

    @Test
    void it_begins_though_nobody_comes() throws Exception {
        later.await();

        assertThat(begun.availablePermits()).isZero();
        assertThat(hasBegun()).isTrue();
    }

    @Test
    void it_begins_once() {
        later.begin();
        later.answered();
        later.begin();

        assertThat(begun.drainPermits()).isEqualTo(1);
    }

    @Test
    void what_is_closed_begins_no_more() {
        later.close();
        later.begin();

        assertThat(begun.availablePermits()).isZero();
    }

    private boolean hasBegun() throws InterruptedException {
        return begun.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
    }
}
