package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import ma.khabar.announce.Announcements;
import ma.khabar.backup.Nightly;
import ma.khabar.mail.SmtpServer;
import ma.khabar.web.Limits;
import ma.khabar.web.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every setting: its default, where it may stand, and what is refused, in one line that names it. */
class ConfigTest {
    @TempDir
    Path folder;

    @Test
    void without_any_setting_the_defaults_hold() {
        Config config = load(Map.of());

        assertThat(config.host()).isEqualTo("127.0.0.1");
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.url()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(config.data()).isEqualTo(Path.of("./data"));
        assertThat(config.databaseUrl())
                .isEqualTo("jdbc:h2:file:" + Path.of("./data/khabar").toAbsolutePath());
        assertThat(config.databaseUser()).isEmpty();
        assertThat(config.databasePassword()).isEmpty();
        assertThat(config.trustedProxies()).isEmpty();
        assertThat(config.reviewComments()).isFalse();
        assertThat(config.commentDays()).isEqualTo(14);
        assertThat(config.rateLimits()).isTrue();
        assertThat(config.passwordCost()).isEqualTo(12);
        assertThat(config.smtp()).isNull();
        assertThat(config.mailFrom()).isEmpty();
        assertThat(config.channels().hub()).isNull();
        assertThat(config.channels().key()).isEmpty();
        assertThat(config.backups()).isEqualTo(new Nightly.Plan(Path.of("./data/backups"), 7));
        assertThat(config.metrics()).isNull();
        assertThat(config.accessLog()).isNull();
        assertThat(config.siteName()).isEqualTo("أنا الخبر");
    }

    @Test
    void each_can_be_set_in_the_environment() {
        Config config = load(Map.ofEntries(
                Map.entry("KHABAR_HOST", "0.0.0.0"),
                Map.entry("KHABAR_PORT", "9000"),
                Map.entry("KHABAR_URL", "https://khabar.test/"),
                Map.entry("KHABAR_DATA", "/var/khabar"),
                Map.entry("KHABAR_DATABASE_URL", "jdbc:postgresql://db/khabar"),
                Map.entry("KHABAR_DATABASE_USER", "khabar"),
                Map.entry("KHABAR_DATABASE_PASSWORD", "geheim"),
                Map.entry("KHABAR_TRUSTED_PROXIES", "10.0.0.0/8, ::1"),
                Map.entry("KHABAR_COMMENTS", "review"),
                Map.entry("KHABAR_COMMENT_DAYS", "30"),
                Map.entry("KHABAR_RATE_LIMITS", "off"),
                Map.entry("KHABAR_PASSWORD_COST", "13"),
                Map.entry("KHABAR_STAFF_TOTP", "required"),
                Map.entry("KHABAR_PAGE_CACHE", "64"),
                Map.entry("KHABAR_PATIENCE", "20"),
                Map.entry("KHABAR_CONNECTIONS", "5000"),
                Map.entry("KHABAR_AT_ONCE", "64"),
                Map.entry("KHABAR_SMTP_URL", "smtp://khabar:ge%3Aheim@mail.test"),
                Map.entry("KHABAR_MAIL_FROM", "news@khabar.test"),
                Map.entry("KHABAR_WEBSUB_HUB", "https://hub.test/in"),
                Map.entry("KHABAR_INDEXNOW_KEY", "0123-abcd"),
                Map.entry("KHABAR_INDEXNOW_URL", "https://engine.test/indexnow"),
                Map.entry("KHABAR_BACKUPS", "30"),
                Map.entry("KHABAR_BACKUP_FOLDER", "/mnt/backups"),
                Map.entry("KHABAR_METRICS_PORT", "9100"),
                Map.entry("KHABAR_METRICS_HOST", "10.0.0.1"),
                Map.entry("KHABAR_ACCESS_LOG", "/var/log/khabar.log"),
                Map.entry("KHABAR_NETWORK_COMMENTS", "20"),
                Map.entry("KHABAR_NETWORK_SEARCHES", "100"),
                Map.entry("KHABAR_SECURITY_CONTACT", "holes@khabar.test"),
                Map.entry("KHABAR_SITE_NAME", "الجريدة"),
                Map.entry("PATH", "/bin")));

        assertThat(config)
                .isEqualTo(new Config(
                        "0.0.0.0",
                        9000,
                        URI.create("https://khabar.test"),
                        Path.of("/var/khabar"),
                        "jdbc:postgresql://db/khabar",
                        "khabar",
                        "geheim",
                        List.of(Network.parse("10.0.0.0/8"), Network.parse("::1")),
                        true,
                        30,
                        false,
                        20,
                        100,
                        13,
                        true,
                        64 * 1024 * 1024,
                        new Limits(20, 5_000, 64),
                        new SmtpServer(false, "mail.test", 587, "khabar", "ge:heim"),
                        "news@khabar.test",
                        new Announcements.Channels(
                                URI.create("https://hub.test/in"),
                                "0123-abcd",
                                URI.create("https://engine.test/indexnow")),
                        new Nightly.Plan(Path.of("/mnt/backups"), 30),
                        InetSocketAddress.createUnresolved("10.0.0.1", 9100),
                        Path.of("/var/log/khabar.log"),
                        "holes@khabar.test",
                        "الجريدة"));
    }

