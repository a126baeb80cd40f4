package ma.khabar.db;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of H2 as the system sees it. H2 itself would write on into one that was removed, and be none the wiser until it is closed; and
 * on a full disk it would close itself, under the readers too.
 */
final class DataFile {
    private static final Logger log = LoggerFactory.getLogger(DataFile.class);

    /** With which the address of such a file begins, for JDBC. */
    static final String ADDRESS = "jdbc:h2:" + StoreFiles.SCHEME + ":";

    /** In bytes: what H2 needs when it tidies its file up. */
    private static final long ROOM = 16L << 20;

    private static final String DISK_FULL = "53100";
    private static final String IO_ERROR = "58030";

    private final File file;
    private final File folder;
    private volatile Object identity;
    private volatile String complaint = "";

    private DataFile(Path file) throws IOException {
        this.file = file.toFile();
        this.folder = Objects.requireNonNull(file.toAbsolutePath().getParent()).toFile();
        this.identity = identity(file);
    }

    /** That of a database which is open; empty when it lies in no file of ours. */
    static Optional<DataFile> of(String url) {
        if (!url.startsWith(ADDRESS)) return Optional.empty();
        try {
            return Optional.of(new DataFile(path(url)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether such a database is there already. */
    static boolean isThere(String url) {
        return Files.exists(path(url));
    }

    /**
     * Fails when the file is gone; otherwise answers whether it is to be opened anew: another one stands in its place, or it can be written
     * again and is open to be read only.
     */
    boolean isRenewed() {
        Object now = now();
        boolean isOther = !now.equals(identity);
        if (!isOther && !(isReadOnly() && canBeWritten())) return false;
        identity = now;
        log.warn("{} is {} now, and is opened anew", file, isOther ? "another file" : "one that can be written");
        return true;
    }

    /** Fails when nothing more should be written. */
    void needRoom() {
        if (isReadOnly()) throw refusal(IO_ERROR, "the disk lets nobody write");
        if (folder.getUsableSpace() < ROOM) throw refusal(DISK_FULL, "the disk is full");
        complain("");
    }

    /** Whether H2 could open it to read only; it reads on, as long as that lasts. */
    boolean isReadOnly() {
        return StoreFiles.isReadOnly(file.toPath());
    }

    /** Tried on a file beside it: to close this one would give up the lock that H2 has on it. */
    private boolean canBeWritten() {
        try {
            Files.delete(Files.createTempFile(folder.toPath(), "writable", ""));
            return file.canWrite();
        } catch (IOException e) {
            return false;
        }
    }

    private Object now() {
        try {
            return identity(file.toPath());
        } catch (IOException e) {
            throw refusal(IO_ERROR, "the file is gone");
        }
    }

    private DataAccessException refusal(String state, String reason) {
        complain(reason);
        return new DataAccessException(reason, new SQLException(reason, state));
    }

    /** Once, however many are refused for it. */
    private void complain(String reason) {
        if (complaint.equals(reason)) return;
        complaint = reason;
        if (reason.isEmpty()) log.warn("{} can be written again", file);
        else log.error("Nothing can be kept in {}: {}", file, reason);
    }

    private static Object identity(Path file) throws IOException {
        @Nullable
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        if (key == null) throw new NoSuchFileException(file.toString());
        return key;
    }

    private static Path path(String url) {
        return Path.of(url.substring(ADDRESS.length()).replaceFirst(";.*", "") + ".mv.db");
    }
}
