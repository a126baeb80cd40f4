package ma.khabar.editing;

import ma.khabar.TestClock;
import ma.khabar.TestSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests at a desk of the newsroom; those on H2 run beside those on PostgreSQL, each at a desk of its own. */
abstract class DeskTests {
    Desk desk;

    abstract TestSite site();

    @BeforeEach
    final void open() {
        desk = Desk.of(site());
    }

    @AfterEach
    final void turnBack() {
        site().clock().set(TestClock.START);
    }
}
