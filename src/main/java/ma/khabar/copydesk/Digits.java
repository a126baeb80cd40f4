package ma.khabar.copydesk;

import java.util.List;

/** Figures of two kinds in one article: the rarer kind is what is asked about, and of two as frequent the one that we do not write. */
final class Digits {
    private Digits() {}

    static void check(List<Copy> copies) {
        long latin = copies.stream().mapToLong(copy -> count(copy, true)).sum();
        long eastern = copies.stream().mapToLong(copy -> count(copy, false)).sum();
        if (latin == 0 || eastern == 0) return;
        boolean toLatin = latin >= eastern;
        copies.forEach(copy -> point(copy, toLatin));
    }

    private static long count(Copy copy, boolean latin) {
        long count = 0;
        for (int i = 0; i < copy.length(); i++) if (copy.digit(i) && isLatin(copy.at(i)) == latin) count++;
        return count;
    }

    private static void point(Copy copy, boolean toLatin) {
        for (int i = 0; i < copy.length(); i++) {
            int end = i;
            while (copy.digit(end) && isLatin(copy.at(end)) != toLatin) end++;
            if (end == i) continue;
            copy.found(i, end, converted(copy.words(i, end), toLatin), "أرقام من نوعين في مقال واحد");
            i = end;
        }
    }

    private static boolean isLatin(char digit) {
        return digit >= '0' && digit <= '9';
    }

    private static String converted(String digits, boolean toLatin) {
        StringBuilder all = new StringBuilder(digits.length());
        for (char digit : digits.toCharArray()) all.append((char) ((toLatin ? '0' : '٠') + Character.digit(digit, 10)));
        return all.toString();
    }
}
