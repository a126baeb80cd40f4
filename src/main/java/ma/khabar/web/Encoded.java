package ma.khabar.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that are sent again and again, as they are or compressed: each way once, when it is first asked for. */
public final class Encoded {
    /** Below this a packet of the network is not filled anyway. */
    private static final int WORTH_IT = 1_000;

    private final byte[] plain;
    private final Effort effort;
    private final Map<Coding, byte[]> made = new EnumMap<>(Coding.class);

    /** How hard it is tried to make them small. */
    public enum Effort {
        /** For what soon changes. */
        QUICK(6, 5),
        /** For what stays. */
        UTMOST(Deflater.BEST_COMPRESSION, Brotli.SMALLEST);

        private final int gzip;
        private final int brotli;

        Effort(int gzip, int brotli) {
            this.gzip = gzip;
            this.brotli = brotli;
        }
    }

    public Encoded(byte[] plain, Effort effort) {
        this.plain = plain;
        this.effort = effort;
    }

    public byte[] plain() {
        return plain;
    }

    /** Of what was compressed before, only what is not {@code made} is compressed here. */
    Encoded(byte[] plain, Effort effort, Map<Coding, byte[]> made) {
        this(plain, effort);
        this.made.putAll(made);
    }

    /** Like this, or as they are where that would be no shorter. */
    public byte[] as(Coding coding) {
        return coding == Coding.PLAIN || plain.length < WORTH_IT ? plain : compressed(coding);
    }

    /** The best of what is accepted: the value of {@code Accept-Encoding}, if there is one. */
    public Coding best(@Nullable String accepted) {
        Coding coding = Coding.best(accepted);
        return as(coding).length < plain.length ? coding : Coding.PLAIN;
    }

    /** Under a lock: whoever else asks meanwhile waits, and does not do the same work beside us. */
    private synchronized byte[] compressed(Coding coding) {
        return made.computeIfAbsent(coding, this::compress);
    }

    private byte[] compress(Coding coding) {
        byte[] smaller = coding == Coding.BROTLI ? Brotli.compress(plain, effort.brotli) : gzip(plain, effort.gzip);
        return smaller.length < plain.length * 9 / 10 ? smaller : plain;
    }

    private static byte[] gzip(byte[] bytes, int level) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped) {
            {
                def.setLevel(level);
            }
        }) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
