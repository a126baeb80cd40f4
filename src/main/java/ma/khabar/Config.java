package ma.khabar;

import java.io.IOException;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import ma.khabar.announce.Announcements;
import ma.khabar.backup.Nightly;
import ma.khabar.mail.SmtpServer;
import ma.khabar.web.Limits;
import ma.khabar.web.Network;
import org.jspecify.annotations.Nullable;

/**
 * Every setting, read once at start: the default in {@link Setting}, over it {@code khabar.properties}, over that the environment.
 *
 * @param port 0 takes any free port
 * @param url the public address of the site, without a slash at the end
 * @param databaseUrl JDBC; H2 in the data folder when nothing was set
 * @param reviewComments whether a comment waits for a moderator before it is seen
 * @param commentDays how long after its publication an article takes comments
 * @param networkComments how many comments one network may send in a minute before the others wait for a moderator
 * @param networkSearches how many searches one network may send in a minute
 * @param passwordCost what hashing a password costs, as bcrypt counts: one more is twice the work
 * @param staffTotp whether staff must sign in by two steps
 * @param pageCache how much of finished pages is kept in memory, in bytes; 0: none
 * @param limits how much of the site may be taken at once
 * @param smtp what mail is sent through; none: there is no mail
 * @param mailFrom the address that mail comes from; empty only where there is no mail
 * @param channels by which other programs are told what is new
 * @param backups what is kept of the backups of each night
 * @param metrics where they are told; none: nowhere
 * @param accessLog the file in which every request is noted; none: there is none
 * @param securityContact to whom holes are reported: an address of mail or of a page; empty: nobody is named
 */
