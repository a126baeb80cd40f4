package ma.khabar.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.khabar.text.Lookalike;
import org.jspecify.annotations.Nullable;

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

    private final Supplier<String> siteName;
    private @Nullable Skeletons skeletons;

    private record Skeletons(String siteName, Set<String> names, Set<String> words, List<String> phrases) {
        static Skeletons of(String siteName) {
            return new Skeletons(
                    siteName,
                    Set.copyOf(each(Stream.concat(WORDS.stream(), NAMES.stream()))),
                    Set.copyOf(each(WORDS.stream())),
                    each(Stream.concat(PHRASES.stream(), Stream.of(siteName))));
        }

        private static List<String> each(Stream<String> names) {
            return names.map(Lookalike::skeleton).distinct().toList();
        }
    }

    /** Quick; the first question is not, unless {@link #prepare} was called before. {@code siteName} may change. */
    public ReservedNames(Supplier<String> siteName) {
        this.siteName = siteName;
    }

    /** Reads in which letters look alike, which takes a second: neither for the start nor for the first reader who writes. */
    public void prepare() {
        skeletons();
    }

    /** Whether the name is one of these, has one as a word, or looks as if. */
    public boolean holds(String name) {
        Skeletons reserved = skeletons();
        String skeleton = Lookalike.skeleton(name);
        return reserved.names.contains(skeleton)
                || reserved.phrases.stream().anyMatch(skeleton::contains)
                || Arrays.stream(name.split("[^\\p{L}\\p{N}\\p{M}\\p{Cf}]+"))
                        .map(Lookalike::skeleton)
                        .anyMatch(reserved.words::contains);
    }

    private synchronized Skeletons skeletons() {
        String name = siteName.get();
        if (skeletons == null || !skeletons.siteName.equals(name)) skeletons = Skeletons.of(name);
        return skeletons;
    }
}
