package ma.khabar.mode;

import io.javalin.http.Context;
import java.util.List;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;
import org.jspecify.annotations.Nullable;

/** What a moderator chooses for a scope, as it was typed, and what is wrong with it. An empty field leaves it to the broader scope. */
record ModeForm(String mode, String first, String days, String slow, Problems problems) {
    private static final int MOST_FIRST = 50;
    private static final int MOST_DAYS = 3_650;
    private static final List<Integer> PAUSES = List.of(0, 15, 30, 60, 120, 300, 600, 1_800, 3_600);

    static ModeForm of(Choice choice) {
        return new ModeForm(
                typed(choice.said(Aspect.MODE)),
                typed(choice.said(Aspect.FIRST)),
                typed(choice.said(Aspect.DAYS)),
                typed(choice.said(Aspect.SLOW)),
                new Problems());
    }

    static ModeForm of(Context ctx) {
        ModeForm form = new ModeForm(
                Fields.typed(ctx, "mode"),
                Typed.line(Fields.typed(ctx, "first")),
                Typed.line(Fields.typed(ctx, "days")),
                Fields.typed(ctx, "slow"),
                new Problems());
        form.check();
        return form;
    }

    /** What was chosen, once nothing is wrong with it. */
    Choice choice() {
        return new Choice(
                Fields.choice(Mode.class, mode).orElse(null), number(first), number(days), number(slow), null);
    }

    public Mode[] modes() {
        return Mode.values();
    }

    /** The pauses to choose from. */
    public List<Term<Integer>> pauses() {
        return PAUSES.stream()
                .map(pause -> new Term<>(pause, Aspect.SLOW, Level.STANDARD))
                .toList();
    }

    public boolean chose(Term<Integer> pause) {
        return slow.equals(pause.value().toString());
    }

    private void check() {
        if (!mode.isEmpty() && Fields.choice(Mode.class, mode).isEmpty()) problems.add("mode", "اختر من اللائحة.");
        if (isNot(first, 1, MOST_FIRST))
            problems.add("first", "اكتب عددًا بين 1 و" + MOST_FIRST + "، أو اترك الخانة فارغة.");
        if (isNot(days, 0, MOST_DAYS))
            problems.add("days", "اكتب عدد الأيام بين 0 و" + MOST_DAYS + "، أو اترك الخانة فارغة.");
        if (!slow.isEmpty() && PAUSES.stream().noneMatch(pause -> slow.equals(pause.toString())))
            problems.add("slow", "اختر من اللائحة.");
    }

    private static boolean isNot(String typed, int least, int most) {
        if (typed.isEmpty()) return false;
        Integer number = number(typed);
        return number == null || number < least || number > most;
    }

    /** In whatever digits; none: nothing, or no number. */
    private static @Nullable Integer number(String typed) {
        return typed.matches("\\p{Nd}{1,6}") ? Integer.valueOf(typed) : null;
    }

    private static String typed(@Nullable String said) {
        return said == null ? "" : said;
    }
}
