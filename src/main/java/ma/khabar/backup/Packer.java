package ma.khabar.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ma.khabar.text.Sha256;

/** Packs a backup: a zip whose last entry has the digest of all others, as {@code sha256sum} writes them. */
final class Packer {
    private final ZipOutputStream zip;
    private final Map<String, String> digests = new TreeMap<>();

    Packer(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** What writes an entry. */
    interface Content {
        void write(Writer out) throws IOException;
    }

    void text(String name, Content content) throws IOException {
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        put(name, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            content.write(writer);
            writer.flush();
        });
    }

    /** Pictures are packed as small as they get. */
    void file(String name, Path file) throws IOException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        put(name, out -> Files.copy(file, out));
    }

    /** A file that lies beside this one, under this name. */
    void beside(String name, String digest) {
        digests.put(name, digest);
    }

    /** Without this the backup is none. */
    void finish() throws IOException {
        text(Archive.DIGESTS, out -> {
            for (var entry : digests.entrySet()) out.write(entry.getValue() + "  " + entry.getKey() + "\n");
        });
        zip.finish();
    }

    private interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private void put(String name, Bytes bytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(name));
        bytes.write(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        digests.put(name, HexFormat.of().formatHex(digest.digest()));
    }
}
