package ma.khabar;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khabar serve}. */
@Command(name = "serve", description = "Serves the site until it is told to stop.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private static final String DEMO = "--demo";
    private static final String WATCH = "--watch";
    private static final Set<String> OPTIONS = Set.of(DEMO, WATCH);

    @Option(names = DEMO, description = "Fill an empty database with invented articles and comments.")
    private boolean demo;

    @Option(names = WATCH, description = "Read templates/ and static/ of this folder anew at every request.")
    private boolean watch;

    /** What these words say, where they are the plain ones; picocli understands all others, and says what is wrong with them. */
    static Optional<Serve> told(List<String> words) {
        if (words.isEmpty() || !words.getFirst().equals("serve")) return Optional.empty();
        List<String> options = words.subList(1, words.size());
        if (!OPTIONS.containsAll(options)) return Optional.empty();
        Serve serve = new Serve();
        serve.demo = options.contains(DEMO);
        serve.watch = options.contains(WATCH);
        return Optional.of(serve);
    }

    @Override
    public Integer call() throws Exception {
        Config config = Config.load(Path.of("khabar.properties"), System.getenv());
        Site.checkPort(config);
        Site site = Site.open(config, Clock.tickMillis(ZoneOffset.UTC));
        try {
            if (demo) site.fillIfEmpty();
            if (demo || watch) site.logMail();
            site.start(watch ? Path.of("") : null);
        } catch (Exception e) {
            site.close();
            throw e;
        }
        ControlSocket control = ControlSocket.open(config.data(), site);
        stopWhenTold(site, control);
        announce(site);
        OldGeneration.tend();
        new CountDownLatch(1).await();
        return 0;
    }

    /** A JVM that ends by a signal says 143; whoever runs us wants to hear 0 when all went well. */
    private static void stopWhenTold(Site site, ControlSocket control) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            control.close();
                            site.close();
                            Runtime.getRuntime().halt(0);
                        },
                        "stop"));
    }

    static void announce(Site site) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(
                "khabar: " + site.address() + " is ready after " + (System.currentTimeMillis() - started) + " ms");
        site.setupCode()
                .ifPresent(code -> System.out.println("khabar: there is no admin yet; make the first one at "
                        + site.address() + "/setup with the code " + code));
    }
}
