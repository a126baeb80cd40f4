package ma.khabar.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form: for each field at most one sentence, in the order of the fields. */
public final class Problems {
    /** One field and what is wrong with it. */
    public record Problem(String field, String sentence) {}

    private final Map<String, String> sentences = new LinkedHashMap<>();

    public void add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
    }

    public boolean any() {
        return !sentences.isEmpty();
    }

    public @Nullable String of(String field) {
        return sentences.get(field);
    }

    /** All of them, for the head of the form. */
    public List<Problem> all() {
        return sentences.entrySet().stream()
                .map(entry -> new Problem(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Whether this is the first field with a problem, where the reader goes on. */
    public boolean first(String field) {
        return any() && sentences.keySet().iterator().next().equals(field);
    }
}
