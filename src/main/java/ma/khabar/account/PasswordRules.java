package ma.khabar.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import ma.khabar.text.Folded;
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;

/** Which passwords are good enough: long, and not the first that somebody would try. */
public final class PasswordRules {
    static final int SHORTEST = 8;
    static final int LONGEST = 200;

    /** What is left without the names of the site and of the account must still be something. */
    private static final int SHORTEST_REST = 6;

    private static final int SHORTEST_NAME = 3;
    private static final List<String> OF_THE_HOUSE = List.of(
            "khabar",
            "anaalkhabar",
            "admin",
            "administrator",
            "moderator",
            "editor",
            "أدمن",
            "ادمين",
            "الادمن",
            "المدير",
            "مدير",
            "المشرف",
            "مشرف",
            "الإدارة",
            "إدارة",
            "المحرر",
            "الموقع",
            "الجريدة",
            "الخبر",
            "خبر");

    private final List<String> house = new ArrayList<>(OF_THE_HOUSE);
    private final Supplier<String> siteName;

    /** {@code siteName} may change. */
    public PasswordRules(Supplier<String> siteName, @Nullable String host) {
        this.siteName = siteName;
        if (host != null) house.addAll(List.of(host.split("\\.")));
    }

    /** What is wrong with it; {@code own} are the names of whose it is to be. */
    @Nullable
    String problem(String password, Collection<String> own) {
        int letters = Typed.letters(password);
        if (letters < SHORTEST) return "كلمة السر قصيرة: اكتب 8 حروف على الأقل، من أي لغة.";
        if (letters > LONGEST) return "كلمة السر طويلة: الحد 200 حرف.";
        if (CommonPasswords.hold(password)) return "هذه من كلمات السر الشائعة التي تُجرب أولًا. اختر غيرها.";
        if (isMadeOf(password, own)) return "هذه تشبه اسمك أو بريدك أو اسم الموقع. اختر غيرها.";
        return null;
    }

    private boolean isMadeOf(String password, Collection<String> own) {
        List<String> names = new ArrayList<>(house);
        names.add(siteName.get());
        own.forEach(name -> {
            names.add(name);
            names.addAll(List.of(name.split("[^\\p{L}\\p{N}]+")));
        });
        String rest = plain(password);
        for (String name : longestFirst(names)) rest = rest.replace(name, "");
        return Typed.letters(rest) < SHORTEST_REST && !rest.equals(plain(password));
    }

    private static List<String> longestFirst(List<String> names) {
        return names.stream()
                .map(PasswordRules::plain)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private static String plain(String text) {
        return Folded.text(text).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