    @Test
    void the_file_is_read_and_the_environment_outweighs_it() throws IOException {
        Path file = Files.writeString(
                folder.resolve("khabar.properties"),
                "KHABAR_PORT=9001\nsite.name = الجريدة\ncomment-days: 3\nrate_limits=off\n");

        Config config = Config.load(file, Map.of("KHABAR_PORT", "9002"));

        assertThat(config.port()).isEqualTo(9002);
        assertThat(config.siteName()).isEqualTo("الجريدة");
        assertThat(config.commentDays()).isEqualTo(3);
        assertThat(config.rateLimits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "KHABAR_HOST, ' '",
        "KHABAR_PORT, x",
        "KHABAR_PORT, -1",
        "KHABAR_PORT, 65536",
        "KHABAR_PORT, 99999999999",
        "KHABAR_PORT, ٨٠٨٠",
        "KHABAR_PORT, ''",
        "KHABAR_WEBSUB_HUB, hub.test",
        "KHABAR_WEBSUB_HUB, ftp://hub.test",
        "KHABAR_INDEXNOW_KEY, short",
        "KHABAR_INDEXNOW_URL, ''",
        "KHABAR_PASSWORD_COST, 9",
        "KHABAR_URL, khabar.ma",
        "KHABAR_URL, ftp://khabar.ma",
        "KHABAR_URL, https://khabar.ma/news",
        "KHABAR_URL, https://me@khabar.ma",
        "KHABAR_URL, https://[",
        "KHABAR_DATA, ''",
        "KHABAR_DATABASE_URL, mysql://db",
        "KHABAR_TRUSTED_PROXIES, proxy.example",
        "KHABAR_TRUSTED_PROXIES, 10.0.0.0/33",
        "KHABAR_TRUSTED_PROXIES, 10.0.0.0/x",
        "KHABAR_COMMENTS, maybe",
        "KHABAR_COMMENT_DAYS, 0",
        "KHABAR_COMMENT_DAYS, forever",
        "KHABAR_RATE_LIMITS, yes",
        "KHABAR_NETWORK_COMMENTS, 0",
        "KHABAR_NETWORK_SEARCHES, many",
        "KHABAR_SMTP_URL, mail.test",
        "KHABAR_SMTP_URL, http://mail.test",
        "KHABAR_SMTP_URL, smtp://",
        "KHABAR_SMTP_URL, smtp://user@mail.test",
        "KHABAR_SMTP_URL, smtp://mail.test:99999",
        "KHABAR_SMTP_URL, smtp://u:p%zz@mail.test",
        "KHABAR_MAIL_FROM, news",
        "KHABAR_MAIL_FROM, News <news@khabar.test>",
        "KHABAR_BACKUPS, all",
        "KHABAR_METRICS_PORT, on",
        "KHABAR_SITE_NAME, ''",
        "KHABAR_PROT, 8080",
        "KHABAR_, x"
    })
    void a_wrong_value_or_an_unknown_key_is_named_in_one_line(String key, String value) {
        assertThatThrownBy(() -> load(Map.of(key, value)))
                .isInstanceOf(Config.Invalid.class)
                .hasMessageContaining(key)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void so_is_an_unknown_key_or_a_broken_line_of_the_file() throws IOException {
        Path unknown = Files.writeString(folder.resolve("unknown.properties"), "prot=8080\n");
        Path broken = Files.writeString(folder.resolve("broken.properties"), "port=\\u00zz\n");

        assertThatThrownBy(() -> Config.load(unknown, Map.of()))
                .isInstanceOf(Config.Invalid.class)
                .hasMessageContaining("prot")
                .hasMessageContaining("unknown.properties");
        assertThatThrownBy(() -> Config.load(broken, Map.of()))
                .isInstanceOf(Config.Invalid.class)
                .hasMessageContaining("broken.properties");
    }

    @Test
    void a_password_is_never_printed() {
        Map<String, String> secret = Map.of(
                "KHABAR_DATABASE_URL",
                "jdbc:postgresql://db/khabar?password=geheim",
                "KHABAR_DATABASE_PASSWORD",
                "geheim",
                "KHABAR_SMTP_URL",
                "smtp://khabar:geheim@mail.test",
                "KHABAR_MAIL_FROM",
                "news@khabar.test");

        assertThat(load(secret)).asString().doesNotContain("geheim");
        assertThat(load(secret).smtp()).asString().doesNotContain("geheim");
        assertThatThrownBy(() -> load(Map.of("KHABAR_DATABASE_URL", "mysql://db?password=geheim")))
                .message()
                .doesNotContain("geheim");
        assertThatThrownBy(() -> load(Map.of("KHABAR_SMTP_URL", "smtp://khabar:geheim@mail test")))
                .message()
                .doesNotContain("geheim");
    }

    @Test
    void a_mail_server_needs_an_address_that_mail_comes_from() {
        assertThatThrownBy(() -> load(Map.of("KHABAR_SMTP_URL", "smtp://localhost")))
                .isInstanceOf(Config.Invalid.class)
                .hasMessageContaining("KHABAR_MAIL_FROM");
    }

    private Config load(Map<String, String> environment) {
        return Config.load(folder.resolve("none.properties"), environment);
    }
}
