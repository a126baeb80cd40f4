package ma.khabar.web;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/**
 * A file in which each request is a line, in the combined format that programs read, and without what it is nobody's business to keep: of addresses
 * the network only, of questions nothing, and no ticket that opens something.
 */
public final class AccessLog implements AutoCloseable {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int FILES_KEPT = 5;
    private static final long LARGEST_FILE = 50 * FileSize.MB_COEFFICIENT;
    private static final int LONGEST_WORD = 300;

    /** What opens something, wherever it stands. */
    private static final Pattern TICKET = Pattern.compile("/[0-9]+-[0-9a-f]{64}");

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\"\\\\]");

    private final LoggerContext context = new LoggerContext();
    private final Logger lines = context.getLogger("access");
    private final ClientAddress client;
    private final Clock clock;

    /** Beside {@code file} lie up to five older ones, {@code .1} and so on, of 50 MB each. Fails where it cannot be written. */
    public AccessLog(Path file, ClientAddress client, Clock clock) {
        this.client = client;
        this.clock = clock;
        // Logback asks every context for one.
        context.setMDCAdapter(new LogbackMDCAdapter());
        AsyncAppender waiting = new AsyncAppender();
        waiting.setContext(context);
        // On a disk that does not keep up, lines are lost and no reader waits.
        waiting.setNeverBlock(true);
        waiting.addAppender(file(file));
        waiting.start();
        lines.setAdditive(false);
        lines.addAppender(waiting);
    }

    /** Writes what is waiting. */
    @Override
    public void close() {
        context.stop();
    }

    void write(Request request, Response response, String route) {
        HttpFields asked = request.getHeaders();
        String target =
                route.contains("{ticket}") ? route : request.getHttpURI().getPath();
        lines.info(
                "{} - - [{}] \"{} {} {}\" {} {} \"{}\" \"{}\"",
                network(client.of(request)),
                MOMENT.format(clock.instant()),
                plain(request.getMethod()),
                plain(target),
                request.getConnectionMetaData().getProtocol(),
                response.getStatus(),
                Response.getContentBytesWritten(response),
                plain(withoutQuestion(asked.get(HttpHeader.REFERER))),
                plain(asked.get(HttpHeader.USER_AGENT)));
    }

    private static String network(String address) {
        try {
            return Network.around(InetAddress.ofLiteral(address)).base().getHostAddress();
        } catch (IllegalArgumentException e) {
            return "-";
        }
    }

    private static @Nullable String withoutQuestion(@Nullable String address) {
        return address == null ? null : address.replaceFirst("[?#].*", "");
    }

    /** Nothing that was sent can end its field, or the line, nor open something. */
    static String plain(@Nullable String word) {
        if (word == null || word.isEmpty()) return "-";
        String closed = TICKET.matcher(word).replaceAll("/{ticket}");
        String shown = closed.substring(0, Math.min(LONGEST_WORD, closed.length()));
        return UNFIT.matcher(shown).replaceAll("?");
    }

    private RollingFileAppender<ILoggingEvent> file(Path path) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(path.toString());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n");
        encoder.start();
        file.setEncoder(encoder);
        FixedWindowRollingPolicy older = new FixedWindowRollingPolicy();
        older.setContext(context);
        older.setParent(file);
        older.setFileNamePattern(path + ".%i");
        older.setMaxIndex(FILES_KEPT);
        older.start();
        file.setRollingPolicy(older);
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(LARGEST_FILE));
        size.start();
        file.setTriggeringPolicy(size);
        file.start();
        if (!file.isStarted()) throw new IllegalStateException("cannot write to the access log " + path);
        return file;
    }
}
