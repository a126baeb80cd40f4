package ma.khabar;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;

/** What is logged, and how: said here and not in a file of XML, which would take a twentieth of each start to read. */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_TOP_PRIORITY)
public final class LogLines extends ContextAwareBase implements Configurator {
    /** What was logged of a request cannot forge another line, nor can it in what an exception says. */
    private static final String LINE =
            "%d{\"yyyy-MM-dd'T'HH:mm:ss.SSS'Z'\",UTC} %-5level %logger{0} %replace(%msg){'[\\r\\n]+', ' | '}%n"
                    + "%replace(%ex){'[\\r\\n]+(?!\\t|Caused by: |$)', ' | '}";

    private static final List<String> TOO_TALKATIVE = List.of(
            // jOOQ's paid editions know older PostgreSQL better; ours is tested on one that it warns of.
            "org.jooq.impl.DefaultExecuteContext.logVersionSupport",
            // What is wrong with a request is told to who sent it; nobody should be able to fill the log with that.
            "org.eclipse.jetty.http.HttpParser",
            "org.eclipse.jetty.util.HostPort",
            // Tells with a page of causes what ma.khabar.db.Eviction says in a line.
            "com.zaxxer.hikari.pool.ProxyConnection");

    @Override
    public ExecutionStatus configure(LoggerContext logs) {
        Logger root = logs.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(errors(logs));
        logs.getLogger("ma.khabar").setLevel(Level.INFO);
        for (String name : TOO_TALKATIVE) logs.getLogger(name).setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static Appender<ILoggingEvent> errors(LoggerContext logs) {
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(logs);
        lines.setPattern(LINE);
        lines.start();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(logs);
        console.setName("console");
        console.setTarget("System.err");
        console.setEncoder(lines);
        console.start();
        return console;
    }
}
