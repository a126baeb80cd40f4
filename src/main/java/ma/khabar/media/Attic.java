package ma.khabar.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looking through folders for what is old. */
final class Attic {
    private Attic() {}

    /** None where there is no folder. */
    static List<Path> filesBefore(Path folder, Instant limit) throws IOException {
        return files(folder, file -> isBefore(file, limit));
    }

    /** Those whose names begin with the key. */
    static List<Path> filesOf(Path folder, String key) throws IOException {
        return files(folder, file -> file.getFileName().toString().startsWith(key + "-"));
    }

    static boolean isBefore(Path file, Instant limit) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(limit);
    }

    private static List<Path> files(Path folder, DirectoryStream.Filter<Path> which) throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) return files;
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, which)) {
            stream.forEach(files::add);
        }
        return files;
    }
}
