package ma.khabar.library;

import ma.khabar.text.Counted;
import ma.khabar.text.Typed;
import ma.khabar.web.InParts;
import org.jspecify.annotations.Nullable;

/** A picture as it was sent, and what was said with it. */
record UploadForm(Library.Parcel parcel) {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_CREDIT = 150;

    static UploadForm of(InParts sent) {
        return new UploadForm(new Library.Parcel(
                sent.file(), sent.name(), sent.typed("alt"), sent.typed("caption"), sent.typed("credit")));
    }

    /** Why the words cannot be kept; none: they can. */
    @Nullable
    String problem() {
        if (Typed.letters(parcel.credit()) > LONGEST_CREDIT)
            return "اسم صاحب الصورة أطول من " + Counted.LETTERS.of(LONGEST_CREDIT) + ".";
        if (Typed.letters(parcel.alt()) > LONGEST_WORDS || Typed.letters(parcel.caption()) > LONGEST_WORDS)
            return "وصف الصورة أو ما تحتها أطول من " + Counted.LETTERS.of(LONGEST_WORDS) + ".";
        return null;
    }
}
