package ma.khabar.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The modules for browsers that others wrote and that come as WebJars, each under its name without the version. */
final class Webjars {
    /** What the address of such a module begins with, behind {@link Assets#ROOT}. */
    static final String FOLDER = "vendor/";

    private static final String MODULE = "dist/index.js";
    private static final Map<String, String> OTHERWISE =
            Map.of("w3c-keyname", "index.js", "markdown-it", "dist/markdown-it.min.js");

    private Webjars() {}

    /** {@code name}: such as {@code vendor/prosemirror-view.js}. */
    static Optional<byte[]> bytes(String name) throws IOException {
        String module = name.substring(FOLDER.length()).replaceFirst("\\.js$", "");
        String version = version(module);
        if (version == null) return Optional.empty();
        String file = OTHERWISE.getOrDefault(module, MODULE);
        return read("/META-INF/resources/webjars/" + module + "/" + version + "/" + file);
    }

    private static @Nullable String version(String module) throws IOException {
        if (!module.matches("[a-z0-9-]+")) return null;
        String about = "/META-INF/maven/org.webjars.npm/" + module + "/pom.properties";
        try (InputStream stream = Webjars.class.getResourceAsStream(about)) {
            if (stream == null) return null;
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        }
    }

    private static Optional<byte[]> read(String resource) throws IOException {
        try (InputStream stream = Webjars.class.getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        }
    }
}
