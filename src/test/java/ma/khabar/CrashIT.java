package ma.khabar;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while readers comment: what was answered is there, once, and counted. */
@Timeout(300)
class CrashIT {
    private static final int ROUNDS = 4;
    private static final int CLIENTS = 4;
    private static final int ARTICLES = 2;
    private static final int PATIENCE_IN_SECONDS = 90;

    @TempDir
    Path folder;

    private final Random chance = new Random(9);
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    @Test
    void every_answered_comment_outlives_kill_9() throws Exception {
        Jar jar = Jar.in(folder);
        jar.run(
                "publish",
                ManuscriptFile.write(folder, "1.md", "خبر أول"),
                ManuscriptFile.write(folder, "2.md", "خبر ثان"));
        for (int round = 1; round <= ROUNDS; round++) {
            killUnderLoad(jar, round);
            assertThat(miscounted(jar)).as("after round %d", round).isEmpty();
        }

        try (Jar.Running site = jar.serve()) {
            List<String> read = new ArrayList<>();
            for (int article = 1; article <= ARTICLES; article++) read.addAll(readAll(site, article));
            assertThat(read).doesNotHaveDuplicates().containsAll(answered);
            assertThat(site.stop().code()).isZero();
        }
    }

    /** Kills when some dozens of comments have been answered and others are on their way. */
    private void killUnderLoad(Jar jar, int round) throws Exception {
        CountDownLatch enough = new CountDownLatch(40 + chance.nextInt(160));
        try (Jar.Running site = jar.serve()) {
            List<Thread> clients = new ArrayList<>();
            for (int i = 1; i <= CLIENTS; i++) {
                String name = round + "-" + i;
                clients.add(Thread.startVirtualThread(() -> commentUntilKilled(site, name, enough)));
            }
            boolean busy = enough.await(PATIENCE_IN_SECONDS, SECONDS);
            assertThat(refused).as(site::complaints).isEmpty();
            assertThat(busy).as(site::complaints).isTrue();
            site.kill();
            for (Thread client : clients) client.join();
        }
    }

    private void commentUntilKilled(Jar.Running site, String client, CountDownLatch enough) {
        try {
            for (int i = 1; refused.isEmpty(); i++) {
                String text = "تعليق " + client + "-" + i;
                int status = site.comment(1 + i % ARTICLES, text);
                if (status == 303) answered.add(text);
                else refused.add(status + ": " + text);
                enough.countDown();
            }
        } catch (IOException e) {
            // Killed, with this comment on its way.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All comments on an article, page by page, after a look at the counter. */
    private static List<String> readAll(Jar.Running site, int article) {
        List<String> read = new ArrayList<>();
        Browser.Page page = site.visitor().get("/a/" + article);
        String counter = page.text("#comments h2");
        read.addAll(page.all(".comment-body").eachText());
        while (!page.all(".discussion .pager a[rel=next]").isEmpty()) {
            page = page.click(".discussion .pager a[rel=next]");
            read.addAll(page.all(".comment-body").eachText());
        }
        assertThat(counter).isEqualTo("التعاليق (" + read.size() + ")");
        return read;
    }

    /** The articles whose counter is not the number of their comments. */
    private static List<Long> miscounted(Jar jar) throws Exception {
        try (Connection connection = jar.database();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select id from article where comment_count <>"
                                + " (select count(*) from comment where article_id = article.id)")) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) ids.add(rows.getLong(1));
            return ids;
        }
    }
}
