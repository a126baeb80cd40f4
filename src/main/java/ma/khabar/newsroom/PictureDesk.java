package ma.khabar.newsroom;

import java.io.IOException;
import ma.khabar.media.Picture;

/** Finds the picture that a manuscript names. */
@FunctionalInterface
public interface PictureDesk {
    /** Throws when there is none by that name, or it cannot be used; the message says why. */
    Picture fetch(String name) throws IOException;
}
