package ma.khabar.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

/** The skeleton of a name: names that a reader would take for one another have the same one. */
public final class Lookalike {
    // Costly to build; immutable once built, and so shared by all threads.
    private static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();

    private Lookalike() {}

    /**
     * Blind to case, marks, tatweel, invisible characters, spaces and punctuation, to Arabic spelling, and to letters
     * of one alphabet that look like those of another. Not for reading: «م» and "rn" are what ICU makes of them.
     */
    public static String skeleton(String name) {
        String skeleton = letters(CHECKER.getSkeleton(Folded.text(capitalsFirst(name))));
        // A name of signs alone is compared as it is: all such names are not the same.
        return skeleton.isEmpty() ? Folded.text(name).strip() : skeleton;
    }

    /** Capitals are resolved before they are made small: a Greek «Ν» looks like N, but «ν» like v. */
    private static String capitalsFirst(String name) {
        StringBuilder resolved = new StringBuilder(name.length());
        COMPATIBLE.normalize(name).codePoints().forEach(letter -> {
            if (Character.isUpperCase(letter)) resolved.append(CHECKER.getSkeleton(Character.toString(letter)));
            else resolved.appendCodePoint(letter);
        });
        return resolved.toString();
    }

    private static String letters(String skeleton) {
        StringBuilder letters = new StringBuilder(skeleton.length());
        Folded.text(skeleton).codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        // ICU reads I as l; made small it has to meet its own i there.
        return letters.toString().replace('i', 'l');
    }
}
