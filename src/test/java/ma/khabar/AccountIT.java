package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code khabar account}, on a site that runs and on one that does not. */
@Timeout(300)
class AccountIT {
    private static final String PASSWORD = "ثلاث نخلات في الحوز";

    @TempDir
    Path folder;

    @Test
    void accounts_are_made_before_the_start_and_changed_while_it_runs() throws Exception {
        Jar jar = Jar.in(folder);
        Jar.Ended added = jar.typing(PASSWORD + "\n")
                .run(
                        "account",
                        "add",
                        "--role",
                        "editor",
                        "--email",
                        "Nora@example.ma",
                        "--name",
                        "نورة",
                        "--password-stdin");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).containsExactly("Nora@example.ma: done");

        try (Jar.Running site = jar.serve()) {
            Browser nora = site.visitor();
            nora.post("/sign-in", Map.of("email", "nora@example.ma", "password", PASSWORD));
            assertThat(nora.get("/account").text(".account-data")).contains("محرر");

            assertThat(jar.run("account", "role", "--email", "nora@example.ma", "--role", "ADMIN")
                            .code())
                    .isZero();
            assertThat(nora.get("/account").text(".account-data")).contains("مدير");
            assertThat(jar.run("account", "list").out()).containsExactly("admin\tNora@example.ma\tنورة");

            jar.typing("عنب وتين من الريف")
                    .run("account", "password", "--email", "nora@example.ma", "--password-stdin");
            assertThat(nora.get("/account").path()).isEqualTo("/sign-in");

            assertThat(jar.run("account", "disable", "--email", "nora@example.ma")
                            .code())
                    .isZero();
            assertThat(jar.run("account", "list").out()).containsExactly("admin\tNora@example.ma\tنورة\tdisabled");
        }
    }

    @Test
    void what_cannot_be_done_is_said_in_one_line() throws Exception {
        Jar jar = Jar.in(folder);
        Jar.Ended weak = jar.typing("12345678")
                .run("account", "add", "--role", "READER", "--email", "a@b.ma", "--name", "أ", "--password-stdin");
        Jar.Ended unknown = jar.run("account", "disable", "--email", "nobody@example.ma");

        assertThat(weak.err()).singleElement().asString().startsWith("khabar: ").contains("الشائعة");
        assertThat(unknown.err()).containsExactly("khabar: no account has the address nobody@example.ma");
        assertThat(weak.code()).isEqualTo(unknown.code()).isEqualTo(1);
        assertThat(jar.run("account", "add").code()).isEqualTo(2);
        assertThat(jar.run("account").code()).isEqualTo(2);
    }
}
