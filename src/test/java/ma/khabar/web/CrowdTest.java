package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More come than the site has room for. */
@Timeout(60)
class CrowdTest {
    private static final int ROOM = 50;
    private static final int AT_ONCE = 4;
    private static final int STORM = 40;

    /** As many as the pool holds. */
    private static final int DATABASE_CONNECTIONS = 16;

    // Nobody is cut off for being slow here.
    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of(
            "KHABAR_CONNECTIONS", "" + ROOM,
            "KHABAR_AT_ONCE", "" + AT_ONCE,
            "KHABAR_PATIENCE", "600"));

    @Test
    void who_only_holds_a_connection_makes_room_for_readers() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * ROOM; i++) silent.add(new Socket("127.0.0.1", site.port()));

            assertThat(site.visitor().get("/").status()).isEqualTo(200);
            assertThat(silent.getFirst().getInputStream().read()).isEqualTo(-1);
        } finally {
            for (Socket socket : silent) socket.close();
        }
    }

    @Test
    void who_sends_a_form_slowly_keeps_nobody_out() throws IOException {
        long article = site.article("خبر");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * AT_ONCE; i++) slow.add(halfAComment(article));

            assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(200);
            assertThat(site.visitor()
                            .post("/a/" + article + "/comments", Map.of("name", "ن", "body", "تعليق"))
                            .status())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    @Test
    void in_a_storm_some_are_asked_to_come_back_and_when_it_is_over_it_is_over() throws Exception {
        long article = site.article("خبر في العاصفة");
        String path = site.visitor().get("/a/" + article).uri().getRawPath();
        String kept = site.visitor().get(path).body();
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            holdTheDatabase(crowd, over);
            CompletionService<Browser.Page> answers = new ExecutorCompletionService<>(crowd);
            for (int i = 0; i < STORM; i++) answers.submit(() -> site.visitor().get("/search?q=x"));
            try {
                Browser.Page first = answers.take().get();

                assertThat(first.status()).isEqualTo(503);
                assertThat(first.header("Retry-After")).contains("5");
                assertThat(first.text("h1")).isEqualTo("الخدمة مشغولة");
                assertThat(site.site().database().connections().awaited()).isLessThan(STORM / 2);
                assertThat(site.visitor().get(path).body()).isEqualTo(kept);
                site.clock().forward(Duration.ofMinutes(2));
                assertThat(site.visitor().get(path).body()).isEqualTo(kept);
            } finally {
                over.countDown();
            }
            for (int i = 1; i < STORM; i++)
                assertThat(answers.take().get().status()).isIn(200, 503);
        }
        assertThat(site.visitor().get("/search?q=x").status()).isEqualTo(200);
    }

    private static void holdTheDatabase(ExecutorService crowd, CountDownLatch over) throws InterruptedException {
        CountDownLatch held = new CountDownLatch(DATABASE_CONNECTIONS);
        for (int i = 0; i < DATABASE_CONNECTIONS; i++) {
            crowd.submit(() -> site.site().database().snapshot(sql -> {
                held.countDown();
                return await(over);
            }));
        }
        held.await();
    }

    private static boolean await(CountDownLatch over) {
        try {
            over.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns when the server waits for the other half. */
    private static Socket halfAComment(long article) throws IOException {
        Socket client = new Socket("127.0.0.1", site.port());
        String head = "POST /a/" + article + "/comments HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\n";
        client.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        assertThat(client.getInputStream().readNBytes("HTTP/1.1 100 Continue".length()))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("HTTP/1.1 100 Continue");
        client.getOutputStream().write("name=n".getBytes(StandardCharsets.US_ASCII));
        return client;
    }
}
