package ma.khabar;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A disk of its own: a JUnit extension, without which its tests are left out where nothing may be mounted. */
abstract class Disk implements BeforeAllCallback, AfterAllCallback {
    private final Path place;
    private final boolean mounted;

    /** {@code mounted} is whether it could be, at this place. */
    Disk(Path place, boolean mounted) {
        this.place = place;
        this.mounted = mounted;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(mounted, "nothing may be mounted here");
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (mounted) unmount();
        Files.delete(place);
    }

    /** A folder on it that is not there yet. */
    public Path folder() {
        return place.resolve("data");
    }

    Path place() {
        return place;
    }

    /** Whoever has a file open on it keeps what there was of it. */
    boolean unmount() {
        return run("umount", "--lazy", place.toString());
    }

    /** Whether a command ended well. */
    static boolean run(String... words) {
        try {
            return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
