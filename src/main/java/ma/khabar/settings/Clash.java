package ma.khabar.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What another admin saved meanwhile, of what stands in a form differently. */
record Clash(List<Theirs> theirs) {
    /** One value, and what it is of. */
    record Theirs(String label, String value) {}

    /** {@code wanted} is what was typed. */
    static Clash of(Map<Setting, String> wanted, SiteSettings saved) {
        return new Clash(new TreeMap<>(wanted)
                .entrySet().stream()
                        .filter(entry -> !saved.of(entry.getKey()).equals(entry.getValue()))
                        .map(entry -> new Theirs(
                                entry.getKey().label(), Change.said(entry.getKey(), saved.orNone(entry.getKey()))))
                        .toList());
    }
}
