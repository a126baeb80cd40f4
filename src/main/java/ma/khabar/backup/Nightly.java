package ma.khabar.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Sha256;

/**
 * The backup of each night: the rows in a file of that day, and the pictures once beside all of these, as links where they lie on the
 * same disk. So a week of backups takes hardly more room than one.
 */
public final class Nightly {
    private static final String NAME = "khabar-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.zip";

    private static final String HALF = "\\.khabar-.*\\.unfinished";

    private final Backups backups;
    private final Plan plan;
    private final Clock clock;

    /** Where they lie, and how many of them are {@code kept}; none are made where that is 0. */
    public record Plan(Path folder, int kept) {}

    public Nightly(Backups backups, Plan plan, Clock clock) {
        this.backups = backups;
        this.plan = plan;
        this.clock = clock;
    }

    /** Makes that of today, and deletes what is too old once that has been read back; before, nothing. */
    public void make() throws IOException {
        if (plan.kept() == 0) return;
        Files.createDirectories(plan.folder());
        removeHalves();
        Map<String, String> known = knownDigests();
        Path file = plan.folder()
                .resolve("khabar-" + MoroccanTime.at(clock.instant()).toLocalDate() + ".zip");
        backups.make(file, (name, original, packer) -> packer.beside(name, keep(name, original, known)));
        try (Archive made = Archive.open(file)) {
            made.verifyPacked();
        }
        prune();
    }

    /** What a site left that was stopped over it; younger ones may be the work of another node. */
    private void removeHalves() throws IOException {
        Instant limit = clock.instant().minus(Duration.ofDays(1));
        try (Stream<Path> files = Files.list(plan.folder())) {
            for (Path half : files.filter(file -> file.getFileName().toString().matches(HALF))
                    .toList()) {
                if (Files.getLastModifiedTime(half).toInstant().isBefore(limit)) Files.delete(half);
            }
        }
    }

    /** A picture never changes under its name, so it is read once only. */
    private Map<String, String> knownDigests() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) return Map.of();
        try (Archive last = Archive.open(files.getFirst())) {
            return last.digests();
        } catch (Unusable e) {
            return Map.of();
        }
    }

    private String keep(String name, Path original, Map<String, String> known) throws IOException {
        Path kept = plan.folder().resolve(name);
        if (!Files.exists(kept)) copy(original, kept);
        else if (known.containsKey(name)) return known.get(name);
        return Sha256.hexOf(kept);
    }

    private static void copy(Path original, Path kept) throws IOException {
        Path folder = Files.createDirectories(Objects.requireNonNull(kept.getParent()));
        try {
            Files.createLink(kept, original);
        } catch (IOException | UnsupportedOperationException e) {
            // On another disk.
            Path unfinished = Files.createTempFile(folder, ".", ".unfinished");
            try (OutputStream out = new RoomLeft(Files.newOutputStream(unfinished), folder)) {
                Files.copy(original, out);
                Files.move(unfinished, kept, ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
        Backups.sync(folder);
    }

    private void prune() throws IOException {
        List<Path> files = files();
        for (Path old : files.subList(Math.min(plan.kept(), files.size()), files.size())) Files.delete(old);
        Set<String> wanted = new HashSet<>();
        for (Path file : files()) {
            try (Archive archive = Archive.open(file)) {
                wanted.addAll(archive.files());
            } catch (Unusable e) {
                // Who knows what it wants.
                return;
            }
        }
        for (String name : Kept.under(plan.folder())) {
            if (!wanted.contains(name)) Files.delete(plan.folder().resolve(name));
        }
    }

    /** The newest first. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(plan.folder())) {
            return files.filter(file -> file.getFileName().toString().matches(NAME) && Files.isRegularFile(file))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }
}
