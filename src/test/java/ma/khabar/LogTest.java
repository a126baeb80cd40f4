package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.khabar.account.Role;
import ma.khabar.web.Refusals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** What the log tells of who was refused, and that nobody writes into it. Alone: all sites of a program have one log. */
@Isolated
class LogTest {
    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on"));

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        // What another test made it tell counts no more.
        site.clock().forward(Duration.ofMinutes(10));
        lines.start();
        logger().addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger().detachAppender(lines);
    }

    @Test
    void who_may_not_is_told_of_by_number() {
        Browser reader = site.signedIn(Role.READER, "فضولية");
        long account = site.site().accounts().all().getFirst().id();

        reader.get("/admin/accounts");
        site.visitor().post("/newsroom/articles/12/publication", Map.of("token", "سر"));

        assertThat(told())
                .containsExactly(
                        "GET /admin/accounts refused to account " + account + ": 403",
                        "POST /newsroom/articles/{id}/publication refused to a guest: 403");
    }

    @Test
    void so_is_what_another_site_sends() {
        site.visitor().sending("Sec-Fetch-Site", "cross-site").post("/sign-out", Map.of());

        assertThat(told()).containsExactly("POST /sign-out refused to a guest: 403");
    }

    @Test
    void so_is_who_guesses_and_nobody_fills_it_with_that() {
        for (int guess = 0; guess < 80; guess++)
            site.visitor().post("/sign-in", Map.of("email", "nobody@khabar.test", "password", "سر لا يكتب"));

        assertThat(told()).hasSize(30).containsOnly("POST /sign-in refused to a guest: 429");
    }

    @Test
    void nothing_that_was_sent_begins_a_line() throws Exception {
        String forged = "value too long: a\n2026-11-23T14:05:00.000Z INFO  AccountLogStore signed in\r\nb";

        String written = written("x\n2026 forged", new IllegalStateException(forged, new Exception(forged)));

        assertThat(written.lines().skip(1)).allMatch(line -> line.matches("(\t|Caused by: |java\\.).*"));
        assertThat(written.lines().findFirst().orElseThrow()).matches("[0-9T:.-]+Z ERROR LogTest x \\| 2026 forged");
        assertThat(written)
                .contains("\tat ma.khabar.LogTest", "value too long: a | 2026")
                .endsWith("\n");
    }

    /** By the pattern that the site itself writes by. */
    private static String written(String message, Exception thrown) {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        new LogLines().configure(context);
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        Logger logger = context.getLogger(LogTest.class);
        logger.setAdditive(false);
        logger.addAppender(events);
        logger.error(message, thrown);
        byte[] line = console.getEncoder().encode(events.list.getFirst());
        context.stop();
        return new String(line, StandardCharsets.UTF_8);
    }

    private List<String> told() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Refusals.class);
    }
}
