package ma.khabar;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A disk in memory, which a test can fill. */
public final class SmallDisk extends Disk {
    private static final int MEGABYTE = 1 << 20;

    private SmallDisk(Path place, boolean mounted) {
        super(place, mounted);
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

    /** To the last byte. */
    public void fill() {
        byte[] block = new byte[MEGABYTE];
        for (int size = MEGABYTE; size > 0; size /= 2) fillBy(block, size);
    }

    public void free() {
        try {
            Files.deleteIfExists(place().resolve("ballast"));
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
        try (OutputStream ballast = Files.newOutputStream(
                place().resolve("ballast"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) ballast.write(block, 0, size);
        } catch (IOException e) {
            return;
        }
    }
}
