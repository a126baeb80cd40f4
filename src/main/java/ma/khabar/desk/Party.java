package ma.khabar.desk;

import java.util.List;
import java.util.stream.Stream;
import ma.khabar.comment.Restriction;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, or something, that a restriction can concern.
 *
 * @param kind {@code account}, {@code visitor} or {@code network}
 * @param subject as it is kept
 * @param restriction in force on it
 */
record Party(String kind, String subject, @Nullable Restriction restriction) {

    /** Those behind a comment; nobody restricts the staff. */
    static List<Party> behind(Card card) {
        return Stream.of(
                        party("account", card.byStaff() ? null : card.account()),
                        party("visitor", card.byStaff() ? null : card.visitor()),
                        party("network", card.network()))
                .flatMap(List::stream)
                .toList();
    }

    Party under(List<Restriction> restrictions) {
        return new Party(
                kind,
                subject,
                restrictions.stream()
                        .filter(restriction -> restriction.subject().equals(subject))
                        .findFirst()
                        .orElse(null));
    }

    /** In the words of moderators, be it of a subject alone. */
    public String label() {
        return label(subject);
    }

    static String label(String subject) {
        int colon = subject.indexOf(':');
        String id = subject.substring(colon + 1);
        return switch (subject.substring(0, colon)) {
            case "account" -> "الحساب رقم " + id;
            case "visitor" -> "المتصفح " + id.substring(0, Math.min(8, id.length()));
            default -> "الشبكة " + id.substring(0, Math.min(8, id.length()));
        };
    }

    private static List<Party> party(String kind, @Nullable Object id) {
        return id == null ? List.of() : List.of(new Party(kind, kind + ":" + id, null));
    }
}
