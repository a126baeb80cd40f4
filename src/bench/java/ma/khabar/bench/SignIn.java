package ma.khabar.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import ma.khabar.Config;
import ma.khabar.Site;
import ma.khabar.account.Accounts;
import ma.khabar.account.Role;

/** Prints how long signing in and asking for another password take for addresses that have an account, and for others. */
public final class SignIn {
    private static final int WARM_UP = 10;
    private static final int REQUESTS = 60;
    private static final String KNOWN = "known@khabar.test";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SignIn() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, Accounts.Refused {
        Path folder = Files.createTempDirectory("khabar-sign-in");
        try (Site site = site(folder)) {
            site.logMail();
            site.start(null);
            site.accounts().add(Role.READER, KNOWN, "قارئ", "ثلاث نخلات في الحوز");
            String root = "http://127.0.0.1:" + site.port();
            compare(root + "/forgot", "");
            compare(root + "/sign-in", "&password=" + encoded("ليست هي هذه"));
        } finally {
            Base.remove(folder);
        }
    }

    /** In turn, so that what else the machine does falls on both. */
    private static void compare(String address, String more) throws IOException, InterruptedException {
        Timings known = new Timings();
        Timings unknown = new Timings();
        for (int i = 0; i < WARM_UP + REQUESTS; i++) {
            long ofKnown = post(address, "email=" + encoded(KNOWN) + more);
            long ofUnknown = post(address, "email=" + encoded("nobody" + i + "@khabar.test") + more);
            if (i < WARM_UP) continue;
            known.add(ofKnown);
            unknown.add(ofUnknown);
        }
        System.out.printf(
                Locale.ROOT,
                "%-9s known %7.2f ms   unknown %7.2f ms   ratio %.3f   (medians of %d each)%n",
                URI.create(address).getPath(),
                known.median(),
                unknown.median(),
                known.median() / unknown.median(),
                REQUESTS);
    }

    private static long post(String address, String fields) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        long start = System.nanoTime();
        int status =
                CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        long taken = System.nanoTime() - start;
        if (status != 303 && status != 422) throw new IllegalStateException(address + " answered " + status);
        return taken;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Site site(Path folder) throws IOException {
        Map<String, String> settings =
                Map.of("KHABAR_PORT", "0", "KHABAR_DATA", folder.toString(), "KHABAR_RATE_LIMITS", "off");
        return Site.open(Config.load(folder.resolve("none.properties"), settings), Clock.systemUTC());
    }
}
