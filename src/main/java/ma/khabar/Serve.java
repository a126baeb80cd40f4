package ma.khabar;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khabar serve}. */
@Command(name = "serve", description = "Serves the site until it is told to stop.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Option(names = "--demo", description = "Fill an empty database with invented articles and comments.")
    private boolean demo;

    @Option(names = "--watch", description = "Read templates/ and static/ of this folder anew at every request.")
    private boolean watch;

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

    private static void announce(Site site) {
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(
                "khabar: " + site.address() + " is ready after " + (System.currentTimeMillis() - started) + " ms");
        site.setupCode()
                .ifPresent(code -> System.out.println("khabar: there is no admin yet; make the first one at "
                        + site.address() + "/setup with the code " + code));
    }
}
