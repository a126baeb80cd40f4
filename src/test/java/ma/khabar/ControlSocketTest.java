package ma.khabar;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands to a site that runs. */
class ControlSocketTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    @Timeout(30)
    void a_command_does_not_wait_for_one_that_takes_long() throws Exception {
        try (ControlSocket control = ControlSocket.open(site.folder(), site.site());
                SocketChannel slow = SocketChannel.open(
                        UnixDomainSocketAddress.of(site.folder().resolve("control.sock")))) {
            assertThat(slow.isConnected()).isTrue();

            assertThat(ControlSocket.ask(site.folder(), "account", List.of("list")))
                    .hasValue(0);
            assertThat(control).isNotNull();
        }
    }

    @Test
    @Timeout(30)
    void the_index_is_made_anew_while_it_is_asked() throws Exception {
        long changed = site.publish("title: زرافة في الحديقة\ncategory: مجتمع", "نص.");
        long same = site.publish("title: زرافة في الغابة\ncategory: مجتمع", "نص.");
        assertThat(found("زرافة")).containsExactlyInAnyOrder(changed, same);
        site.sql()
                .update(ARTICLE)
                .set(ARTICLE.TITLE, "فيل في الحديقة")
                .where(ARTICLE.ID.eq(changed))
                .execute();
        assertThat(found("فيل")).isEmpty();

        try (ControlSocket control = ControlSocket.open(site.folder(), site.site())) {
            assertThat(control).isNotNull();
            assertThat(ControlSocket.ask(site.folder(), "reindex", List.of())).hasValue(0);
        }

        assertThat(found("فيل")).containsExactly(changed);
        assertThat(found("زرافة")).containsExactly(same);
    }

    private static List<Long> found(String word) {
        return site
                .visitor()
                .get("/search?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8))
                .all(".rows .story-headline a")
                .eachAttr("href")
                .stream()
                .map(path -> Long.valueOf(path.replaceAll("/a/([0-9]+)/.*", "$1")))
                .toList();
    }
}
