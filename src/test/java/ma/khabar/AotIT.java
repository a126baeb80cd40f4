package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache that is built beside the jar is one that the JVM can use, and need not. */
class AotIT {
    @TempDir
    Path folder;

    @Test
    void the_jvm_takes_its_classes_from_it() throws Exception {
        // With this it does not start at all where it cannot use the cache.
        try (Jar.Running site = Jar.in(folder).told("-XX:AOTMode=on").serve()) {
            assertThat(site.visitor().get("/").status()).isEqualTo(200);
        }
    }

    @Test
    void a_jvm_for_which_it_was_not_made_starts_without_it() throws Exception {
        try (Jar.Running site =
                Jar.in(folder).told("-XX:-UseCompressedOops", "-Xlog:disable").serve()) {
            assertThat(site.visitor().get("/").status()).isEqualTo(200);
        }
    }
}
