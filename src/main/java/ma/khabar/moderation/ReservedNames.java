package ma.khabar.moderation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.text.Lookalike;

/** Names that speak for the site: nobody from outside may bear one, or one that looks like it. */
public final class ReservedNames {
    /** Refused wherever it is a word of the name. */
    private static final List<String> WORDS = List.of(
            "الإدارة",
            "إدارة",
            "الإداري",
            "المشرف",
            "مشرف",
            "المشرفة",
            "مشرفة",
            "المشرفون",
            "المشرفين",
            "أدمن",
            "ادمين",
            "الأدمن",
            "المراقب",
            "الموقع",
            "التحرير",
            "admin",
            "admins",
            "administrator",
            "administrateur",
            "administration",
            "moderator",
            "moderators",
            "moderateur",
            "moderatrice",
            "moderation",
            "mod",
            "editor",
            "redaction",
            "redacteur",
            "webmaster",
            "root",
            "system",
            "staff",
            "support",
            "khabar",
            "anaalkhabar");

    /** Refused wherever the name holds it, spaced or not. */
    private static final List<String> PHRASES = List.of(
            "هيئة التحرير",
            "أسرة التحرير",
            "رئيس التحرير",
            "رئيسة التحرير",
            "سكرتارية التحرير",
            "مدير النشر",
            "مديرة النشر",
            "فريق التحرير",
            "إدارة الموقع",
            "فريق الموقع",
            "مشرف التعاليق",
            "مشرفة التعاليق",
            "أنا الخبر");

    /** Refused as the whole name only, because families are called so too. */
    private static final List<String> NAMES =
            List.of("المدير", "مدير", "المحرر", "محرر", "الخبر", "الصحيفة", "الجريدة", "النظام");

    private final Set<String> names;
    private final Set<String> words;
    private final List<String> phrases;

    public ReservedNames(String siteName) {
        words = skeletons(WORDS);
        names = Stream.of(WORDS, NAMES)
                .flatMap(Collection::stream)
                .map(Lookalike::skeleton)
                .collect(Collectors.toSet());
        phrases = Stream.concat(PHRASES.stream(), Stream.of(siteName))
                .map(Lookalike::skeleton)
                .toList();
    }

    /** Whether the name is one of these, has one as a word, or looks as if. */
    public boolean holds(String name) {
        String skeleton = Lookalike.skeleton(name);
        return names.contains(skeleton)
                || phrases.stream().anyMatch(skeleton::contains)
                || Arrays.stream(name.split("[^\\p{L}\\p{N}\\p{M}\\p{Cf}]+"))
                        .map(Lookalike::skeleton)
                        .anyMatch(words::contains);
    }

    private static Set<String> skeletons(List<String> names) {
        return names.stream().map(Lookalike::skeleton).collect(Collectors.toSet());
    }
}
