package ma.khabar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More is sent at once than memory has room for. */
@Timeout(60)
class RoomTest {
    private static final int LARGEST_FORM = 256 * 1024;

    /** More than there is room for, be they large or of unknown length. */
    private static final int CROWD = 100;

    private static final Map<String, String> SHORT = Map.of("name", "ن", "body", "تعليق");
    private static final Map<String, String> LONG = Map.of("name", "ن", "body", "كلمة ".repeat(700));

    // Nobody is cut off for being slow here.
    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_PATIENCE", "600"));

    @Test
    void what_is_large_and_slow_keeps_out_only_what_is_large() throws IOException {
        long article = site.article("خبر");
        Browser editor = site.signedIn(Role.EDITOR, "محررة");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) slow.add(begun(article, "Content-Length: " + LARGEST_FORM));
            // And what room that leaves.
            for (int i = 0; i < CROWD / 2; i++) slow.add(begun(article, "Content-Length: " + 9_000));

            refused(site.visitor().postWithoutFollowing(comments(article), LONG));
            assertThat(site.visitor().post(comments(article), SHORT).status()).isEqualTo(200);
            assertThat(editor.post(comments(article), LONG).status()).isEqualTo(200);
            assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) socket.close();
        }
        awaitRoom(article);
    }

    @Test
    void what_does_not_say_how_long_it_is_keeps_out_only_its_like() throws IOException {
        long article = site.article("خبر آخر");
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CROWD; i++) slow.add(begun(article, "Transfer-Encoding: chunked"));

            try (Socket another = begun(article, "Transfer-Encoding: chunked")) {
                send(another, "6\r\nname=n\r\n0\r\n\r\n");
                another.setSoTimeout(20_000);
                String answer = new String(another.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer).contains("HTTP/1.1 503 ", "Retry-After: 5", "وأعد الإرسال");
            }
            assertThat(site.visitor().post(comments(article), LONG).status()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    private static void refused(Browser.Page page) {
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).contains("5");
        assertThat(page.header("Connection")).isEmpty();
        assertThat(page.text("[role=alert]")).contains("ارجع إلى الصفحة السابقة", "وأعد الإرسال");
        assertThat(page.all("form")).isEmpty();
    }

    /** Those who have gone give their room back, some time after it was heard that they went. */
    private static void awaitRoom(long article) {
        while (site.visitor().postWithoutFollowing(comments(article), LONG).status() == 503) Thread.onSpinWait();
    }

    private static String comments(long article) {
        return "/a/" + article + "/comments";
    }

    /** Returns when the server waits for what was announced, to keep it or to throw it away. */
    private static Socket begun(long article, String length) throws IOException {
        Socket client = new Socket("127.0.0.1", site.port());
        send(
                client,
                "POST " + comments(article) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Expect: 100-continue\r\nContent-Type: application/x-www-form-urlencoded\r\n" + length
                        + "\r\n\r\n");
        assertThat(client.getInputStream().readNBytes("HTTP/1.1 100 Continue\r\n\r\n".length()))
                .asString(StandardCharsets.US_ASCII)
                .startsWith("HTTP/1.1 100 Continue");
        return client;
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
