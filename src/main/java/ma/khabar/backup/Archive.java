package ma.khabar.backup;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import ma.khabar.text.Sha256;

/** A backup that is read. */
final class Archive implements Closeable {
    static final String LABEL = "khabar.txt";
    static final String DIGESTS = "SHA256SUMS";
    static final String ROWS = "rows/";
    static final String LATER = "later/";
    static final String NEXT = "next.tsv";

    private final Path file;
    private final ZipFile zip;
    private final Label label;
    private final Map<String, String> digests;

    private Archive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.label = Label.read(text(LABEL));
        this.digests = digests(text(DIGESTS));
    }

    /** Fails for what is no backup, or cut short. */
    static Archive open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw new NoSuchFileException(file.toString(), null, "there is no such file");
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                return new Archive(file, zip);
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw new Unusable("it is damaged, or no backup: " + e.getMessage());
        }
    }

    Label label() {
        return label;
    }

    /** The digest of everything that belongs to it, by name. */
    Map<String, String> digests() {
        return digests;
    }

    /** The names of the entries in this folder, as they were packed. */
    List<String> in(String folder) {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(folder))
                .toList();
    }

    /** The names of the files of the data folder, wherever they lie. */
    List<String> files() {
        return digests.keySet().stream().filter(Kept::isFile).toList();
    }

    /** Reads everything; fails for the first that is missing or not what was packed. */
    void verify() throws IOException {
        verifyPacked();
        for (String name : digests.keySet()) {
            if (zip.getEntry(name) == null) copy(name, OutputStream.nullOutputStream());
        }
    }

    /** The same for what is in the file itself. */
    void verifyPacked() throws IOException {
        for (String name : in("")) {
            if (!name.equals(DIGESTS)) copy(name, OutputStream.nullOutputStream());
        }
    }

    /** Copies the file of this name, and fails when it is not what was packed. */
    void copy(String name, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(stream(name), digest)) {
            bytes.transferTo(out);
        } catch (ZipException | EOFException e) {
            throw new Unusable("it is damaged: " + name);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(digests.get(name)))
            throw new Unusable("it is damaged: " + name);
    }

    BufferedReader reader(String name) throws IOException {
        return new BufferedReader(new InputStreamReader(stream(name), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** In it, or beside it. */
    private InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry != null) return zip.getInputStream(entry);
        Path beside = file.resolveSibling(name);
        if (!Kept.isFile(name) || !Files.isRegularFile(beside))
            throw new Unusable("it is damaged: " + name + " is missing");
        return Files.newInputStream(beside);
    }

    private String text(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) throw new Unusable("it is damaged, or no backup: " + name + " is missing");
        try (InputStream bytes = zip.getInputStream(entry)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> digests(String text) throws Unusable {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split("  ", 2);
            if (parts.length < 2) throw new Unusable("it is damaged: " + DIGESTS);
            digests.put(parts[1], parts[0]);
        }
        return digests;
    }
}
