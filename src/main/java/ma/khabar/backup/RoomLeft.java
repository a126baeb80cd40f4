package ma.khabar.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stops writing before the disk is full, for a database that cannot write closes. */
final class RoomLeft extends FilterOutputStream {
    /** In bytes. */
    private static final long LEFT_TO_OTHERS = 256L << 20;

    private static final long BETWEEN_LOOKS = 8L << 20;

    private final FileStore disk;
    private long unseen = BETWEEN_LOOKS;

    RoomLeft(OutputStream out, Path folder) throws IOException {
        super(out);
        this.disk = Files.getFileStore(folder);
    }

    @Override
    public void write(int letter) throws IOException {
        look(1);
        out.write(letter);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        look(length);
        out.write(bytes, from, length);
    }

    private void look(int length) throws IOException {
        unseen += length;
        if (unseen < BETWEEN_LOOKS) return;
        unseen = 0;
        if (disk.getUsableSpace() < LEFT_TO_OTHERS) throw new Unusable("there is no room left on the disk");
    }
}
