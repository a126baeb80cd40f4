package ma.khabar.media;

import org.jspecify.annotations.Nullable;

/** A picture with the words that belong to it where it stands. */
public record Illustration(
        Picture picture,
        String alt,
        @Nullable String caption,
        @Nullable String credit) {}
