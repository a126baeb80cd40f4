package ma.khabar.copydesk;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import ma.khabar.copydesk.Finding.Place;

/** Reads a text as a copy desk does, and puts right what it is told to. */
public final class CopyDesk {
    private static final Spelling SPELLING = Spelling.listed();
    private static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::place)
            .thenComparingInt(Finding::start)
            .thenComparingInt(Finding::end);

    private CopyDesk() {}

    /** What it would ask about, in reading order. */
    public static List<Finding> read(Map<Place, String> texts) {
        List<Copy> copies = texts.entrySet().stream()
                .map(text -> new Copy(text.getKey(), text.getValue()))
                .toList();
        for (Copy copy : copies) {
            Signs.check(copy);
            Pairs.check(copy);
            SPELLING.check(copy);
        }
        Digits.check(copies);
        return copies.stream()
                .flatMap(copy -> copy.findings().stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /** The text of a place with these put right; of two that overlap, the first. */
    public static String fixed(String text, Place place, Collection<Finding> findings) {
        StringBuilder fixed = new StringBuilder(text.length());
        int done = 0;
        for (Finding finding : findings.stream().sorted(IN_ORDER).toList()) {
            if (finding.place() != place || finding.start() < done) continue;
            fixed.append(text, done, finding.start()).append(finding.suggestion());
            done = finding.end();
        }
        return fixed.append(text, done, text.length()).toString();
    }
}
