package ma.khabar.copydesk;

import java.util.ArrayDeque;
import java.util.Deque;

/** Marks of quotation that open and do not close, or the other way round, within a paragraph. */
final class Pairs {
    private static final String WHY = "علامة اقتباس بلا أختها";

    private Pairs() {}

    static void check(Copy copy) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i <= copy.length(); i++) {
            char letter = copy.at(i);
            if (letter == '«' || letter == '“') open.push(i);
            if (letter == '»' || letter == '”') close(copy, i, open);
            if (letter == '\n') {
                open.forEach(at -> copy.found(at, at + 1, "", WHY));
                open.clear();
            }
        }
    }

    private static void close(Copy copy, int i, Deque<Integer> open) {
        if (open.isEmpty()) {
            copy.found(i, i + 1, "", WHY);
            return;
        }
        char wanted = copy.at(open.pop()) == '«' ? '»' : '”';
        if (copy.at(i) != wanted) copy.found(i, i + 1, String.valueOf(wanted), "علامة اقتباس تُغلق أخرى");
    }
}
