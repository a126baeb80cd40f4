package ma.khabar.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a backup says of itself.
 *
 * @param migration the last one that its database had seen
 * @param version of the program that made it
 */
record Label(String migration, Instant madeAt, String version) {
    /** Grows when older programs could not read what newer ones write. */
    private static final String FORMAT = "1";

    String text() {
        return "format: " + FORMAT + "\nmigration: " + migration + "\nmade: " + madeAt + "\nby: " + version + "\n";
    }

    static Label read(String text) throws Unusable {
        Map<String, String> said = text.lines()
                .map(line -> line.split(": ", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one));
        if (!FORMAT.equals(said.get("format"))) throw new Unusable("it was made by a newer version of this program");
        try {
            return new Label(
                    said.getOrDefault("migration", ""),
                    Instant.parse(said.getOrDefault("made", "")),
                    said.getOrDefault("by", ""));
        } catch (DateTimeParseException e) {
            throw new Unusable("it is damaged: its label makes no sense");
        }
    }
}
