package ma.khabar.newsroom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ma.khabar.article.Coverage;
import ma.khabar.newsroom.Manuscript.Image;
import ma.khabar.newsroom.Manuscript.Malformed;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Slug;
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a manuscript, and says in which line it is wrong. */
final class FrontMatter {
    private static final String FENCE = "---";
    private static final Set<String> KEYS = Set.of(
            "title",
            "category",
            "author",
            "tags",
            "introduction",
            "image",
            "image_alt",
            "image_caption",
            "image_credit",
            "date",
            "updated",
            "breaking",
            "comments",
            "coverage");

    private final String source;
    private final Map<String, Node> values = new HashMap<>();

    private FrontMatter(String source) {
        this.source = source;
    }

    /** {@code source} is the name of the file, {@code text} all that stands in it. */
    static Manuscript read(String source, String text) throws Malformed {
        FrontMatter matter = new FrontMatter(source);
        String unix = text.replace("\r\n", "\n").replace("\uFEFF", "");
        if (!unix.startsWith(FENCE + "\n")) throw matter.wrong(1, "must begin with a line of ---");
        int end = unix.indexOf("\n" + FENCE + "\n", FENCE.length());
        if (end < 0) throw matter.wrong(1, "the front matter is not closed by a line of ---");
        matter.parse(unix.substring(FENCE.length() + 1, end + 1));
        String markdown = unix.substring(end + 2 + FENCE.length());
        if (Typed.isBlank(markdown)) throw matter.wrong((int) unix.lines().count(), "there is no text");
        return matter.manuscript(unix, markdown);
    }

    private void parse(String yaml) throws Malformed {
        Node root = compose(yaml);
        if (!(root instanceof MappingNode mapping)) throw wrong(2, "the front matter must be lines of «key: value»");
        for (NodeTuple entry : mapping.getValue()) {
            String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!KEYS.contains(key)) throw wrong(entry.getKeyNode(), "unknown key «" + key + "»");
            if (values.put(key, entry.getValueNode()) != null)
                throw wrong(entry.getKeyNode(), "«" + key + "» stands twice");
        }
    }

    private Node compose(String yaml) throws Malformed {
        try {
            return new Compose(LoadSettings.builder().setUseMarks(true).build())
                    .composeString(yaml)
                    .orElseThrow(() -> wrong(2, "the front matter is empty"));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 2).orElse(2);
            throw wrong(line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw wrong(2, "not YAML: " + e.getMessage());
        }
    }

    private Manuscript manuscript(String text, String markdown) throws Malformed {
        return new Manuscript(
                source,
                text,
                required("title", 300),
                named("category", required("category", 60)),
                names("author"),
                names("tags"),
                optional("introduction", 1_500),
                image(),
                instant("date"),
                instant("updated"),
                instant("breaking"),
                closed(),
                coverage(),
                markdown);
    }

    private String required(String key, int longest) throws Malformed {
        String value = optional(key, longest);
        if (value == null) throw wrong(2, "«" + key + "» is missing");
        return value;
    }

    private @Nullable String optional(String key, int longest) throws Malformed {
        Node node = values.get(key);
        if (node == null) return null;
        if (!(node instanceof ScalarNode scalar)) throw wrong(node, "«" + key + "» must be one text");
        return line(key, scalar, longest);
    }

    private String line(String key, ScalarNode scalar, int longest) throws Malformed {
        String value = Typed.line(scalar.getValue());
        if (Typed.isBlank(value)) throw wrong(scalar, "«" + key + "» is empty");
        if (value.length() > longest) throw wrong(scalar, "«" + key + "» is longer than " + longest + " letters");
        return value;
    }

    /** One name, or a list of them. */
    private List<String> names(String key) throws Malformed {
        Node node = values.get(key);
        if (node == null) return List.of();
        List<Node> nodes = node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
        Map<String, String> bySlug = new LinkedHashMap<>();
        for (Node each : nodes) {
            if (!(each instanceof ScalarNode scalar)) throw wrong(each, "«" + key + "» must be a list of names");
            String name = named(key, line(key, scalar, 100));
            bySlug.putIfAbsent(Slug.of(name), name);
        }
        return List.copyOf(bySlug.values());
    }

    /** A name that makes an address. */
    private String named(String key, String name) throws Malformed {
        if (Slug.of(name).isEmpty()) throw wrong(node(key), "«" + key + "» has no letter or digit");
        return name;
    }

    private @Nullable Image image() throws Malformed {
        String name = optional("image", 300);
        if (name == null) return null;
        String alt = optional("image_alt", 500);
        return new Image(name, alt == null ? "" : alt, optional("image_caption", 500), optional("image_credit", 150));
    }

    private boolean closed() throws Malformed {
        String comments = optional("comments", 10);
        if (comments == null || comments.equals("open")) return false;
        if (comments.equals("closed")) return true;
        throw wrong(node("comments"), "«comments» must be open or closed");
    }

    private Coverage coverage() throws Malformed {
        String coverage = optional("coverage", 10);
        if (coverage == null) return Coverage.NONE;
        return Coverage.of(coverage)
                .filter(Coverage::hasUpdates)
                .orElseThrow(() -> wrong(node("coverage"), "«coverage» must be live or ended"));
    }

    /** With an offset, or by the clocks of Morocco: {@code 2026-11-24T10:00:00Z}, {@code 2026-11-24 10:00}, {@code 2026-11-24}. */
    private @Nullable Instant instant(String key) throws Malformed {
        String value = optional(key, 40);
        if (value == null) return null;
        String iso = value.replace(' ', 'T');
        try {
            if (!iso.contains("T"))
                return MoroccanTime.instantOf(LocalDate.parse(iso).atStartOfDay());
            if (iso.matches(".*(Z|[+-][0-9]{2}:?[0-9]{2})"))
                return OffsetDateTime.parse(iso).toInstant();
            return MoroccanTime.instantOf(LocalDateTime.parse(iso));
        } catch (DateTimeException e) {
            throw wrong(node(key), "«" + key + "» must be a time such as 2026-11-24 10:00");
        }
    }

    private Node node(String key) {
        return Objects.requireNonNull(values.get(key));
    }

    private Malformed wrong(Node node, String reason) {
        return wrong(node.getStartMark().map(mark -> mark.getLine() + 2).orElse(2), reason);
    }

    private Malformed wrong(int line, String reason) {
        return new Malformed(source, line, reason);
    }
}
