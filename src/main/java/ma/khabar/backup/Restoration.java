package ma.khabar.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import ma.khabar.backup.Backups.Extent;
import ma.khabar.db.Database;

/** Brings a site back out of a backup, into a place where there is none; all of it, or nothing. */
public final class Restoration {
    /** There as long as what lies beside it is not a whole site. */
    private static final String UNFINISHED = "restoring";

    /** What the data folder of a site has in it. */
    private static final List<String> SITE = List.of(UNFINISHED, "khabar.mv.db", "pictures", "logo", "search");

    private final Place place;

    public Restoration(Place place) {
        this.place = place;
    }

    /** Where a site lives: its data folder, and its database as {@link Database#open} wants it named. */
    public record Place(Path data, String url, String user, String password) {}

    /** Whether a restore has begun in this data folder that never came to its end. */
    public static boolean isUnfinished(Path data) {
        return Files.exists(data.resolve(UNFINISHED));
    }

    /** Fails when there is a site already, and for what is no whole backup or made by a newer program, before anything is written. */
    public Extent restore(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            refuseNewer(archive.label());
            refuseUsed();
            archive.verify();
            Files.createDirectories(place.data());
            Files.createFile(place.data().resolve(UNFINISHED));
            try {
                return fill(archive);
            } catch (IOException | RuntimeException e) {
                clear();
                throw e;
            }
        }
    }

    /** When it was made; fails for what is no whole backup, or made by a newer program. */
    public static Instant verify(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            refuseNewer(archive.label());
            archive.verify();
            return archive.label().madeAt();
        }
    }

    private static void refuseNewer(Label label) throws Unusable {
        if (!Database.knows(label.migration()))
            throw new Unusable("it was made by a newer version of this program (" + label.version() + ", "
                    + label.migration() + ")");
    }

    private void refuseUsed() throws Unusable {
        for (String name : SITE) {
            if (Files.exists(place.data().resolve(name)))
                throw new Unusable(place.data() + " is not empty: there is " + name + " in it");
        }
    }

    /** The rows last, in one transaction: without them there is no site. */
    private Extent fill(Archive archive) throws IOException {
        for (String name : archive.files()) copy(archive, name);
        long rows = fillTables(archive);
        // Brings what an older version has written up to date.
        Database.open(place.url(), place.user(), place.password()).close();
        Files.delete(place.data().resolve(UNFINISHED));
        Backups.sync(place.data());
        return new Extent(rows, archive.files().size());
    }

    private void copy(Archive archive, String name) throws IOException {
        Path file = place.data().resolve(name);
        Path folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            archive.copy(name, out);
            channel.force(true);
        }
        Backups.sync(folder);
    }

    private long fillTables(Archive archive) throws IOException {
        try (Database database = Database.openEmpty(
                place.url(), place.user(), place.password(), archive.label().migration())) {
            return database.write(write -> {
                try {
                    return new RefillStore(write.sql(), archive).fill();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void clear() throws IOException {
        for (String name : SITE.reversed()) {
            Path there = place.data().resolve(name);
            if (!Files.exists(there)) continue;
            try (Stream<Path> files = Files.walk(there)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            }
        }
    }
}
