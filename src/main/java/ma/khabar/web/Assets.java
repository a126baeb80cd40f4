package ma.khabar.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code static/}, each under an address that changes with its content and may so be kept for ever.
 *
 * <p>A style sheet's {@code @import}s, and a script's that ask for no name, are put in their places, each a block of its own; the files
 * that a style sheet or an import map names get their own lasting addresses. Under {@code vendor/} lie the modules of others.
 */
public final class Assets {
    /** Where the files are served. */
    public static final String ROOT = "/static/";

    private static final Pattern IMPORT = Pattern.compile("@import \"([^\"]+)\" layer\\(([^)]+)\\);");
    private static final Pattern SCRIPT = Pattern.compile("(?m)^import \"\\./([^\"]+)\";$");
    /** Comments are for whoever reads the source; compressed they would still weigh a whole kilobyte on a reader's phone. */
    private static final Pattern STYLE_COMMENT = Pattern.compile("/\\*.*?\\*/\\s*", Pattern.DOTALL);

    private static final Pattern SCRIPT_COMMENT = Pattern.compile("(?m)^ *//.*\\R");
    private static final Pattern URL = Pattern.compile("url\\(\"?([^\")#:]+)\"?\\)");
    private static final Pattern MAPPED = Pattern.compile("\"" + ROOT + "([^\"]+)\"");
    private static final Pattern FINGERPRINTED = Pattern.compile("(.+)\\.([0-9a-f]{12})(\\.[a-z0-9]+)");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "png", "image/png",
            "ico", "image/x-icon",
            "woff2", "font/woff2",
            "webmanifest", "application/manifest+json",
            "importmap", "application/importmap+json");

    private static final Set<String> TEXTS = Set.of("css", "js", "svg", "webmanifest", "importmap");

    private final @Nullable Path workingTree;
    private final Map<String, Optional<Asset>> read = new ConcurrentHashMap<>();

    /** A file, ready to be sent. */
    public static final class Asset {
        private final String fingerprint;
        private final String type;
        private final Encoded body;

        Asset(String type, Encoded body) {
            this.fingerprint = HexFormat.of().formatHex(Sha256.of(body.plain()), 0, 6);
            this.type = type;
            this.body = body;
        }

        public String fingerprint() {
            return fingerprint;
        }

        public String type() {
            return type;
        }

        public byte[] bytes() {
            return body.plain();
        }

        Encoded body() {
            return body;
        }
    }

    /**
     * A file asked for by a reader.
     *
     * @param lasting whether the address named the very content, so that it may be kept for ever
     */
    public record Found(Asset asset, boolean lasting) {}

    /** {@code workingTree}: read the files of this folder anew each time, for whoever works on them; otherwise those of the jar, once. */
    public Assets(@Nullable Path workingTree) {
        this.workingTree = workingTree;
    }

    /** The lasting address of {@code name}, such as {@code css/site.css}; a name that does not exist is a programming error. */
    public String address(String name) {
        int dot = name.lastIndexOf('.');
        return ROOT + name.substring(0, dot) + "." + existing(name).fingerprint() + name.substring(dot);
    }

    /** The file behind the part of an address that follows {@link #ROOT}. */
    public Optional<Found> at(String path) {
        Matcher fingerprinted = FINGERPRINTED.matcher(path);
        if (!fingerprinted.matches()) return find(path).map(asset -> new Found(asset, false));
        return find(fingerprinted.group(1) + fingerprinted.group(3))
                .map(asset -> new Found(asset, asset.fingerprint().equals(fingerprinted.group(2))));
    }

    /** The text of a file that stands inside the page itself. */
    public String text(String name) {
        return new String(existing(name).bytes(), StandardCharsets.UTF_8).strip();
    }

    /** What lets {@link #text} run under our content security policy. */
    public String policySource(String name) {
        byte[] hash = Sha256.of(text(name).getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }

    private Asset existing(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no static/" + name));
    }

    private Optional<Asset> find(String name) {
        if (workingTree != null) return load(name);
        Optional<Asset> known = read.get(name);
        if (known != null) return known;
        Optional<Asset> asset = load(name);
        // What does not exist is not remembered: anyone may ask for any number of such names.
        if (asset.isPresent()) read.put(name, asset);
        return asset;
    }

    private Optional<Asset> load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || name.contains("..") || name.contains("\\")) return Optional.empty();
        return finished(name)
                .or(() -> bytes(name).map(bytes -> new Encoded(whole(name, bytes), Encoded.Effort.UTMOST)))
                .map(body -> new Asset(type, body));
    }

    /** What {@link Finishing} has made of it; nothing where that step of the build was left out. */
    private Optional<Encoded> finished(String name) {
        if (workingTree != null || !isText(name)) return Optional.empty();
        return resource(Finishing.FOLDER + name)
                .map(plain -> new Encoded(plain, Encoded.Effort.UTMOST, compressed(name)));
    }

    private static Map<Coding, byte[]> compressed(String name) {
        Map<Coding, byte[]> made = new EnumMap<>(Coding.class);
        for (Coding coding : List.of(Coding.GZIP, Coding.BROTLI)) {
            resource(Finishing.FOLDER + name + "." + coding.token()).ifPresent(bytes -> made.put(coding, bytes));
        }
        return made;
    }

    /** Fonts and pictures are finished as they are. */
    static boolean isText(String name) {
        return TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private Optional<byte[]> bytes(String name) {
        try {
            if (name.startsWith(Webjars.FOLDER)) return Webjars.bytes(name);
            if (workingTree == null) return resource(ROOT + name);
            Path file = workingTree.resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream stream = Assets.class.getResourceAsStream(path)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] whole(String name, byte[] bytes) {
        if (name.startsWith(Webjars.FOLDER)) return bytes;
        if (name.endsWith(".css")) return style(name, bytes);
        if (name.endsWith(".importmap")) return importMap(bytes);
        return name.endsWith(".js") ? script(name, bytes) : bytes;
    }

    private byte[] importMap(byte[] bytes) {
        return MAPPED.matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceAll(match -> Matcher.quoteReplacement('"' + address(match.group(1)) + '"'))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] script(String name, byte[] bytes) {
        String script = without(SCRIPT_COMMENT, bytes);
        return SCRIPT.matcher(script)
                .replaceAll(match -> Matcher.quoteReplacement("{\n" + text(beside(name, match.group(1))) + "\n}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] style(String name, byte[] bytes) {
        String css = without(STYLE_COMMENT, bytes);
        String addressed = URL.matcher(css).replaceAll(match -> Matcher.quoteReplacement(url(name, match)));
        String imported = IMPORT.matcher(addressed).replaceAll(match -> Matcher.quoteReplacement(layer(name, match)));
        return compact(imported).getBytes(StandardCharsets.UTF_8);
    }

    /** Without the blanks that are for whoever reads the source. No text of ours has such a sign with a blank beside it. */
    private static String compact(String css) {
        return css.replaceAll("\\s+", " ")
                .replaceAll(" ?([{};,]) ?", "$1")
                .replaceAll("([a-z-]): ", "$1:")
                .replace(";}", "}")
                .strip();
    }

    private static String without(Pattern comments, byte[] bytes) {
        return comments.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceAll("");
    }

    private String layer(String name, MatchResult match) {
        return "@layer " + match.group(2) + " {\n" + text(beside(name, match.group(1))) + "\n}";
    }

    private String url(String name, MatchResult match) {
        String target = match.group(1);
        String file = target.startsWith(ROOT) ? target.substring(ROOT.length()) : beside(name, target);
        return "url(\"" + address(file) + "\")";
    }

    /** A name relative to the folder of another. */
    private static String beside(String name, String relative) {
        return Path.of("/" + name)
                .resolveSibling(relative)
                .normalize()
                .toString()
                .substring(1);
    }
}
