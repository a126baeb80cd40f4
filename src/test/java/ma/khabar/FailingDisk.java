package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A disk of which the kernel may be made to believe that it is failing, so that it lets nobody write any more, not even into files that are open.
 */
public final class FailingDisk extends Disk {
    private final Path image;

    private FailingDisk(Path image, Path place) {
        super(place, run("mkfs.ext4", "-q", "-F", image.toString()) && mount(image, place));
        this.image = image;
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
    public void afterAll(ExtensionContext context) throws IOException {
        super.afterAll(context);
        Files.delete(image);
    }

    /** As the kernel does by itself after an error of the disk. */
    public void fail() {
        assertThat(run("mount", "-o", "remount,abort", place().toString())).isTrue();
    }

    /** As whoever runs the server would: what is on it is checked, and stands in its place again on another one. */
    public void mend() throws IOException {
        assertThat(unmount()).isTrue();
        Path other = Files.createTempFile("disk", ".ext4");
        Files.move(
                Files.copy(image, other, StandardCopyOption.REPLACE_EXISTING),
                image,
                StandardCopyOption.REPLACE_EXISTING);
        run("e2fsck", "-p", image.toString());
        assertThat(mount(image, place())).isTrue();
    }

    private static boolean mount(Path image, Path place) {
        return run("mount", "-o", "loop", image.toString(), place.toString());
    }
}
