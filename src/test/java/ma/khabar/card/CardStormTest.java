package ma.khabar.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.khabar.TestSite;
import ma.khabar.Wire;
import ma.khabar.newsroom.Manuscripts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Programs ask for more cards than can be drawn. */
@Timeout(60)
class CardStormTest {
    /** So many that drawing all of them takes longer than anybody is waited for. */
    private static final int CARDS = 200;

    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_AT_ONCE", "8"));

    @Test
    void readers_find_a_place_beside_them_and_who_finds_none_is_asked_to_come_back() throws IOException {
        List<Long> articles = articles();
        List<Socket> programs = new ArrayList<>();
        try {
            for (long article : articles) programs.add(asking(article));
            assertThat(site.visitor().get("/search?q=x").status()).isEqualTo(200);

            List<String> answers = new ArrayList<>();
            for (Socket program : programs) answers.add(answer(program));
            assertThat(answers).extracting(Wire::status).contains(200, 503).containsOnly(200, 503);
            assertThat(answers).filteredOn(answer -> Wire.status(answer) == 503).allSatisfy(answer -> assertThat(answer)
                    .contains("Retry-After: 5", "style-src 'self'"));
        } finally {
            for (Socket program : programs) program.close();
        }
        assertThat(site.visitor().get("/a/" + articles.getLast() + "/card.png").status())
                .isEqualTo(200);
    }

    private static Socket asking(long article) throws IOException {
        Socket program = new Socket("127.0.0.1", site.port());
        program.setSoTimeout(20_000);
        String request = "GET /a/" + article + "/card.png HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        program.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return program;
    }

    private static String answer(Socket program) throws IOException {
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<Long> articles() {
        Map<String, String> files = IntStream.range(0, CARDS)
                .boxed()
                .collect(Collectors.toMap(
                        i -> "card-" + i + ".md",
                        i -> "---\ntitle: " + "كلمة طويلة من أربعين كلمة ".repeat(6) + i
                                + "\ncategory: مجتمع\n---\n\nمقدمة.\n\nنص.\n"));
        return site.publishFiles(files).stream().map(Manuscripts.Published::id).toList();
    }
}
