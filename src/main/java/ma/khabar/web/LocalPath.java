package ma.khabar.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a visitor wants to go afterwards, as an address says that anybody can have made. */
public final class LocalPath {
    private static final int LONGEST = 2_000;
    private static final String HOME = "/";
    // Browsers drop some of these, and take a backslash for a slash.
    private static final Pattern TREACHEROUS = Pattern.compile("[\\\\\\p{Cc}\\p{Cf}\\p{Z}]");

    private LocalPath() {}

    /** The path and what follows it, when it leads to this site and nowhere else; otherwise the front page. */
    public static String orHome(@Nullable String typed) {
        return typed != null && isPlain(typed) && isPlain(decoded(typed)) ? ascii(typed) : HOME;
    }

    private static boolean isPlain(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && path.length() <= LONGEST
                && !TREACHEROUS.matcher(path).find();
    }

    /** As a careless proxy would read it. */
    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replaceAll("[?#].*", "").replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String ascii(String path) {
        try {
            URI address = new URI(path);
            boolean here = address.getScheme() == null && address.getRawAuthority() == null;
            return here ? address.toASCIIString() : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
