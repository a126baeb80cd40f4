package ma.khabar.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed from one text to another: paragraphs first, and in those that changed word by word. */
final class WordDiff {
    /** More than that, and the one simply stands in the place of the other: the time to compare grows with the square. */
    private static final int MOST = 6_000;

    private static final Pattern PARAGRAPH = Pattern.compile("[^\n]*\n|[^\n]+");
    private static final Pattern WORD = Pattern.compile("\\s+|\\S+");

    private final List<Part> parts = new ArrayList<>();

    private WordDiff() {}

    /** Some words, and what happened to them: {@code same}, {@code gone} or {@code new}. */
    record Part(String kind, String text) {}

    static List<Part> between(String before, String after) {
        WordDiff diff = new WordDiff();
        diff.compare(tokens(PARAGRAPH, before), tokens(PARAGRAPH, after), true);
        return diff.parts;
    }

    private void compare(List<String> before, List<String> after, boolean paragraphs) {
        if (before.size() + after.size() > MOST) {
            replace(before, after);
            return;
        }
        List<String> gone = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (AbstractDelta<String> delta : deltas(before, after)) {
            if (delta.getType() == DeltaType.EQUAL) {
                settle(gone, fresh, paragraphs);
                add("same", delta.getSource().getLines());
            } else {
                gone.addAll(delta.getSource().getLines());
                fresh.addAll(delta.getTarget().getLines());
            }
        }
        settle(gone, fresh, paragraphs);
    }

    /** What was taken out and what was put in between two places where nothing changed; they come one after the other. */
    private void settle(List<String> gone, List<String> fresh, boolean paragraphs) {
        if (paragraphs && !gone.isEmpty() && !fresh.isEmpty()) compare(words(gone), words(fresh), false);
        else replace(gone, fresh);
        gone.clear();
        fresh.clear();
    }

    private void replace(List<String> gone, List<String> fresh) {
        add("gone", gone);
        add("new", fresh);
    }

    private void add(String kind, List<String> tokens) {
        if (!tokens.isEmpty()) parts.add(new Part(kind, String.join("", tokens)));
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
    }

    private static List<String> words(List<String> paragraphs) {
        return tokens(WORD, String.join("", paragraphs));
    }

    private static List<String> tokens(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
