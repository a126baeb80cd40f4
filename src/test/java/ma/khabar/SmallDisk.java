package ma.khabar;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A disk of its own in memory, which a test can fill: a JUnit extension, without which its tests are left out where nothing may be mounted. */
public final class SmallDisk implements BeforeAllCallback, AfterAllCallback {
    private static final int MEGABYTE = 1 << 20;

    private final Path place;
    private final boolean mounted;

    private SmallDisk(Path place, boolean mounted) {
        this.place = place;
        this.mounted = mounted;
    }

    public static SmallDisk of(int megabytes) {
        try {
            Path place = Files.createTempDirectory("disk");
            boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "khabar", place.toString());
            return new SmallDisk(place, mounted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(mounted, "nothing may be mounted here");
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (mounted) run("umount", "--lazy", place.toString());
        Files.delete(place);
    }

    /** A folder on it that is not there yet. */
    public Path folder() {
        return place.resolve("data");
    }

    /** To the last byte. */
    public void fill() {
        byte[] block = new byte[MEGABYTE];
        for (int size = MEGABYTE; size > 0; size /= 2) fillBy(block, size);
    }

    public void free() {
        try {
            Files.deleteIfExists(place.resolve("ballast"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder of {@link #folder}. */
    public List<Path> files(String below) {
        Path root = folder().resolve(below);
        if (!Files.exists(root)) return List.of();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fillBy(byte[] block, int size) {
        try (OutputStream ballast =
                Files.newOutputStream(place.resolve("ballast"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) ballast.write(block, 0, size);
        } catch (IOException e) {
            return;
        }
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
