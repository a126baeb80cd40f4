package ma.khabar.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes discussions out of the written comments, replies and names: the same ones for the same seed. */
final class DemoComments {
    private static final double SHARE_OF_REPLIES = 0.4;
    private static final double SHARE_TO_REPLIES = 0.35;
    /** Replies gather under a few recent comments, as they do in life. */
    private static final int NEAR = 12;

    private final Random chance;
    private final List<String> names = DemoTexts.lines("names.txt");
    private final List<String> replies = DemoTexts.lines("replies.txt");
    private final Map<String, List<String>> texts = DemoTexts.sections("comments.txt");

    /** One comment; {@code parent} and {@code root} are places in the list, none for a root. */
    record Line(@Nullable Integer parent, @Nullable Integer root, String name, String body, Instant at) {}

    DemoComments(Random chance) throws IOException {
        this.chance = chance;
    }

    /** {@code number} comments on an article of {@code section}, in the order of their time. */
    List<Line> on(String section, boolean composed, int number, Instant from, Instant until) {
        List<Line> lines = new ArrayList<>();
        Set<String> said = new HashSet<>();
        List<Instant> times = times(number, from, until);
        for (int i = 0; i < number; i++) {
            Integer parent = i > 0 && chance.nextDouble() < SHARE_OF_REPLIES ? parent(lines) : null;
            Integer root = parent == null ? null : rootOf(lines, parent);
            String body = parent == null
                    ? unsaid(said, section, composed)
                    : any(replies).replace("\\n", "\n");
            lines.add(new Line(parent, root, any(names), body, times.get(i)));
        }
        return lines;
    }

    private int parent(List<Line> lines) {
        int near = lines.size() - 1 - chance.nextInt(Math.min(NEAR, lines.size()));
        Integer root = lines.get(near).root();
        return root != null && chance.nextDouble() > SHARE_TO_REPLIES ? root : near;
    }

    private static int rootOf(List<Line> lines, int parent) {
        Integer root = lines.get(parent).root();
        return root == null ? parent : root;
    }

    /** Tries a few times not to repeat itself. */
    private String unsaid(Set<String> said, String section, boolean composed) {
        String text = text(section, composed);
        for (int tries = 0; tries < 20 && !said.add(text); tries++) text = text(section, composed);
        return text;
    }

    private String text(String section, boolean composed) {
        if (composed && chance.nextInt(12) > 0) return any(texts.get("فواتح")) + " " + any(texts.get("خواتم"));
        List<String> fitting = chance.nextInt(3) > 0 ? texts.get(section) : texts.get("عام");
        return any(fitting == null ? texts.get("عام") : fitting);
    }

    /** Most are written in the first hours. */
    private List<Instant> times(int number, Instant from, Instant until) {
        long span = Math.max(1, Duration.between(from, until).toMillis());
        return Stream.generate(() -> from.plusMillis((long) (Math.pow(chance.nextDouble(), 2) * span)))
                .limit(number)
                .sorted()
                .toList();
    }

    private <T> T any(@Nullable List<T> list) {
        if (list == null) throw new IllegalStateException("comments.txt lacks a section");
        return list.get(chance.nextInt(list.size()));
    }
}
