package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A start that must fail says why in one line, ends with its code, and leaves nothing half-made. */
@Timeout(300)
class FailingStartIT {
    private static final int FAILED = 1;
    private static final int WRONG_WORDS = 2;

    @TempDir
    Path folder;

    @Test
    void a_port_that_is_taken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Jar jar = Jar.in(folder).with("KHABAR_PORT", "" + taken.getLocalPort());

            assertRefused(
                    jar, FAILED, "cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": Address already in use");
            assertThat(jar.data()).doesNotExist();
        }
    }

    @Test
    void a_data_folder_that_cannot_be_made() throws Exception {
        Files.createFile(folder.resolve("file"));
        Jar jar = Jar.in(folder).with("KHABAR_DATA", "file/data");

        assertRefused(jar, FAILED, "cannot write to the data folder file/data");
        assertRefused(
                jar.with("KHABAR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/khabar"),
                FAILED,
                "cannot write to the data folder file/data");
    }

    @Test
    void a_database_that_does_not_answer() throws Exception {
        Jar jar = Jar.in(folder).with("KHABAR_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + freePort() + "/khabar");

        assertRefused(jar, FAILED, "the database cannot be opened: Connection refused");
        assertThat(jar.data()).doesNotExist();
    }

    @Test
    void a_wrong_password() throws Exception {
        Jar jar = Jar.in(folder);
        jar.run("publish", ManuscriptFile.write(folder, "a.md", "خبر"));

        Jar.Ended ended = assertRefused(
                jar.with("KHABAR_DATABASE_PASSWORD", "hunter2"),
                FAILED,
                "the database cannot be opened: Wrong user name or password");
        assertThat(ended.err().getFirst()).doesNotContain("hunter2");
    }

    @Test
    void a_damaged_database() throws Exception {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        Jar jar = Jar.in(folder);
        Files.createDirectory(jar.data());
        Files.write(jar.data().resolve("khabar.mv.db"), noise);

        assertRefused(jar, FAILED, "the database cannot be opened: Store header is corrupt");
        try (Stream<Path> files = Files.list(jar.data())) {
            assertThat(files).singleElement().satisfies(file -> assertThat(file).hasBinaryContent(noise));
        }
    }

    @Test
    void a_database_of_a_newer_version() throws Exception {
        Jar jar = Jar.in(folder);
        jar.run("publish", ManuscriptFile.write(folder, "a.md", "خبر"));
        try (Connection database = jar.database();
                Statement statement = database.createStatement()) {
            statement.execute("update \"flyway_schema_history\" set \"version\" = '999', \"script\" = 'V999__later.sql'"
                    + " where \"installed_rank\" = (select max(\"installed_rank\") from \"flyway_schema_history\")");
        }

        assertRefused(
                jar,
                FAILED,
                "the database cannot be opened: it is of a newer version of this program (V999__later.sql)");
    }

    @Test
    void a_data_folder_where_another_site_runs() throws Exception {
        Jar jar = Jar.in(folder);
        try (Jar.Running site = jar.serve()) {
            assertRefused(jar, FAILED, "the database cannot be opened: The file is locked");
            assertThat(site.visitor().get("/health").status()).isEqualTo(200);
            assertThat(jar.data().resolve("control.sock")).exists();
        }
    }

    @Test
    void settings_that_make_no_sense() throws Exception {
        Jar jar = Jar.in(folder);

        assertRefused(jar.with("KHABAR_PORT", "eighty"), WRONG_WORDS, "KHABAR_PORT = \"eighty\": must be a number");
        assertRefused(jar.with("KHABAR_PROT", "80"), WRONG_WORDS, "KHABAR_PROT (in the environment) is not a setting");
        Files.writeString(folder.resolve("khabar.properties"), "colour = green\n");
        assertRefused(jar, WRONG_WORDS, "colour (in khabar.properties) is not a setting");
        Files.writeString(folder.resolve("khabar.properties"), "site_name = \\u00zz\n");
        assertRefused(jar, WRONG_WORDS, "khabar.properties cannot be read");
        assertThat(jar.data()).doesNotExist();
    }

    private static Jar.Ended assertRefused(Jar jar, int code, String reason) throws Exception {
        Jar.Ended ended = jar.run("serve");
        assertThat(ended.err()).singleElement().asString().startsWith("khabar: " + reason);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(code);
        return ended;
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
