package ma.khabar.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writing a file that is there whole, and on the disk, or not at all. */
final class WholeFile {
    private static final String HALF = ".partial";

    private WholeFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(file.getParent());
        Path half = Files.createTempFile(folder, HALF, "");
        try {
            fill(half, bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // On a full disk it would only take more room.
            Files.deleteIfExists(half);
            throw e;
        }
        // The name is on the disk only when its folder is.
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) channel.write(rest);
            channel.force(true);
        }
    }

    /** Whether it was begun and never finished, or is not finished yet. */
    static boolean isHalf(Path file) {
        return file.getFileName().toString().startsWith(HALF);
    }
}
