package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A real browser, started once for all tests of this JVM: a JUnit extension.
 *
 * <p>Where there is none, tests are skipped with the reason, and fail under {@code CI=true}. A test also fails when a page it opened
 * complains in the console, asks another site for anything, or misses a file.
 *
 * <p>It serves one thread at a time, as do the pages of the {@link Exhibition}: classes that use either say
 * {@code @Execution(ExecutionMode.SAME_THREAD)}, by which one thread runs them one after another, beside all the others. With a lock in the
 * place of that, whoever found it taken went to the end, where there were no others left to run beside.
 *
 * <p>{@code @RegisterExtension static final Chromium chromium = new Chromium();}
 */
public final class Chromium implements ExecutionCondition, BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** The one without windows first: it is the same browser, and faster. */
    private static final List<String> PROGRAMS = List.of("chromium-headless-shell", "chromium");

    private static final int LONGEST_WAIT_MILLISECONDS = 10_000;
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<Tab> tabs = new ArrayList<>();
    private final Map<Device, Tab> shared = new EnumMap<>(Device.class);
    private Running running;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent()) return ConditionEvaluationResult.enabled("chromium is installed");
        String reason = "There is no chromium in the PATH (Debian: apt-get install chromium)";
        if ("true".equals(System.getenv("CI"))) throw new IllegalStateException(reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
    }

    /** A reader without a past opens a tab; it is closed after the test. */
    public Tab open(TestSite site, Device device) {
        return open(site, device, ServiceWorkerPolicy.BLOCK);
    }

    /** The same, and the site may keep for offline what it wants to, which takes time. */
    public Tab openWithWorkers(TestSite site, Device device) {
        return open(site, device, ServiceWorkerPolicy.ALLOW);
    }

    private Tab open(TestSite site, Device device, ServiceWorkerPolicy workers) {
        Tab tab = tab(site, device, workers);
        tabs.add(tab);
        return tab;
    }

    /**
     * The one tab that all tests of the class open on this device, without a past in each of them but for files that are kept: several
     * times faster than a new one.
     */
    public Tab share(TestSite site, Device device) {
        return shared.computeIfAbsent(device, key -> tab(site, key, ServiceWorkerPolicy.BLOCK));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints = Stream.concat(tabs.stream(), shared.values().stream())
                .flatMap(tab -> tab.complaints().stream())
                .toList();
        tabs.forEach(Tab::close);
        tabs.clear();
        shared.values().forEach(Tab::forget);
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        shared.values().forEach(Tab::close);
        shared.clear();
    }

    private Tab tab(TestSite site, Device device, ServiceWorkerPolicy workers) {
        BrowserContext context = running.browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("ar-MA")
                        .setViewportSize(device.width, device.height)
                        .setServiceWorkers(workers)
                        .setJavaScriptEnabled(device.script));
        context.setDefaultTimeout(LONGEST_WAIT_MILLISECONDS);
        return new Tab(context, "http://localhost:" + site.port(), device);
    }

    private static Optional<Path> program() {
        List<String> folders = List.of(System.getenv("PATH").split(":"));
        return PROGRAMS.stream()
                .flatMap(program -> folders.stream().map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            LaunchOptions options = new LaunchOptions()
                    .setExecutablePath(program().orElseThrow())
                    .setArgs(QUIET);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
