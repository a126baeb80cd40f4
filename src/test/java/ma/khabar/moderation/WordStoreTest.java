package ma.khabar.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import ma.khabar.TestClock;
import ma.khabar.TestSite;
import ma.khabar.db.Database;
import org.junit.jupiter.api.Test;

/** Two nodes of one site, on one PostgreSQL, look for the same words. */
class WordStoreTest {

    @Test
    void what_one_node_lists_the_other_finds() throws Exception {
        String url = TestSite.newDatabase();
        try (Database one = Database.open(url, "", "");
                Database other = Database.open(url, "", "")) {
            WordStore here = new WordStore(one, new TestClock());
            WordStore there = new WordStore(other, new TestClock());
            assertThat(there.all()).hasSizeGreaterThan(40).isEqualTo(here.all());
            assertThat(there.list().in("يا قسطلاني")).isEmpty();
            BlockingQueue<String> told = new LinkedBlockingQueue<>();
            other.changes().listen(told::add);

            here.add(new Word("قسطلاني", Word.Kind.BANNED, Word.Reach.WHOLE), account(one));
            assertThat(here.list().in("يا قسطلاني")).hasSize(1);
            assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("words");
            assertThat(there.list().in("يا قسطلاني")).hasSize(1);
            assertThat(listed(there).by()).isEqualTo("مشرفة");

            assertThat(there.remove(listed(there).id(), 77)).isPresent();
            assertThat(there.list().in("يا قسطلاني")).isEmpty();
        }
    }

    private static ListedWord listed(WordStore words) {
        List<ListedWord> found = words.all().stream()
                .filter(listed -> listed.word().text().equals("قسطلاني"))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    static long account(Database database) {
        database.sql()
                .execute("insert into account (id, email, email_key, name, name_key, role, created_at) values"
                        + " (77, 'm@khabar.test', 'm@khabar.test', 'مشرفة', 'مشرفه', 'MODERATOR', current_timestamp)");
        return 77;
    }
}
