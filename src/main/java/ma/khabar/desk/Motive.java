package ma.khabar.desk;

import ma.khabar.comment.Decision;
import ma.khabar.comment.Reason;
import ma.khabar.moderation.Rule;

/** The reasons that stand in the log, in the words of moderators. */
final class Motive {
    private Motive() {}

    static String label(String id) {
        if (id.equals(Decision.UNDONE)) return "تراجع المشرف عن قراره";
        return Rule.of(id)
                .map(Rule::label)
                .or(() -> Reason.of(id).map(Reason::sentence))
                .orElse(id);
    }
}
