package ma.khabar.library;

import io.javalin.http.Context;
import ma.khabar.media.Focus;
import ma.khabar.text.Counted;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;

/** What somebody says of a picture, and what is wrong with it. */
record EntryForm(String alt, String caption, String credit, String focusX, String focusY, Problems problems) {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_CREDIT = 150;

    /** As it is known. */
    static EntryForm showing(Entry entry) {
        Focus focus = entry.picture().focus();
        return new EntryForm(
                entry.alt(),
                entry.caption(),
                entry.credit(),
                String.valueOf(focus.x()),
                String.valueOf(focus.y()),
                new Problems());
    }

    static EntryForm of(Context ctx) {
        EntryForm form = new EntryForm(
                Typed.line(Fields.typed(ctx, "alt")),
                Typed.line(Fields.typed(ctx, "caption")),
                Typed.line(Fields.typed(ctx, "credit")),
                Fields.typed(ctx, "focus_x").strip(),
                Fields.typed(ctx, "focus_y").strip(),
                new Problems());
        form.check();
        return form;
    }

    LibraryStore.Card card() {
        return new LibraryStore.Card(alt, caption, credit, new Focus(hundredth(focusX), hundredth(focusY)));
    }

    private void check() {
        checkLength("alt", alt, LONGEST_WORDS);
        checkLength("caption", caption, LONGEST_WORDS);
        checkLength("credit", credit, LONGEST_CREDIT);
        checkFocus("focus_x", focusX);
        checkFocus("focus_y", focusY);
    }

    private void checkLength(String field, String typed, int longest) {
        if (Typed.letters(typed) > longest) problems.add(field, "أطول من " + Counted.LETTERS.of(longest) + ".");
    }

    private void checkFocus(String field, String typed) {
        if (hundredth(typed) < 0) problems.add(field, "اكتب رقمًا صحيحًا من 0 إلى 100.");
    }

    private static int hundredth(String typed) {
        return typed.matches("[0-9]{1,2}|100") ? Integer.parseInt(typed) : -1;
    }
}
