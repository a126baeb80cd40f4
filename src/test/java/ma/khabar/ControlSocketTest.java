package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
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
}
