package ma.khabar.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys travel in addresses that anyone can type. */
class KeyTest {
    @Test
    void a_key_is_read_as_it_was_written() {
        Key key = Key.of(Instant.parse("2026-11-23T14:05:00.123Z"), 42);

        assertThat(key).hasToString("1795442700123-42");
        assertThat(Key.parse(key.toString())).contains(key);
        assertThat(Key.parse("0-1")).contains(new Key(0, 1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "-",
                "1",
                "1-",
                "-1",
                "1-2-3",
                "-1-2",
                "1--2",
                "١-٢",
                "1e3-1",
                " 1-2",
                "1-2 ",
                "a-b",
                "1-2\n",
                "9999999999999999-1",
                "1-9999999999999999999",
                "1' or 1=1 --"
            })
    void anything_else_is_no_key(String text) {
        assertThat(Key.parse(text)).isEmpty();
    }
}
