package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar khabar.jar serve}, from the first line it prints to the last request it answers. */
@Timeout(300)
@Order(1) // It takes longest: begun last, it would be waited for.
class ServeIT {
    /** In nanoseconds: enough of them come, and leave other tests a processor. */
    private static final long BETWEEN_READERS = TimeUnit.MILLISECONDS.toNanos(20);

    @TempDir
    Path folder;

    @Test
    void an_empty_site_stays_empty_and_says_where_it_is_and_how_an_admin_is_made() throws Exception {
        try (Jar.Running site = Jar.in(folder).serve()) {
            Browser.Page front = site.visitor().get("/");
            assertThat(front.status()).isEqualTo(200);
            assertThat(front.all("main a[href^=/a/]")).isEmpty();
            assertThat(site.visitor().get("/health").status()).isEqualTo(200);

            assertQuiet(site.stop());
        }
    }

    @Test
    void with_demo_an_empty_site_is_filled() throws Exception {
        try (Jar.Running site = Jar.in(folder).serve("--demo")) {
            System.out.println("with --demo: " + site.readyLine());
            Browser.Page front = site.visitor().get("/");
            assertThat(front.all("main a[href^=/a/]")).hasSizeGreaterThan(20);
            Browser.Page lead =
                    site.visitor().get(front.all("main a[href^=/a/]").first().attr("href"));
            assertThat(lead.status()).isEqualTo(200);

            assertQuiet(site.stop());
        }
    }

    @Test
    void a_comment_outlives_a_restart() throws Exception {
        Jar jar = Jar.in(folder);
        jar.run("publish", ManuscriptFile.write(folder, "a.md", "خبر باق"));
        try (Jar.Running site = jar.serve()) {
            assertThat(site.comment(1, "تعليق باق")).isEqualTo(303);
            assertQuiet(site.stop());
        }
        try (Jar.Running site = jar.serve()) {
            Browser.Page page = site.visitor().get("/a/1");
            assertThat(page.text("#comments h2")).isEqualTo("التعاليق (1)");
            assertThat(page.text(".comment-body")).isEqualTo("تعليق باق");
        }
    }

    @Test
    void what_has_grown_old_in_memory_and_is_garbage_is_collected() throws Exception {
        Path log = folder.resolve("gc.log");
        // With no room for what is young, everything is old at once.
        Jar jar = Jar.in(folder).with("KHABAR_PAGE_CACHE", "0").told("-Xmn2m", "-Xlog:gc:file=" + log);
        try (Jar.Running site = jar.serve("--demo")) {
            Browser reader = site.visitor();
            while (!Files.readString(log).contains("Pause Full (System.gc())")) {
                assertThat(reader.get("/").status()).isEqualTo(200);
                LockSupport.parkNanos(BETWEEN_READERS);
            }
        }
    }

    @Test
    void told_to_stop_it_finishes_the_request_in_flight() throws Exception {
        Jar jar = Jar.in(folder);
        jar.run("publish", ManuscriptFile.write(folder, "a.md", "خبر أخير"));
        try (Jar.Running site = jar.serve();
                SlowPost post = new SlowPost(site.port(), "name=Karim&body=the-last-word")) {
            post.sendHalf();
            try (Socket idle = new Socket("127.0.0.1", site.port())) {
                site.terminate();
                waitUntilRefused(site.port());
                // Whoever asks for nothing is sent away; by then the writer has paused longer.
                assertThat(idle.getInputStream().read()).isEqualTo(-1);
            }

            assertThat(post.sendRest()).startsWith("HTTP/1.1 303 ");
            assertQuiet(site.ended());
        }
        try (Jar.Running site = jar.serve()) {
            assertThat(site.visitor().get("/a/1").text(".comment-body")).isEqualTo("the-last-word");
        }
    }

    /** Ended well, without another word than how the first admin is made. */
    private static void assertQuiet(Jar.Ended ended) {
        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).singleElement().asString().startsWith("khabar: there is no admin yet; ");
    }

    private static void waitUntilRefused(int port) throws Exception {
        try {
            while (!Thread.interrupted()) new Socket("127.0.0.1", port).close();
        } catch (ConnectException e) {
            assertThat(e).hasMessageContaining("refused");
        }
    }

    /** A comment on the first article that arrives in two halves. */
    private static final class SlowPost implements AutoCloseable {
        private final Socket socket;
        private final OutputStream out;
        private final BufferedReader in;
        private final String form;

        SlowPost(int port, String form) throws Exception {
            this.form = form;
            this.socket = new Socket("127.0.0.1", port);
            this.out = socket.getOutputStream();
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Returns when the server has begun to read. */
        void sendHalf() throws Exception {
            send("POST /a/1/comments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                    + "\r\n\r\n");
            assertThat(in.readLine()).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(in.readLine()).isEmpty();
            send(form.substring(0, form.length() / 2));
        }

        /** The first line of the answer. */
        String sendRest() throws Exception {
            send(form.substring(form.length() / 2));
            return in.readLine();
        }

        private void send(String text) throws Exception {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        @Override
        public void close() throws Exception {
            socket.close();
        }
    }
}
