package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Nobody is told «published» before the disk was: seen from outside, by the system calls. */
@Timeout(300)
class SyncIT {
    /** The process, the moment, and a call that succeeded. */
    private static final Pattern SYNCED =
            Pattern.compile("[0-9]+ +([0-9]+\\.[0-9]+) .*(?:fsync|fdatasync|msync)[( ].*= 0");

    @TempDir
    Path folder;

    private record Waiting(double sent, double answered) {
        boolean saw(double moment) {
            return sent <= moment && moment <= answered;
        }
    }

    @Test
    void the_disk_is_synced_between_a_comment_and_its_answer() throws Exception {
        assumeStrace();
        Path trace = folder.resolve("trace");
        Jar jar = Jar.in(folder);
        jar.run("publish", ManuscriptFile.write(folder, "a.md", "خبر"));
        List<Waiting> comments = new ArrayList<>();
        try (Jar.Running site = jar.under(
                        "strace", "-f", "-ttt", "-e", "trace=fsync,fdatasync,msync", "-o", trace.toString())
                .serve()) {
            for (int i = 0; i < 5; i++) comments.add(comment(site, "تعليق " + i));
            site.stop();
        }
        List<Double> syncs = syncs(trace);
        assertThat(comments).allSatisfy(comment -> assertThat(syncs).anyMatch(comment::saw));
    }

    private static Waiting comment(Jar.Running site, String text) throws Exception {
        double sent = now();
        assertThat(site.comment(1, text)).isEqualTo(303);
        return new Waiting(sent, now());
    }

    private static double now() {
        Instant now = Instant.now();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }

    private static List<Double> syncs(Path trace) throws IOException {
        return Files.readAllLines(trace).stream()
                .map(SYNCED::matcher)
                .filter(Matcher::matches)
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
    }

    private void assumeStrace() throws Exception {
        try {
            Process process =
                    new ProcessBuilder("strace", "-o", folder.resolve("none").toString(), "true").start();
            assumeTrue(process.waitFor() == 0, "strace may not trace here");
        } catch (IOException e) {
            assumeTrue(false, "strace is missing: " + e.getMessage());
        }
    }
}
