package ma.khabar.comment;

import io.javalin.http.Context;
import ma.khabar.text.Counted;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;
import org.jspecify.annotations.Nullable;

/** What a reader says of a comment that should not stand, and what is wrong with that. */
record ReportForm(@Nullable Reason reason, String detail, Problems problems) {
    private static final int LONGEST = 500;

    static final ReportForm EMPTY = new ReportForm(null, "", new Problems());

    static ReportForm of(Context ctx) {
        Reason reason = Reason.chosen(ctx.formParam("reason")).orElse(null);
        String detail = Typed.text(Fields.typed(ctx, "detail"));
        Problems problems = new Problems();
        if (reason == null) problems.add("reason", "اختر سبب البلاغ.");
        if (Typed.letters(detail) > LONGEST)
            problems.add("detail", "الشرح أطول من " + Counted.LETTERS.of(LONGEST) + ".");
        return new ReportForm(reason, detail, problems);
    }

    public int longest() {
        return LONGEST;
    }
}
