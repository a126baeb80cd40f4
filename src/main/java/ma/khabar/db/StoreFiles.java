package ma.khabar.db;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Files of H2 whose header names the newest chunk, be the process killed when it may.
 *
 * <p>By itself H2 (2.5.252) writes a header that names the chunk before. Mostly it finds the way on from there; but where the newest ones lie in
 * a hole of the file it does not, and what was synced since is gone: 3 of 90 kills. So the header is written anew after each chunk. Public,
 * because H2 makes them itself.
 */
public final class StoreFiles extends FilePathWrapper {
    static final String SCHEME = "khabar";

    /** Those that are open to be read only. */
    private static final Set<Path> READ_ONLY = ConcurrentHashMap.newKeySet();

    /** Those that H2 has locked in this process. */
    private static final Map<Path, StoreFile> LOCKED = new ConcurrentHashMap<>();

    /** Whether H2 has opened a file only to read it, because nobody could write to it. */
    static boolean isReadOnly(Path file) {
        return READ_ONLY.contains(file.toAbsolutePath());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    /** By itself H2 believes what the rights of a file say. A disk that fails may say the same, and let nobody write all the same. */
    @Override
    public boolean canWrite() {
        try (FileChannel opened = FileChannel.open(path(), StandardOpenOption.WRITE)) {
            return opened.isOpen();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel file = super.open(mode);
        if (mode.equals("r")) READ_ONLY.add(path());
        else READ_ONLY.remove(path());
        return new StoreFile(path(), file);
    }

    private Path path() {
        return Path.of(getBase().toString()).toAbsolutePath();
    }

    /** A chunk as it lies in the file. */
    private record Chunk(long id, long version, long block) {
        private static final Pattern HEAD = Pattern.compile("(?s)chunk:([0-9a-f]+),.*?version:([0-9a-f]+),.*");
        private static final int LONGEST_HEAD = 300;

        /** None: what is written here is something else. */
        static @Nullable Chunk at(long position, ByteBuffer bytes) {
            if (position < 2 * StoreFile.BLOCK) return null;
            Matcher head = HEAD.matcher(text(bytes, LONGEST_HEAD));
            if (!head.matches()) return null;
            long version = Long.parseLong(head.group(2), 16);
            return new Chunk(Long.parseLong(head.group(1), 16), version, position / StoreFile.BLOCK);
        }
    }

    private static String text(ByteBuffer bytes, int most) {
        byte[] head = new byte[Math.min(most, bytes.remaining())];
        bytes.get(bytes.position(), head);
        return new String(head, ISO_8859_1);
    }

    private static final class StoreFile extends FileBase {
        /** In bytes. The first two blocks are the header, twice. */
        static final int BLOCK = 4096;

        private static final Pattern VERSION = Pattern.compile(",version:([0-9a-f]+)");
        private static final String CHECKSUM = ",fletcher:";

        private final Path path;
        private final FileChannel file;
        private @Nullable Chunk newest;

        StoreFile(Path path, FileChannel file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            ByteBuffer written = bytes.duplicate();
            int length = fill(position == 0 ? corrected(bytes) : bytes, position);
            bytes.position(bytes.limit());
            Chunk chunk = Chunk.at(position, written);
            Chunk last = newest;
            if (chunk != null && (last == null || chunk.version() > last.version())) name(chunk);
            return length;
        }

        private int fill(ByteBuffer bytes, long position) throws IOException {
            int length = bytes.remaining();
            long at = position;
            while (bytes.hasRemaining()) at += file.write(bytes, at);
            return length;
        }

        private void name(Chunk chunk) throws IOException {
            newest = chunk;
            ByteBuffer header = ByteBuffer.allocate(2 * BLOCK);
            int read = 0;
            while (header.hasRemaining() && read >= 0) read = file.read(header, header.position());
            header.flip();
            fill(corrected(header), 0);
        }

        /** The header, naming the newest chunk if it knows of none that is as new; anything else as it is. */
        private ByteBuffer corrected(ByteBuffer header) {
            String text = text(header, BLOCK);
            Matcher version = VERSION.matcher(text);
            int end = text.indexOf(CHECKSUM);
            Chunk chunk = newest;
            boolean current =
                    chunk == null || !version.find() || Long.parseLong(version.group(1), 16) >= chunk.version();
            return end < 0 || current || chunk == null ? header : header(naming(chunk, text.substring(0, end)));
        }

        private static String naming(Chunk chunk, String header) {
            return header.replaceFirst(",clean:1", "")
                    .replaceFirst("block:[0-9a-f]+", "block:" + Long.toHexString(chunk.block()))
                    .replaceFirst("chunk:[0-9a-f]+", "chunk:" + Long.toHexString(chunk.id()))
                    .replaceFirst("version:[0-9a-f]+", "version:" + Long.toHexString(chunk.version()));
        }

        private static ByteBuffer header(String text) {
            byte[] said = text.getBytes(ISO_8859_1);
            String checksum = Integer.toHexString(DataUtils.getFletcher32(said, 0, said.length));
            byte[] block = Arrays.copyOf((text + CHECKSUM + checksum + "\n").getBytes(ISO_8859_1), BLOCK);
            return ByteBuffer.allocate(2 * BLOCK).put(block).put(block).flip();
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return file.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        // Many read at once.
        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        /**
         * A process opens a database once. Where H2 could not write in the midst of a statement, it gives the database up without closing its
         * file, and would find it locked from then on.
         */
        @Override
        public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
            StoreFile before = LOCKED.put(path, this);
            if (before != null && before != this) before.close();
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            LOCKED.remove(path, this);
            file.close();
        }
    }
}
