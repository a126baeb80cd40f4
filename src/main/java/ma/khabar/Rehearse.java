package ma.khabar;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import ma.khabar.media.Picture;
import ma.khabar.newsroom.Manuscript.Malformed;
import ma.khabar.newsroom.Manuscripts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code khabar rehearse FOLDER}: what the JVM watches to know, at the next start, which classes it will need and how they hang together. Each
 * that it knows costs every start a little, so the site is made in a run before, which it does not watch.
 */
@Command(
        name = "rehearse",
        description = "Serves a site of one article to itself and ends: the training run of an AOT cache.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class Rehearse implements Callable<Integer> {
    private static final String MANUSCRIPT = """
            ---
            title: تمرين قبل العرض
            category: مجتمع
            author: هيئة التحرير
            tags: [تمرين]
            ---

            مقدمة لا يقرؤها أحد.

            نص قصير.
            """;

    private static final List<String> PAGES = List.of(
            "/", "/a/1", "/a/1/comments", "/feed.xml", "/search?q=a", "/nowhere", "/static/site.css", "/health");

    @Option(names = "--make", description = "Only makes the site, or its article anew.")
    private boolean make;

    @Parameters(paramLabel = "FOLDER", description = "Where the data of this site are.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws Exception {
        Map<String, String> settings =
                Map.of("KHABAR_PORT", "0", "KHABAR_DATA", folder.toString(), "KHABAR_RATE_LIMITS", "off");
        try (Site site = Site.open(Config.load(folder.resolve("none"), settings), Clock.tickMillis(ZoneOffset.UTC))) {
            if (make) publish(site);
            else rehearse(site);
        }
        return 0;
    }

    private static void publish(Site site) throws Malformed {
        site.manuscripts().publish(List.of(Manuscripts.read("rehearsal.md", MANUSCRIPT)), Rehearse::noPicture);
    }

    private void rehearse(Site site) throws Exception {
        site.start(null);
        Serve.announce(site);
        ControlSocket control = ControlSocket.open(folder, site);
        // Twice: the second time what is kept is answered.
        for (int i = 0; i < 2; i++) for (String page : PAGES) ask(site.address() + page, null);
        ask(site.address() + "/a/1/comments", "name=a&body=b");
        ask(site.address() + "/a/1", null);
        control.close();
    }

    private static Picture noPicture(String name) throws IOException {
        throw new NoSuchFileException(name);
    }

    /** {@code form}: null: asks for a page. */
    private static void ask(String address, @Nullable String form) throws IOException {
        HttpURLConnection request =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        request.setRequestProperty("Accept-Encoding", "gzip, br");
        if (form != null) {
            request.setDoOutput(true);
            request.getOutputStream().write(form.getBytes(StandardCharsets.UTF_8));
        }
        // Whatever is answered: being refused is rehearsed too.
        try (InputStream answer =
                request.getResponseCode() < 400 ? request.getInputStream() : request.getErrorStream()) {
            answer.readAllBytes();
        }
    }
}
