package ma.khabar.newsroom;

import java.io.IOException;
import ma.khabar.media.Picture;

/** Finds the picture that a text names. */
@FunctionalInterface
public interface PictureDesk {
    /** Throws when there is none by that name, or it cannot be used; the message says why. */
    Picture fetch(String name) throws IOException;

    /** Who made it, as far as is known apart from what the text says; empty: nobody knows. */
    default String credit(Picture picture) {
        return "";
    }

    /** A picture that a text names and that cannot be had; the message says why. */
    final class Missing extends IOException {
        private final String name;

        Missing(String name, IOException reason) {
            super(reason.getMessage(), reason);
            this.name = name;
        }

        public String name() {
            return name;
        }
    }

    /** The picture of this name; what is missing is named. */
    static Picture known(PictureDesk desk, String name) throws Missing {
        try {
            return desk.fetch(name);
        } catch (Missing e) {
            throw e;
        } catch (IOException e) {
            throw new Missing(name, e);
        }
    }
}
