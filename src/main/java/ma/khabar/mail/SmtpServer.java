package ma.khabar.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The server that mail is handed to.
 *
 * @param tls encrypted from the first byte on; otherwise by STARTTLS
 * @param user empty: it asks for none
 */
public record SmtpServer(boolean tls, String host, int port, String user, String password) {
    private static final Pattern URL = Pattern.compile(
            "(smtps?)://(?:([^:@/\\s]+):([^:@/\\s]+)@)?(\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9.-]+)(?::([0-9]{1,5}))?/?");
    private static final int LARGEST_PORT = 65_535;
    private static final String MILLISECONDS_TO_CONNECT = "10000";
    private static final String MILLISECONDS_TO_ANSWER = "20000";

    /** Reads {@code smtp://user:password@host:port} or {@code smtps://…}, user and password percent-encoded; empty when it is none. */
    public static Optional<SmtpServer> parse(String url) {
        Matcher part = URL.matcher(url);
        if (!part.matches()) return Optional.empty();
        try {
            boolean tls = part.group(1).equals("smtps");
            String user = decoded(part.group(2));
            int port = part.group(5) == null ? usualPort(tls, user) : Integer.parseInt(part.group(5));
            if (port == 0 || port > LARGEST_PORT) return Optional.empty();
            return Optional.of(new SmtpServer(tls, part.group(4), port, user, decoded(part.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What Jakarta Mail is told about it. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(asksWho()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        // A server on this very machine has no certificate that anybody would vouch for.
        properties.put("mail.smtp.starttls.enable", String.valueOf(!tls && !isLoopback()));
        properties.put("mail.smtp.starttls.required", String.valueOf(!tls && !isLoopback() && asksWho()));
        properties.put("mail.smtp.connectiontimeout", MILLISECONDS_TO_CONNECT);
        properties.put("mail.smtp.timeout", MILLISECONDS_TO_ANSWER);
        properties.put("mail.smtp.writetimeout", MILLISECONDS_TO_ANSWER);
        return properties;
    }

    boolean asksWho() {
        return !user.isEmpty();
    }

    /** Without user and password, so that they never reach a log. */
    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }

    private boolean isLoopback() {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.[0-9]{1,3}){3}");
    }

    private static int usualPort(boolean tls, String user) {
        if (tls) return 465;
        return user.isEmpty() ? 25 : 587;
    }

    /** In this part of an address a plus is a plus. */
    private static String decoded(@Nullable String part) {
        return part == null ? "" : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
