package ma.khabar.db;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After each write that is answered, the head of the file leads to it. */
class StoreFilesTest {
    private static final int BLOCK = 4096;
    private static final Pattern VERSION = Pattern.compile("(?s)(?:H:2|chunk:).*?,version:([0-9a-f]+),.*");

    @TempDir
    Path folder;

    @Test
    void the_header_names_what_was_written_last() throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("khabar");
        Database.open(url, "", "").close();
        try (Database database = Database.open(url, "", "")) {
            for (int i = 0; i < 30; i++) {
                String topic = "article:" + i;
                database.write(write -> {
                    write.touch(topic);
                    return topic;
                });
                assertHeaderIsNewest();
            }
        }
    }

    private void assertHeaderIsNewest() throws IOException {
        byte[] file = Files.readAllBytes(folder.resolve("khabar.mv.db"));
        long newest = IntStream.range(2, file.length / BLOCK)
                .mapToLong(block -> version(file, block))
                .max()
                .orElseThrow();
        assertThat(version(file, 0)).isEqualTo(newest).isEqualTo(version(file, 1));
    }

    /** Of the header, or of the chunk that begins with this block; -1: none does. */
    private static long version(byte[] file, int block) {
        byte[] head = Arrays.copyOfRange(file, block * BLOCK, block * BLOCK + 300);
        Matcher version = VERSION.matcher(new String(head, ISO_8859_1));
        return version.matches() ? Long.parseLong(version.group(1), 16) : -1;
    }
}
