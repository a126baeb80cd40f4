package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.khabar.TestSite;
import ma.khabar.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients that hold their connection with as little as they can; never silent for as long as Jetty would mind. */
@Timeout(60)
class SlowClientsTest {
    private static final int PATIENCE = 2;
    private static final int MILLISECONDS_BETWEEN_DRIPS = 50;
    private static final String FORM = "POST /a/1/comments HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\n";

    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_PATIENCE", "" + PATIENCE));

    @BeforeAll
    static void publish() {
        site.article("خبر");
    }

    @Test
    void who_drips_is_cut_off_and_who_sends_a_form_is_told_so() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> line = clients.submit(() -> drip("GET /", "a"));
            Future<String> header = clients.submit(() -> drip("GET / HTTP/1.1\r\nHost: localhost\r\nX: ", "a"));
            Future<String> second = clients.submit(
                    () -> drip("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\nX: ", "a"));
            Future<String> body = clients.submit(() -> drip(FORM + "Content-Length: 9000\r\n\r\nname=n&body=", "a"));
            Future<String> chunks =
                    clients.submit(() -> drip(FORM + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"));

            assertThat(List.of(line.get(), header.get())).containsOnly("");
            assertThat(second.get().split("HTTP/1.1 ")).hasSize(2);
            for (Future<String> form : List.of(body, chunks)) {
                assertThat(Wire.status(form.get())).isEqualTo(408);
                assertThat(form.get()).contains("lang=\"ar-MA\"", "انقطع الإرسال");
            }
        }
    }

    @Test
    void a_slow_phone_has_the_time_it_needs() throws IOException {
        String comment = "name=n&body=" + "slow+but+steady+".repeat(200);
        try (Socket phone = connected()) {
            send(phone, FORM + "Connection: close\r\nContent-Length: " + comment.length() + "\r\n\r\n");
            long begun = System.nanoTime();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            int sent = 0;
            while (sent < comment.length()) {
                assertThat(heard(phone, answer)).isTrue();
                int more = Math.min(40, comment.length() - sent);
                send(phone, comment.substring(sent, sent + more));
                sent += more;
            }
            assertThat(System.nanoTime() - begun).isGreaterThan(PATIENCE * 1_000_000_000L);
            phone.setSoTimeout(20_000);
            answer.write(phone.getInputStream().readAllBytes());
            assertThat(answer.toString(StandardCharsets.UTF_8)).startsWith("HTTP/1.1 303 ");
        }
    }

    @Test
    void who_takes_nothing_is_cut_off_and_holds_up_nobody() throws IOException {
        String kept = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
        site.visitor().get("/");
        try (Socket one = greedy(kept);
                Socket other = greedy(kept);
                Socket third = greedy(kept)) {
            for (Socket reader : List.of(one, other, third)) {
                while (isOpen(reader))
                    assertThat(site.visitor().get("/").status()).isEqualTo(200);
            }
        }
    }

    @Test
    void who_sends_slowly_holds_up_nobody_where_no_page_is_kept() throws Exception {
        TestSite.briefly(Map.of("KHABAR_PAGE_CACHE", "0"), keepless -> {
            keepless.article("خبر");
            List<Socket> silent = new ArrayList<>();
            try {
                for (int i = 0; i < 30; i++) {
                    Socket form = new Socket("127.0.0.1", keepless.port());
                    silent.add(form);
                    send(form, FORM + "Content-Length: 9000\r\n\r\nname=n");
                }
                long begun = System.nanoTime();
                assertThat(keepless.visitor().get("/").status()).isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            } finally {
                for (Socket form : silent) form.close();
            }
        });
    }

    @Test
    void who_is_refused_is_not_heard_for_ever() throws Exception {
        TestSite.briefly(Map.of("KHABAR_PATIENCE", "1"), hurried -> {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try (Socket client = connectedTo(hurried)) {
                send(
                        client,
                        "POST /newsroom/pictures HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 9000000\r\n\r\n");
                while (heard(client, answer) && answer.size() == 0) send(client, "x".repeat(1_000));
            }
            assertThat(Wire.status(answer.toString(StandardCharsets.UTF_8))).isEqualTo(403);
        });
    }

    /** Asks for more than anybody but a reader holds, and takes none of it. */
    private static Socket greedy(String request) throws IOException {
        Socket reader = new Socket();
        reader.setReceiveBufferSize(4_096);
        reader.connect(new InetSocketAddress("127.0.0.1", site.port()));
        send(reader, request.repeat(1_000));
        return reader;
    }

    private static boolean isOpen(Socket reader) {
        try {
            send(reader, "x");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** What it hears until it is cut off. */
    private static String drip(String begin, String drop) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket client = connected()) {
            send(client, begin);
            while (heard(client, answer)) if (answer.size() == 0 || begin.contains("live")) send(client, drop);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static Socket connected() throws IOException {
        return connectedTo(site);
    }

    private static Socket connectedTo(TestSite other) throws IOException {
        Socket client = new Socket("127.0.0.1", other.port());
        client.setSoTimeout(MILLISECONDS_BETWEEN_DRIPS);
        return client;
    }

    /** Listens for a moment; false: the server has hung up. */
    private static boolean heard(Socket client, ByteArrayOutputStream answer) throws IOException {
        byte[] piece = new byte[8_192];
        try {
            int read = client.getInputStream().read(piece);
            if (read > 0) answer.write(piece, 0, read);
            return read >= 0;
        } catch (SocketTimeoutException e) {
            return true;
        }
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
