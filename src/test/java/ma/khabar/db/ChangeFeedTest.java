package ma.khabar.db;

import static ma.khabar.db.schema.Tables.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import ma.khabar.TestSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two nodes of one site, on one PostgreSQL. */
class ChangeFeedTest {
    private static Database one;
    private static Database other;

    @BeforeAll
    static void open() throws Exception {
        String url = TestSite.newDatabase();
        one = Database.open(url, "", "");
        other = Database.open(url, "", "");
    }

    @AfterAll
    static void close() {
        one.close();
        other.close();
    }

    @Test
    void the_other_node_hears_what_this_one_wrote() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        other.changes().listen(topic -> {
            if (topic.startsWith("heard")) heard.add(topic);
        });

        touch(one, "heard:1");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("heard:1");

        touch(one, "heard:2");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("heard:2");
    }

    @Test
    void what_every_node_has_heard_of_is_forgotten_but_for_the_last_change() throws Exception {
        touch(one, "old:1");
        touch(one, "old:2");
        one.sql().execute("update change set created_at = created_at - interval '3' day");
        one.changes().tidy();
        assertThat(one.sql().fetchValues("select topic from change")).isEqualTo(List.of("old:2"));
        touch(one, "new:1");
        one.changes().tidy();
        assertThat(one.sql().fetchValues("select topic from change where topic like 'new%'"))
                .isEqualTo(List.of("new:1"));
    }

    @Test
    void a_value_kept_on_the_other_node_is_read_again() throws Exception {
        BlockingQueue<Integer> reads = new LinkedBlockingQueue<>();
        Kept<Integer> kept = new Kept<>(other.changes(), "kept", () -> {
            int count = other.sql().fetchCount(CATEGORY);
            reads.add(count);
            return count;
        });
        int before = kept.get();
        assertThat(kept.get()).isEqualTo(before);
        assertThat(reads).hasSize(1);
        BlockingQueue<String> forgotten = new LinkedBlockingQueue<>();
        other.changes().listen(topic -> {
            if (topic.equals("kept")) forgotten.add(topic);
        });

        one.write(write -> {
            write.touch("kept");
            return write.sql()
                    .insertInto(CATEGORY, CATEGORY.SLUG, CATEGORY.NAME, CATEGORY.POSITION)
                    .values("جديد", "جديد", 1)
                    .execute();
        });

        assertThat(forgotten.poll(10, TimeUnit.SECONDS)).isEqualTo("kept");
        assertThat(kept.get()).isEqualTo(before + 1);
    }

    @Test
    void the_node_that_writes_has_forgotten_before_it_answers() {
        List<String> heard = new ArrayList<>();
        Thread writer = Thread.currentThread();
        one.changes().listen(topic -> {
            if (Thread.currentThread() == writer) heard.add(topic);
        });

        touch(one, "own");

        assertThat(heard).containsExactly("own");
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        one.changes().listen(topic -> {
            if (topic.startsWith("rolled")) heard.add(topic);
        });
        other.changes().listen(topic -> {
            if (topic.startsWith("rolled")) heard.add(topic);
        });

        assertThat(catchThrowable(() -> one.write(write -> {
                    write.touch("rolled back");
                    throw new IllegalStateException("no");
                })))
                .isInstanceOf(RuntimeException.class);
        touch(one, "rolled on");

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("rolled on");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("rolled on");
    }

    private static void touch(Database database, String topic) {
        database.write(write -> {
            write.touch(topic);
            return topic;
        });
    }
}
