package ma.khabar.library;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.media.Illustration;
import ma.khabar.media.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A picture in the library.
 *
 * @param own what pieces begin with: its words, which may be empty
 * @param name of the file as it was sent
 * @param owner who sent it; none: it came with a file
 * @param uses in how many pieces it stands
 */
public record Entry(
        long id,
        Illustration own,
        String name,
        @Nullable Long owner,
        @Nullable String ownerName,
        int uses,
        Instant createdAt) {

    public Picture picture() {
        return own.picture();
    }

    public String alt() {
        return own.alt();
    }

    public String caption() {
        return Objects.requireNonNullElse(own.caption(), "");
    }

    public String credit() {
        return Objects.requireNonNullElse(own.credit(), "");
    }

    public String address() {
        return "/newsroom/pictures/" + id;
    }

    /** Whether a piece could be published with it as it is. */
    public boolean isComplete() {
        return Stream.of(alt(), caption(), credit()).noneMatch(String::isEmpty);
    }

    /** What it is called where there is room for one line. */
    public String title() {
        return Stream.of(alt(), caption(), name)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("صورة رقم " + id);
    }

    /** The line that puts it into a text; the credit stands behind the caption. */
    public String line() {
        String below = Stream.of(caption(), credit())
                .filter(words -> !words.isEmpty())
                .map(words -> words.replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining(" — "));
        String described = alt().replaceAll("[\\\\\\[\\]]", "\\\\$0");
        return "![" + described + "](" + id + (below.isEmpty() ? "" : " \"" + below + "\"") + ")";
    }

    boolean mayChange(Keeper who) {
        return who.editor() || (owner != null && owner == who.account());
    }
}
