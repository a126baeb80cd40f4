package ma.khabar.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.media.PictureFiles;

/** What of the data folder belongs into a backup: what cannot be made again. */
final class Kept {
    private Kept() {}

    /** Names such as {@code pictures/originals/0a1b….jpg}. */
    static List<String> under(Path data) throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : PictureFiles.FOLDERS) {
            Path there = data.resolve(folder);
            if (!Files.isDirectory(there)) continue;
            try (Stream<Path> files = Files.list(there)) {
                files.map(file -> folder + "/" + file.getFileName())
                        .filter(Kept::isFile)
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** What is not whole yet begins with a dot, and nothing leads out of the folder. */
    static boolean isFile(String name) {
        return PictureFiles.FOLDERS.stream().anyMatch(folder -> name.matches(folder + "/[0-9a-z][0-9a-z.-]*"));
    }
}
