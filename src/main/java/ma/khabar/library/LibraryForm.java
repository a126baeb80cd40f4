package ma.khabar.library;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures somebody wants to see; whatever cannot be understood is as if it had not been asked for.
 *
 * @param sought in their words; empty: nothing
 * @param part all of them, one's own, or those that stand nowhere
 * @param piece for which one is looked for, if for any
 */
record LibraryForm(String sought, Part part, @Nullable Long piece) {
    private static final int LONGEST_SOUGHT = 100;

    /** A part of the library. */
    enum Part {
        ALL("", "الكل"),
        MINE("mine", "ما أضفته"),
        UNUSED("unused", "لم تُستعمل");

        private final String id;
        private final String label;

        Part(String id, String label) {
            this.id = id;
            this.label = label;
        }

        public String id() {
            return id;
        }

        public String label() {
            return label;
        }
    }

    static LibraryForm of(Context ctx) {
        return new LibraryForm(
                Fields.sought(ctx, LONGEST_SOUGHT),
                part(ctx.queryParam("list")),
                Addresses.id(ctx.queryParam("piece")).orElse(null));
    }

    /** The first page of another list, of the same search. */
    public String address(Part other) {
        return "/newsroom/pictures?" + query(other);
    }

    /** Its own address, up to the key of a page. */
    public String address() {
        return address(part) + "&";
    }

    /** The same for the part that scripts ask for. */
    public String choicesAddress() {
        return "/newsroom/pictures/choices?" + query(part) + "&";
    }

    public List<Part> parts() {
        return List.of(Part.values());
    }

    private String query(Part which) {
        String wanted = piece == null ? "" : "&piece=" + piece;
        return "list=" + which.id + "&q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + wanted;
    }

    private static Part part(@Nullable String id) {
        return Arrays.stream(Part.values())
                .filter(part -> part.id.equals(id))
                .findFirst()
                .orElse(Part.ALL);
    }
}
