package ma.khabar.desk;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.khabar.comment.Restriction;
import ma.khabar.text.Counted;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * How a moderator restricts somebody, and what is wrong with it.
 *
 * @param of the kind of {@link Party} chosen
 * @param days how long; 0: until it is lifted
 */
record RestrictionForm(String of, Restriction.@Nullable Kind kind, int days, String reason, Problems problems) {
    private static final int LONGEST_REASON = 400;
    private static final int LONGEST = 3_650;

    static final RestrictionForm EMPTY = new RestrictionForm("", null, 0, "", new Problems());

    static RestrictionForm of(Context ctx) {
        String of = Fields.typed(ctx, "of");
        Restriction.Kind kind =
                Fields.choice(Restriction.Kind.class, Fields.typed(ctx, "kind")).orElse(null);
        String typed = Fields.typed(ctx, "days");
        int days = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
        String reason = Typed.line(Fields.typed(ctx, "reason"));
        return new RestrictionForm(of, kind, days, reason, problems(of, kind, days, reason));
    }

    /** Of the party of this comment that was chosen. */
    Restriction on(String subject, Instant now) {
        if (kind == null) throw new IllegalStateException("no kind of restriction");
        return new Restriction(subject, kind, reason, days == 0 ? null : now.plus(Duration.ofDays(days)));
    }

    public List<Integer> choices() {
        return List.of(1, 3, 7, 30, 90);
    }

    public Restriction.Kind[] kinds() {
        return Restriction.Kind.values();
    }

    private static Problems problems(String of, Restriction.@Nullable Kind kind, int days, String reason) {
        Problems problems = new Problems();
        if (of.isEmpty()) problems.add("of", "اختر من يسري عليه القيد.");
        if (kind == null) problems.add("kind", "اختر القيد.");
        if (kind == Restriction.Kind.SUSPENDED && days == 0) problems.add("days", "قل إلى متى يسري التوقيف.");
        if (days > LONGEST) problems.add("days", "المدة أطول من عشر سنوات.");
        if (Typed.isBlank(reason)) problems.add("reason", "اكتب السبب: يقرؤه من يسري عليه القيد.");
        else if (Typed.letters(reason) > LONGEST_REASON)
            problems.add("reason", "السبب أطول من " + Counted.LETTERS.of(LONGEST_REASON) + ".");
        return problems;
    }
}
