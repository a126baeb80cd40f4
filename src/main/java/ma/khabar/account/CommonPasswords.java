package ma.khabar.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.text.Folded;

/**
 * The passwords that are tried first: words as people choose them, walks over the keyboard, dates, the same thing twice.
 *
 * <p>What people do to make a word look like a password does not help: capitals, a few digits or signs around it, digits for letters.
 * So the list of words stands for many more passwords than it has lines. Beside it lies one of passwords, as they were found in what was stolen from
 * others.
 */
final class CommonPasswords {
    private static final Set<String> WORDS = words("common-words.txt", "common-passwords.txt");
    private static final int MOST_AROUND = 6;
    private static final int MOST_BESIDE_A_WALK = 2;
    private static final int SHORTEST_WALK = 3;
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern DIGITS_AROUND = Pattern.compile("^[0-9]+|[^\\p{L}@$!]+$");
    private static final Pattern TWICE = Pattern.compile("(.{1,8}?)\\1+.{0,2}");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}[-./]?\\d{1,2}[-./]?(19|20)\\d\\d|(19|20)\\d\\d[-./]?\\d{1,2}[-./]?\\d{1,2}");
    private static final Map<Character, Character> DIGITS_FOR_LETTERS =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

    private static final List<String> WALKS = Stream.of(
                    "12345678901234567890",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "azertyuiop",
                    "qsdfghjklm",
                    "wxcvbn",
                    "qwertzuiop",
                    "abcdefghijklmnopqrstuvwxyz",
                    "1q2w3e4r5t6y7u8i9o0p",
                    "q1w2e3r4t5y6u7i8o9p0",
                    "1a2z3e4r5t6y",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
                    "qazwsxedcrfvtgbyhnujmikolp",
                    "zaq12wsxcde34rfv",
                    "1a2b3c4d5e6f7g8h",
                    "a1b2c3d4e5f6g7h8",
                    "a1s2d3f4g5h6",
                    "z1x2c3v4b5n6m7",
                    "147258369",
                    "159357",
                    "0246813579",
                    "112233445566778899",
                    "1020304050607080",
                    "!@#$%^&*()",
                    "ضصثقفغعهخحجد",
                    "شسيبلاتنمكط",
                    "ئءؤرلاىةوزظ",
                    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
                    "ابجدهوزحطيكلمن")
            .map(Folded::text)
            .flatMap(walk -> Stream.of(walk, new StringBuilder(walk).reverse().toString()))
            .toList();

    private CommonPasswords() {}

    static boolean hold(String password) {
        String plain = Folded.text(password).replaceAll("\\s+", "");
        return isKnown(plain)
                || TWICE.matcher(plain).matches()
                || DATE.matcher(plain).matches()
                || isWalk(plain);
    }

    private static boolean isKnown(String plain) {
        return isWord(plain)
                || hasWord(plain, AROUND.matcher(plain).replaceAll(""))
                || hasWord(plain, DIGITS_AROUND.matcher(plain).replaceAll(""));
    }

    private static boolean hasWord(String plain, String core) {
        return plain.length() - core.length() <= MOST_AROUND && isWord(core);
    }

    private static boolean isWord(String core) {
        return WORDS.contains(core) || WORDS.contains(letters(core));
    }

    private static String letters(String core) {
        StringBuilder letters = new StringBuilder(core);
        for (int i = 0; i < core.length(); i++) {
            char letter = core.charAt(i);
            letters.setCharAt(i, DIGITS_FOR_LETTERS.getOrDefault(letter, letter));
        }
        return letters.toString();
    }

    /** Whether nearly all of it is keys that lie side by side. */
    private static boolean isWalk(String plain) {
        int beside = 0;
        int at = 0;
        while (at < plain.length() && beside <= MOST_BESIDE_A_WALK) {
            int steps = steps(plain, at);
            if (steps < SHORTEST_WALK) beside++;
            at += steps < SHORTEST_WALK ? 1 : steps;
        }
        return beside <= MOST_BESIDE_A_WALK;
    }

    /** How far the longest walk goes that begins here. */
    private static int steps(String plain, int at) {
        int end = at;
        while (end < plain.length() && isOnOneWalk(plain.substring(at, end + 1))) end++;
        return end - at;
    }

    private static boolean isOnOneWalk(String part) {
        return WALKS.stream().anyMatch(walk -> walk.contains(part));
    }

    private static Set<String> words(String... files) {
        return Stream.of(files)
                .flatMap(CommonPasswords::lines)
                .map(Folded::text)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> lines(String file) {
        try (InputStream lines = CommonPasswords.class.getResourceAsStream("/account/" + file)) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
