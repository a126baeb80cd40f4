package ma.khabar.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More people sign in at once than there are cores to check their passwords. */
class StormTest {
    private static final int AT_ONCE = 60;

    // Each takes a core long enough that they are all here before the first few are through.
    @RegisterExtension
    static final TestSite site = TestSite.with(Map.of("KHABAR_PASSWORD_COST", "11"));

    @Test
    void some_are_asked_to_come_back_and_readers_notice_nothing() throws Exception {
        long article = site.article("خبر في العاصفة");
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Browser.Page> answers = new ExecutorCompletionService<>(crowd);
            for (int i = 0; i < AT_ONCE; i++) answers.submit(StormTest::wrongSignIn);

            Browser.Page first = answers.take().get();
            int answered = 1;
            for (; first.status() != 503; answered++) first = answers.take().get();
            assertThat(first.header("Retry-After")).isPresent();
            assertThat(answered).isLessThan(AT_ONCE);
            assertThat(site.visitor().get("/a/" + article).status()).isEqualTo(200);

            for (; answered < AT_ONCE; answered++) {
                assertThat(answers.take().get().status()).isIn(422, 503);
            }
        }
        assertThat(wrongSignIn().status()).isEqualTo(422);
    }

    private static Browser.Page wrongSignIn() {
        return site.visitor().post("/sign-in", Map.of("email", "storm@khabar.test", "password", "ليست هي"));
    }
}
