package ma.khabar.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Brotli, which is native code, and so not to be had on every machine. */
final class Brotli {
    /** The quality at which it takes longest. */
    static final int SMALLEST = 11;

    static final boolean RUNS = Brotli4jLoader.isAvailable();

    private Brotli() {}

    /** {@code quality} from 0, the quickest. */
    static byte[] compress(byte[] bytes, int quality) {
        try {
            return Encoder.compress(bytes, Encoder.Parameters.create(quality));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