public record Config(
        String host,
        int port,
        URI url,
        Path data,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        List<Network> trustedProxies,
        boolean reviewComments,
        int commentDays,
        boolean rateLimits,
        int networkComments,
        int networkSearches,
        int passwordCost,
        boolean staffTotp,
        long pageCache,
        Limits limits,
        @Nullable SmtpServer smtp,
        String mailFrom,
        Announcements.Channels channels,
        Nightly.Plan backups,
        @Nullable InetSocketAddress metrics,
        @Nullable Path accessLog,
        String securityContact,
        String siteName) {

    private static final long MEGABYTE = 1024 * 1024;

    /** A setting, its default as it would be written in the environment, and the name it goes by there. */
    public enum Setting {
        HOST("127.0.0.1"),
        PORT("8080"),
        URL(""),
        DATA("./data"),
        DATABASE_URL(""),
        DATABASE_USER(""),
        DATABASE_PASSWORD(""),
        TRUSTED_PROXIES(""),
        COMMENTS("publish"),
        COMMENT_DAYS("14"),
        RATE_LIMITS("on"),
        NETWORK_COMMENTS("60"),
        NETWORK_SEARCHES("300"),
        PASSWORD_COST("12"),
        STAFF_TOTP("optional"),
        PAGE_CACHE("32"),
        PATIENCE("30"),
        CONNECTIONS("15000"),
        AT_ONCE("128"),
        SMTP_URL(""),
        MAIL_FROM(""),
        WEBSUB_HUB(""),
        INDEXNOW_KEY(""),
        INDEXNOW_URL("https://api.indexnow.org/indexnow"),
        BACKUPS("7"),
        BACKUP_FOLDER(""),
        METRICS_PORT(""),
        METRICS_HOST("127.0.0.1"),
        ACCESS_LOG(""),
        SECURITY_CONTACT(""),
        SITE_NAME("أنا الخبر");

        private final String byDefault;

        Setting(String byDefault) {
            this.byDefault = byDefault;
        }

        public String byDefault() {
            return byDefault;
        }

        @Override
        public String toString() {
            return PREFIX + name();
        }
    }

    /** A setting that cannot be used; the message is one line that names it. */
    public static final class Invalid extends Failure {
        Invalid(String message) {
            super(message);
        }
    }

    private static final String PREFIX = "KHABAR_";
    private static final int LEAST_PASSWORD_COST = 10;
    private static final Set<Setting> HOLD_PASSWORDS =
            Set.of(Setting.DATABASE_URL, Setting.DATABASE_PASSWORD, Setting.SMTP_URL);

    /** Reads {@code file}, when it is there, and the variables of {@code environment} that begin with {@code KHABAR_}. */
    public static Config load(Path file, Map<String, String> environment) {
        return load(file, environment, LEAST_PASSWORD_COST);
    }

    /** For tests, half of whose time would go into hashes that nobody steals. */
    static Config load(Path file, Map<String, String> environment, int leastPasswordCost) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) values.put(setting, setting.byDefault);
        read(file).forEach((key, value) -> values.put(setting(key.toString(), file.toString()), value.toString()));
        environment.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) values.put(setting(key, "the environment"), value);
        });
        return of(new Values(values), leastPasswordCost);
    }

    private static Config of(Values values, int leastPasswordCost) {
        Path data = values.path(Setting.DATA);
        int port = values.number(Setting.PORT, 0, 65_535);
        SmtpServer smtp = values.smtp(Setting.SMTP_URL);
        return new Config(
                values.text(Setting.HOST),
                port,
                values.url(Setting.URL, "http://localhost:" + port),
                data,
                values.database(Setting.DATABASE_URL, data),
                values.get(Setting.DATABASE_USER),
                values.get(Setting.DATABASE_PASSWORD),
                values.networks(Setting.TRUSTED_PROXIES),
                values.choice(Setting.COMMENTS, "publish", "review").equals("review"),
                values.number(Setting.COMMENT_DAYS, 1, 36_500),
                values.choice(Setting.RATE_LIMITS, "on", "off").equals("on"),
                values.number(Setting.NETWORK_COMMENTS, 1, 100_000),
                values.number(Setting.NETWORK_SEARCHES, 1, 100_000),
                values.number(Setting.PASSWORD_COST, leastPasswordCost, 16),
                values.choice(Setting.STAFF_TOTP, "optional", "required").equals("required"),
                values.number(Setting.PAGE_CACHE, 0, 65_536) * MEGABYTE,
                values.limits(),
                smtp,
                values.mailbox(Setting.MAIL_FROM, smtp != null),
                values.channels(),
                values.backups(data),
                values.metrics(),
                values.get(Setting.ACCESS_LOG).isEmpty() ? null : values.path(Setting.ACCESS_LOG),
                values.contact(Setting.SECURITY_CONTACT),
                values.text(Setting.SITE_NAME));
    }

    /** Without the passwords, so that they never reach a log. */
    @Override
    public String toString() {
        return "Config[" + host + ":" + port + ", " + url + ", " + data + "]";
    }

    /** H2 in the data folder. */
    static String embedded(Path data) {
        return "jdbc:h2:file:" + data.resolve("khabar").toAbsolutePath();
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        if (!Files.exists(file)) return properties;
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Invalid(file + " cannot be read: " + e.getMessage());
        }
        return properties;
    }

    /** {@code KHABAR_SITE_NAME}, {@code site_name} and {@code site.name} are one setting. */
    private static Setting setting(String key, String where) {
        String name = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        String bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.name().equals(bare))
                .findFirst()
                .orElseThrow(() -> new Invalid(key + " (in " + where + ") is not a setting; README.md lists them all"));
    }

    private record Values(Map<Setting, String> values) {

        String get(Setting setting) {
            return values.getOrDefault(setting, "").strip();
        }

        String text(Setting setting) {
            String value = get(setting);
            if (value.isEmpty()) throw wrong(setting, "must not be empty");
            return value;
        }

        int number(Setting setting, int least, int most) {
            String value = get(setting);
            if (value.matches("[0-9]{1,6}")) {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) return number;
            }
            throw wrong(setting, "must be a number from " + least + " to " + most);
        }

        String choice(Setting setting, String one, String other) {
            String value = get(setting);
            if (value.equals(one) || value.equals(other)) return value;
            throw wrong(setting, "must be " + one + " or " + other);
        }

        URI url(Setting setting, String byDefault) {
            String value = get(setting).replaceAll("/+$", "");
            if (value.isEmpty()) return URI.create(byDefault);
            if (value.matches("https?://[^/\\s?#@]+")) {
                try {
                    return URI.create(value);
                } catch (IllegalArgumentException e) {
                    throw wrong(setting, "is not an address");
                }
            }
            throw wrong(setting, "must be http:// or https:// and a host, without a path");
        }

        Path path(Setting setting) {
            try {
                return Path.of(text(setting));
            } catch (IllegalArgumentException e) {
                throw wrong(setting, "is not a path");
            }
        }

        String database(Setting setting, Path data) {
            String value = get(setting);
            if (value.isEmpty()) return embedded(data);
            if (value.startsWith("jdbc:h2:") || value.startsWith("jdbc:postgresql:")) return value;
            throw wrong(setting, "must begin with jdbc:postgresql: or jdbc:h2:");
        }

        List<Network> networks(Setting setting) {
            try {
                return Arrays.stream(get(setting).split("[,\\s]+"))
                        .filter(network -> !network.isEmpty())
                        .map(Network::parse)
                        .toList();
            } catch (IllegalArgumentException e) {
                throw wrong(setting, "must list addresses or networks such as 10.0.0.0/8: " + e.getMessage());
            }
        }

        Limits limits() {
            return new Limits(
                    number(Setting.PATIENCE, 1, 3_600),
                    number(Setting.CONNECTIONS, 10, 999_999),
                    number(Setting.AT_ONCE, 1, 10_000));
        }

        @Nullable
        SmtpServer smtp(Setting setting) {
            String value = get(setting);
            if (value.isEmpty()) return null;
            return SmtpServer.parse(value)
                    .orElseThrow(
                            () -> wrong(
                                    setting,
                                    "must be smtp:// or smtps://, then user:password@ where the server asks for them, and a host"));
        }

        Announcements.Channels channels() {
            String hub = get(Setting.WEBSUB_HUB);
            String key = get(Setting.INDEXNOW_KEY);
            if (!key.matches("|[A-Za-z0-9-]{8,128}")) {
                throw wrong(Setting.INDEXNOW_KEY, "must be 8 to 128 letters, digits and hyphens");
            }
            return new Announcements.Channels(
                    hub.isEmpty() ? null : address(Setting.WEBSUB_HUB), key, address(Setting.INDEXNOW_URL));
        }

        Nightly.Plan backups(Path data) {
            boolean named = !get(Setting.BACKUP_FOLDER).isEmpty();
            return new Nightly.Plan(
                    named ? path(Setting.BACKUP_FOLDER) : data.resolve("backups"), number(Setting.BACKUPS, 0, 366));
        }

        @Nullable
        InetSocketAddress metrics() {
            if (get(Setting.METRICS_PORT).isEmpty()) return null;
            return InetSocketAddress.createUnresolved(
                    text(Setting.METRICS_HOST), number(Setting.METRICS_PORT, 0, 65_535));
        }

        private URI address(Setting setting) {
            try {
                URI address = URI.create(get(setting));
                if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) return address;
            } catch (IllegalArgumentException e) {
                throw wrong(setting, "is not an address");
            }
            throw wrong(setting, "must be an address that begins with http:// or https://");
        }

        String mailbox(Setting setting, boolean needed) {
            String value = get(setting);
            if (value.isEmpty() && !needed) return value;
            if (value.matches("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")) return value;
            throw wrong(setting, "must be the bare address that mail comes from, such as news@example.org");
        }

        String contact(Setting setting) {
            String value = get(setting);
            if (value.isEmpty() || value.matches("https://[^\\s/]+(/\\S*)?|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"))
                return value;
            throw wrong(
                    setting, "must be an address of mail, such as security@example.org, or of a page, with https://");
        }

        private Invalid wrong(Setting setting, String why) {
            String shown = HOLD_PASSWORDS.contains(setting) ? "" : " = \"" + get(setting) + "\"";
            return new Invalid(setting + shown + ": " + why);
        }
    }
}
