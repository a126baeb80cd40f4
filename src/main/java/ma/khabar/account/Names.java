package ma.khabar.account;

import java.util.function.Predicate;
import ma.khabar.text.Counted;
import ma.khabar.text.Lookalike;
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;

/** Which names accounts may bear: one that can be read, that speaks for nobody else, and that looks like no other. */
public final class Names {
    /** In code points. */
    public static final int LONGEST = 60;

    // The column holds twice as many UTF-16 units; «ﷺ» alone becomes four words.
    private static final int LONGEST_KEY = 120;

    private final AccountStore accounts;
    private final Predicate<String> reserved;

    /** {@code reserved} are the names that nobody may take by themselves. */
    public Names(AccountStore accounts, Predicate<String> reserved) {
        this.accounts = accounts;
        this.reserved = reserved;
    }

    /** What is wrong with a name that somebody wants; {@code account} is theirs, 0 when they have none yet. */
    public @Nullable String problem(String name, long account) {
        String wrong = problem(name);
        if (wrong != null) return wrong;
        if (reserved.test(name)) return "هذا الاسم محجوز للموقع أو يشبه أسماءه. اختر اسمًا غيره.";
        return accounts.hasName(key(name), account) ? taken() : null;
    }

    /** What is wrong with a name that the house gives. */
    static @Nullable String problem(String name) {
        if (Typed.isBlank(name)) return "اكتب الاسم الذي يظهر مع تعاليقك.";
        if (Typed.letters(name) > LONGEST) return "الاسم طويل: الحد " + Counted.LETTERS.of(LONGEST) + ".";
        return null;
    }

    static String taken() {
        return "هذا الاسم، أو اسم يشبهه، لقارئ آخر. اختر اسمًا غيره.";
    }

    /** The same for names that a reader would take for one another. */
    public static String key(String name) {
        StringBuilder key = new StringBuilder();
        Lookalike.skeleton(name).codePoints().limit(LONGEST_KEY).forEach(key::appendCodePoint);
        return key.toString();
    }
}
