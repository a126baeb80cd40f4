package ma.khabar;

import static ma.khabar.SmallDisk.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A disk of its own of which the kernel may be made to believe that it is failing, so that it lets nobody write any more, not even into files
 * that are open: a JUnit extension, without which its tests are left out where nothing may be mounted.
 */
public final class FailingDisk implements BeforeAllCallback, AfterAllCallback {
    private final Path image;
    private final Path place;
    private final boolean mounted;

    private FailingDisk(Path image, Path place) {
        this.image = image;
        this.place = place;
        this.mounted = run("mkfs.ext4", "-q", "-F", image.toString()) && mount();
    }

    public static FailingDisk of(int megabytes) {
        try {
            Path image = Files.createTempFile("disk", ".ext4");
            try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength((long) megabytes << 20);
            }
            return new FailingDisk(image, Files.createTempDirectory("disk"));
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
        if (mounted) unmount();
        Files.delete(place);
        Files.delete(image);
    }

    /** A folder on it that is not there yet. */
    public Path folder() {
        return place.resolve("data");
    }

    /** As the kernel does by itself after an error of the disk. */
    public void fail() {
        assertThat(run("mount", "-o", "remount,abort", place.toString())).isTrue();
    }

    /** As whoever runs the server would: what is on it is checked, and stands in its place again on another one. */
    public void mend() throws IOException {
        unmount();
        Path other = Files.createTempFile("disk", ".ext4");
        Files.move(
                Files.copy(image, other, StandardCopyOption.REPLACE_EXISTING),
                image,
                StandardCopyOption.REPLACE_EXISTING);
        run("e2fsck", "-p", image.toString());
        assertThat(mount()).isTrue();
    }

    private boolean mount() {
        return run("mount", "-o", "loop", image.toString(), place.toString());
    }

    private void unmount() {
        assertThat(run("umount", "--lazy", place.toString())).isTrue();
    }
}
