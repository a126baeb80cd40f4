package ma.khabar.moderation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way to read a folded text: its letters, the edges between which a word may stand, and where each letter came from.
 *
 * <p>The plain reading sees the tokens one space apart. «ك ل ب» and «كل.ب» give further readings, in which the parts are joined.
 */
final class Reading {
    /** Of a stretched letter no more is kept than tells it from a double one. */
    private static final int STRETCHED = 3;

    private static final int WIDEST_GAP = 3;
    private static final String JOINERS = "._*-~+=|·•'’^#@$%";

    private final String folded;
    private final int shortest;
    private char[] letters;
    private int[] first;
    private int[] last;
    private boolean[] edges;
    private int length;

    private Reading(String folded, int capacity, int shortest) {
        this.folded = folded;
        this.shortest = shortest;
        letters = new char[capacity];
        first = new int[capacity];
        last = new int[capacity];
        edges = new boolean[capacity + 1];
    }

    /** The text as it stands, then what comes out when letters set apart are read together. */
    static List<Reading> of(String folded) {
        Reading plain = plain(folded);
        List<Reading> readings = new ArrayList<>(List.of(plain));
        List<int[]> tokens = plain.tokens();
        plain.spelled(tokens, readings);
        plain.joined(tokens, readings);
        return readings;
    }

    int length() {
        return length;
    }

    /** The fewest letters a word must have here: two letters set apart are initials more often than not. */
    int shortest() {
        return shortest;
    }

    char letter(int at) {
        return letters[at];
    }

    boolean isEdge(int at) {
        return edges[at];
    }

    /** Where the token ends that this position is in. */
    int tokenEnd(int at) {
        int end = at;
        while (end < length && letters[end] != ' ') end++;
        return end;
    }

    /** The letters from here to there, the stretched ones once. */
    String letters(int from, int to) {
        StringBuilder once = new StringBuilder(to - from);
        for (int at = from; at < to; at++) if (at == from || !isStretched(at)) once.append(letters[at]);
        return once.toString();
    }

    /** Whether this letter repeats the one before it, and is one of three or more. */
    boolean isStretched(int at) {
        return isRepeated(at)
                && ((at > 1 && letters[at - 2] == letters[at]) || (at + 1 < length && isRepeated(at + 1)));
    }

    boolean isRepeated(int at) {
        return at > 0 && letters[at] == letters[at - 1];
    }

    /** The index in the folded text of the first {@code char} that this letter stands for. */
    int first(int at) {
        return first[at];
    }

    /** The index in the folded text of the last {@code char} that this letter stands for. */
    int last(int at) {
        return last[at];
    }

    private static Reading plain(String folded) {
        Reading plain = new Reading(folded, folded.length() + 1, 1);
        for (int at = 0; at < folded.length(); at++) {
            char letter = folded.charAt(at);
            if (Character.isLetterOrDigit(letter)) plain.add(letter, at, at);
            else if (!plain.isGap(plain.length - 1)) plain.add(' ', at, at);
        }
        for (int at = 0; at <= plain.length; at++) plain.edges[at] = plain.isGap(at) || plain.isGap(at - 1);
        return plain;
    }

    /** Bounded runs bound the ways in which a word can be walked through: «و.و.و…» must cost nothing. */
    private void add(char letter, int from, int to) {
        if (length >= STRETCHED && letter == letters[length - 1] && isStretched(length - 1)) {
            last[length - 1] = to;
            return;
        }
        letters[length] = letter;
        first[length] = from;
        last[length++] = to;
    }

    private boolean isGap(int at) {
        return at < 0 || at >= length || letters[at] == ' ';
    }

    private List<int[]> tokens() {
        List<int[]> tokens = new ArrayList<>(length / 5 + 1);
        for (int start = 0; start < length; start = tokenEnd(start) + 1) {
            tokens.add(new int[] {start, tokenEnd(start)});
        }
        return tokens;
    }

    /** «ك ل ب»: three tokens or more of one letter each, near each other. */
    private void spelled(List<int[]> tokens, List<Reading> into) {
        for (int from = 0; from < tokens.size(); ) {
            int to = from;
            while (to < tokens.size() && isSingle(tokens.get(to)) && (to == from || isNear(tokens, to))) to++;
            if (to - from >= 3) into.add(join(tokens.subList(from, to)).markWideGaps());
            from = Math.max(to, from + 1);
        }
    }

    /** «كل.ب»: tokens with nothing but signs between them, none of which ends a clause. */
    private void joined(List<int[]> tokens, List<Reading> into) {
        for (int from = 0; from < tokens.size(); ) {
            int to = from + 1;
            while (to < tokens.size() && isSigned(tokens, to)) to++;
            if (to - from >= 2) into.add(join(tokens.subList(from, to)));
            from = to;
        }
    }

    private boolean isSingle(int[] token) {
        for (int at = token[0] + 1; at < token[1]; at++) if (!isRepeated(at)) return false;
        return true;
    }

    private boolean isNear(List<int[]> tokens, int at) {
        String gap = gap(tokens, at);
        return gap.length() <= WIDEST_GAP && gap.indexOf('\n') < 0;
    }

    private boolean isSigned(List<int[]> tokens, int at) {
        int from = last[tokens.get(at - 1)[1] - 1] + 1;
        int to = first[tokens.get(at)[0]];
        if (to - from >= WIDEST_GAP) return false;
        for (int sign = from; sign < to; sign++) if (!isJoiner(folded.charAt(sign))) return false;
        return true;
    }

    private static boolean isJoiner(char sign) {
        return JOINERS.indexOf(sign) >= 0 || isPictorial(sign);
    }

    private static boolean isPictorial(char sign) {
        return Character.isSurrogate(sign) || Character.getType(sign) == Character.OTHER_SYMBOL;
    }

    private String gap(List<int[]> tokens, int at) {
        return folded.substring(last[tokens.get(at - 1)[1] - 1] + 1, first[tokens.get(at)[0]]);
    }

    private Reading join(List<int[]> tokens) {
        int capacity = tokens.stream().mapToInt(token -> token[1] - token[0]).sum();
        Reading joined = new Reading(folded, capacity, 3);
        for (int[] token : tokens) {
            for (int at = token[0]; at < token[1]; at++) joined.add(letters[at], first[at], last[at]);
        }
        joined.edges[0] = true;
        joined.edges[joined.length] = true;
        return joined;
    }

    /** In «ك.ل.ب و ح.م.ا.ر» the wider gaps divide, and so does «و» where all are alike. */
    private Reading markWideGaps() {
        int[] gaps = new int[length];
        for (int at = 1; at < length; at++) gaps[at] = width(at);
        int narrowest = Arrays.stream(gaps).filter(gap -> gap > 0).min().orElse(0);
        for (int at = 1; at < length; at++) {
            if (gaps[at] > 0) edges[at] = gaps[at] > narrowest || letters[at] == 'و' || letters[at - 1] == 'و';
        }
        return this;
    }

    private int width(int at) {
        String gap = folded.substring(last[at - 1] + 1, first[at]);
        return gap.length() + (gap.indexOf(' ') < 0 ? 0 : WIDEST_GAP);
    }
}
