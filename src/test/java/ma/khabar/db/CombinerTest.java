package ma.khabar.db;

import static ma.khabar.db.schema.Tables.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Those who change one thing at the same time do it in one transaction, and each gets what they would have got alone. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CombinerTest {
    private static final long SUBJECT = 7;

    @TempDir
    Path folder;

    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch let = new CountDownLatch(1);
    private final List<Write> transactions = Collections.synchronizedList(new ArrayList<>());
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:h2:file:" + folder.resolve("khabar"), "", "");
    }

    @AfterEach
    void close() {
        writers.shutdownNow();
        database.close();
    }

    @Test
    void who_comes_meanwhile_shares_a_transaction_and_gets_their_own_answer() throws Exception {
        Combiner combiner = new Combiner(database::write);
        Future<?> first = occupy(combiner);
        List<Future<String>> others = start(combiner, List.of(named("ا"), named("ب"), named("ج")));
        let.countDown();

        first.get();
        assertThat(others).extracting(Future::get).containsExactly("ا", "ب", "ج");
        assertThat(transactions).hasSize(3).containsOnly(transactions.getFirst());
        assertThat(names()).contains("ا", "ب", "ج");
    }

    @Test
    void one_who_fails_takes_nobody_along() throws Exception {
        Combiner combiner = new Combiner(database::write);
        Future<?> first = occupy(combiner);
        List<Future<String>> others = start(combiner, List.of(named("ا"), failing("ب"), named("ج")));
        let.countDown();

        first.get();
        assertThat(others.get(0).get()).isEqualTo("ا");
        assertThatThrownBy(others.get(1)::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("not ب");
        assertThat(others.get(2).get()).isEqualTo("ج");
        assertThat(names()).contains("ا", "ج").doesNotContain("ب").doesNotHaveDuplicates();
    }

    @Test
    void what_may_be_there_when_the_disk_fails_is_not_done_again() throws Exception {
        Combiner combiner = new Combiner(new Combiner.Transaction() {
            @Override
            public <T> T run(Function<Write, T> work) {
                T result = database.write(work);
                if (transactions.isEmpty()) return result;
                throw new IllegalStateException("the disk is full");
            }
        });
        Future<?> first = occupy(combiner);
        List<Future<String>> others = start(combiner, List.of(named("ا"), named("ب")));
        let.countDown();

        first.get();
        for (Future<String> other : others) assertThatThrownBy(other::get).hasRootCauseMessage("the disk is full");
        assertThat(transactions).hasSize(2);
    }

    @Test
    void nobody_waits_for_who_changes_something_else() throws Exception {
        Combiner combiner = new Combiner(database::writeLoosely);
        Future<?> first = occupy(combiner);

        String other = combiner.run(SUBJECT + 1, write -> "done");

        assertThat(other).isEqualTo("done");
        assertThat(first.isDone()).isFalse();
        let.countDown();
        first.get();
    }

    @Test
    void within_a_write_it_is_refused_before_it_waits_for_itself() {
        assertThatThrownBy(() -> database.write(write -> database.writeCombined(SUBJECT, another -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    /** Somebody is at work until they are {@link #let}. */
    private Future<?> occupy(Combiner combiner) throws InterruptedException {
        Future<?> first = writers.submit(() -> combiner.run(SUBJECT, write -> {
            begun.countDown();
            await();
            return write;
        }));
        begun.await();
        return first;
    }

    /** One after the other, each when the one before waits. */
    private List<Future<String>> start(Combiner combiner, List<Function<Write, String>> works)
            throws InterruptedException {
        List<Future<String>> started = new ArrayList<>();
        for (Function<Write, String> work : works) {
            List<Thread> thread = Collections.synchronizedList(new ArrayList<>());
            started.add(writers.submit(() -> {
                thread.add(Thread.currentThread());
                return combiner.run(SUBJECT, work);
            }));
            while (thread.isEmpty() || thread.getFirst().getState() != Thread.State.WAITING) Thread.sleep(1);
        }
        return started;
    }

    private Function<Write, String> named(String name) {
        return write -> {
            transactions.add(write);
            write.sql()
                    .insertInto(CATEGORY, CATEGORY.SLUG, CATEGORY.NAME, CATEGORY.POSITION)
                    .values(name, name, 1)
                    .execute();
            return name;
        };
    }

    private Function<Write, String> failing(String name) {
        return write -> {
            named(name).apply(write);
            throw new IllegalArgumentException("not " + name);
        };
    }

    private List<String> names() {
        return database.sql().select(CATEGORY.NAME).from(CATEGORY).fetch(CATEGORY.NAME);
    }

    private void await() {
        try {
            let.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
