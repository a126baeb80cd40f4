package ma.khabar.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import ma.khabar.db.Database;

/** Makes backups of a site, which goes on meanwhile. */
public final class Backups {
    private final Database database;
    private final Path data;
    private final String version;
    private final Clock clock;

    /** {@code data} is the data folder, {@code version} that of the program. */
    public Backups(Database database, Path data, String version, Clock clock) {
        this.database = database;
        this.data = data;
        this.version = version;
        this.clock = clock;
    }

    /** How much of a site there is in a backup. */
    public record Extent(long rows, int files) {}

    /** How a file of the data folder comes into a backup. */
    interface Packing {
        void pack(String name, Path file, Packer packer) throws IOException;
    }

    /** Everything in one file, which is there whole when this returns, and on the disk; or not at all. */
    public Extent make(Path file) throws IOException {
        return make(file, (name, kept, packer) -> packer.file(name, kept));
    }

    /** For its owner alone: everything about everybody is in it. */
    Extent make(Path file, Packing packing) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) throw new Unusable("there is no such folder");
        Path unfinished = Files.createTempFile(folder, "." + file.getFileName(), ".unfinished");
        try {
            Extent extent = fill(unfinished, packing);
            Files.move(unfinished, file, ATOMIC_MOVE);
            sync(folder);
            return extent;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Extent fill(Path file, Packing packing) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(new RoomLeft(Channels.newOutputStream(channel), file));
            Packer packer = new Packer(out);
            Extent extent = pack(packer, packing);
            packer.finish();
            out.flush();
            channel.force(true);
            return extent;
        }
    }

    /** The files after the rows: a picture is on the disk before a row names it. */
    private Extent pack(Packer packer, Packing packing) throws IOException {
        Label label = new Label(database.migration(), clock.instant(), version);
        packer.text(Archive.LABEL, out -> out.write(label.text()));
        long rows = new RowStore(database).pack(packer);
        List<String> names = Kept.under(data);
        for (String name : names) packing.pack(name, data.resolve(name), packer);
        return new Extent(rows, names.size());
    }

    /** The name of a file is on the disk only when its folder is. */
    static void sync(Path folder) throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
