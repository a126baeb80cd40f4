package ma.khabar;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import ma.khabar.library.Photo;
import ma.khabar.library.Sweep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while journalists send pictures and save a text: what was answered is there, whole, and nothing half is served. */
@Timeout(300)
class NewsroomCrashIT {
    private static final int ROUNDS = 3;
    private static final int SENDERS = 2;
    private static final int PATIENCE_IN_SECONDS = 90;
    private static final String EMAIL = "houda@khabar.test";

    @TempDir
    Path folder;

    private final Random chance = new Random(4);
    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private volatile String saved = "";
    private volatile String sent = "";

    @Test
    void every_answered_picture_and_text_outlives_kill_9() throws Exception {
        Jar jar = Jar.in(folder).with("KHABAR_PASSWORD_COST", "10");
        jar.typing(TestSite.PASSWORD)
                .run("account", "add", "--role", "EDITOR", "--email", EMAIL, "--name", "هدى", "--password-stdin");
        String piece = null;
        for (int round = 1; round <= ROUNDS; round++) {
            try (Jar.Running site = jar.serve()) {
                Browser browser = signIn(site);
                if (piece == null)
                    piece = browser.post("/newsroom/articles", Map.of()).path();
                assertText(browser, piece);
                killUnderLoad(site, browser, piece, round);
            }
        }
        for (String kind : List.of("originals", "renditions"))
            assertThat(broken(jar, kind)).as(kind).isEmpty();
        sweep();

        try (Jar.Running site = jar.serve()) {
            Browser reader = signIn(site);
            assertText(reader, piece);
            assertThat(taken).isNotEmpty().doesNotHaveDuplicates();
            for (String address : taken) assertWhole(reader, address);
            assertThat(files(jar, "incoming")).isEmpty();
            assertThat(files(jar, "originals")).hasSize(rowsOf(reader)).noneMatch(name -> name.startsWith("."));
            assertThat(files(jar, "renditions")).noneMatch(name -> name.startsWith("."));
        }
    }

    /** Kills when some pictures and texts have been answered and others are on their way. */
    private void killUnderLoad(Jar.Running site, Browser browser, String piece, int round) throws Exception {
        CountDownLatch pictures = new CountDownLatch(6 + chance.nextInt(8));
        CountDownLatch texts = new CountDownLatch(1 + chance.nextInt(3));
        List<Thread> clients = new ArrayList<>();
        for (int i = 1; i <= SENDERS; i++) {
            int width = 330 + 100 * round + 20 * i;
            clients.add(Thread.startVirtualThread(() -> untilKilled(() -> send(browser, width, pictures))));
        }
        clients.add(Thread.startVirtualThread(() -> untilKilled(() -> write(browser, piece, round, texts))));
        boolean busy = pictures.await(PATIENCE_IN_SECONDS, SECONDS) && texts.await(PATIENCE_IN_SECONDS, SECONDS);
        assertThat(refused).as(site::complaints).isEmpty();
        assertThat(busy).as(site::complaints).isTrue();
        site.kill();
        for (Thread client : clients) client.join();
    }

    private static void untilKilled(Runnable work) {
        try {
            work.run();
        } catch (UncheckedIOException e) {
            // Killed, with this request on its way.
            return;
        }
    }

    private void send(Browser browser, int width, CountDownLatch enough) {
        for (int i = 0; refused.isEmpty(); i++) {
            byte[] photo = i % 2 == 0 ? Photo.jpeg(width, 300 + i) : Photo.png(width, 300 + i);
            Browser.Page answer = browser.postPicture("/newsroom/pictures", "صورة.jpg", photo, Map.of());
            if (answer.status() == 303) taken.add(answer.header("Location").orElseThrow());
            else refused.add(answer.status() + ": " + width);
            enough.countDown();
        }
    }

    private void write(Browser browser, String piece, int round, CountDownLatch enough) {
        String version = browser.get(piece).one("#piece [name=version]").val();
        for (int i = 1; refused.isEmpty(); i++) {
            sent = "نص الجولة " + round + " رقم " + i;
            Browser.Page page =
                    browser.post(piece, Map.of("version", version, "title", "مقال تحت الخطر", "body", sent));
            if (page.status() != 200) refused.add(page.status() + ": " + sent);
            saved = sent;
            version = page.one("#piece [name=version]").val();
            enough.countDown();
        }
    }

    /** What was answered last, or what was on its way. */
    private void assertText(Browser browser, String piece) {
        String kept = browser.get(piece).text("#piece-body");
        assertThat(kept).isIn(saved, sent);
        saved = kept;
    }

    private static void assertWhole(Browser reader, String address) {
        Browser.Page page = reader.get(address);
        assertThat(page.status()).as(address).isEqualTo(200);
        List<String> shown = new ArrayList<>(page.all(".crops img").eachAttr("src"));
        for (String part : page.one(".picture-stage img").attr("srcset").split(", ", -1))
            shown.add(part.split(" ", -1)[0]);
        for (String webp : shown) {
            assertThat(isWhole("webp", reader.bytes(webp))).as(webp).isTrue();
            String jpeg = webp.replace(".webp", ".jpg");
            assertThat(isWhole("jpg", reader.bytes(jpeg))).as(jpeg).isTrue();
        }
    }

    /** By its ends, of which half a file has one. */
    private static boolean isWhole(String kind, byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        return switch (kind) {
            case "jpg" ->
                bytes.length > 4
                        && file.getShort(0) == (short) 0xFFD8
                        && file.getShort(bytes.length - 2) == (short) 0xFFD9;
            case "png" -> bytes.length > 12 && file.getInt(bytes.length - 8) == 0x49454E44;
            default -> bytes.length > 12 && file.order(ByteOrder.LITTLE_ENDIAN).getInt(4) + 8 == bytes.length;
        };
    }

    private List<String> broken(Jar jar, String kind) throws IOException {
        List<String> broken = new ArrayList<>();
        for (String name : files(jar, kind)) {
            byte[] bytes = Files.readAllBytes(
                    jar.data().resolve("pictures").resolve(kind).resolve(name));
            boolean named = !name.startsWith(".");
            if (named && !isWhole(name.substring(name.lastIndexOf('.') + 1), bytes)) broken.add(name);
        }
        return broken;
    }

    /** The night of the day after tomorrow. */
    private void sweep() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(2));
        Config config = Config.load(
                folder.resolve("none.properties"),
                Map.of("KHABAR_DATA", folder.resolve("data").toString()));
        try (Site closed = Site.open(config, later)) {
            new Sweep(closed.database(), closed.pictures(), later).work();
        }
    }

    private static int rowsOf(Browser reader) {
        int rows = 0;
        Browser.Page page = reader.get("/newsroom/pictures");
        rows += page.all(".picture-card").size();
        while (!page.all("a[rel=next]").isEmpty()) {
            page = page.click("a[rel=next]");
            rows += page.all(".picture-card").size();
        }
        return rows;
    }

    private static List<String> files(Jar jar, String kind) throws IOException {
        Path pictures = jar.data().resolve("pictures").resolve(kind);
        if (!Files.exists(pictures)) return List.of();
        try (Stream<Path> files = Files.list(pictures)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Browser signIn(Jar.Running site) {
        Browser browser = site.visitor();
        browser.signIn(EMAIL);
        return browser;
    }
}
