package ma.khabar;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.mail.MailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} while readers comment and letters go out: what was answered is there, once, counted and found, and so is every letter that
 * it promised. More rounds by {@code -Dkhabar.rounds=50}.
 */
@Timeout(value = 60, unit = MINUTES)
class CrashIT {
    private static final int ROUNDS = Integer.getInteger("khabar.rounds", 4);
    private static final int CLIENTS = 4;
    private static final int ARTICLES = 2;
    private static final int ANSWERED_ARTICLE = 3;
    private static final int PATIENCE_IN_SECONDS = 90;
    private static final String READER = "salma@khabar.test";
    private static final String MODERATOR = "omar@khabar.test";
    private static final Pattern NAME = Pattern.compile("قارئ [0-9]+-[0-9]+-[0-9]+");

    @TempDir
    Path folder;

    @RegisterExtension
    final MailServer mail = new MailServer();

    private final Random chance = new Random(9);
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final Queue<String> replies = new ConcurrentLinkedQueue<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private long asking;

    @Test
    void every_answered_comment_and_its_letter_outlive_kill_9() throws Exception {
        Jar jar = Jar.in(folder)
                .with("KHABAR_PASSWORD_COST", "10")
                .with("KHABAR_SMTP_URL", mail.url())
                .with("KHABAR_MAIL_FROM", "redaction@khabar.test");
        jar.run(
                "publish",
                ManuscriptFile.write(folder, "1.md", "خبر أول"),
                ManuscriptFile.write(folder, "2.md", "خبر ثان"),
                ManuscriptFile.write(folder, "3.md", "خبر ثالث"));
        add(jar, "READER", READER, "سلمى");
        add(jar, "MODERATOR", MODERATOR, "عمر");
        for (int round = 1; round <= ROUNDS; round++) killUnderLoad(jar, round);
        Set<String> written = letters(jar);
        assertThat(written).containsAll(replies);

        try (Jar.Running site = jar.serve()) {
            assertWhole(jar, "at last");
            List<String> read = new ArrayList<>();
            for (int article = 1; article <= ARTICLES; article++) read.addAll(readAll(site, article));
            assertThat(read).doesNotHaveDuplicates().containsAll(answered);
            assertThat(found(site))
                    .doesNotHaveDuplicates()
                    .containsAll(answered)
                    .containsAll(replies);
            mail.received(written.size());
            assertThat(site.stop().code()).isZero();
        }
        assertArrived(written);
        assertThat(letters(jar)).isEqualTo(written);
        System.out.println(ROUNDS + " kills: " + answered.size() + " comments and " + replies.size()
                + " replies were answered, " + written.size() + " letters written, "
                + mail.received().size() + " arrived");
    }

    private static void add(Jar jar, String role, String email, String name) throws Exception {
        jar.typing(TestSite.PASSWORD)
                .run("account", "add", "--role", role, "--email", email, "--name", name, "--password-stdin");
    }

    /** Kills when some dozens of comments have been answered and others are on their way. */
    private void killUnderLoad(Jar jar, int round) throws Exception {
        CountDownLatch enough = new CountDownLatch(40 + chance.nextInt(160));
        try (Jar.Running site = jar.serve()) {
            if (round == 1) asking = askToBeTold(site);
            else assertWhole(jar, "after round " + (round - 1));
            List<Thread> clients = new ArrayList<>();
            for (int i = 1; i < CLIENTS; i++) {
                String name = round + "-" + i;
                clients.add(Thread.startVirtualThread(() -> commentUntilKilled(site, name, enough)));
            }
            String last = round + "-" + CLIENTS;
            clients.add(Thread.startVirtualThread(() -> replyUntilKilled(site, last, enough)));
            boolean busy = enough.await(PATIENCE_IN_SECONDS, SECONDS);
            assertThat(refused).as(site::complaints).isEmpty();
            assertThat(busy).as(site::complaints).isTrue();
            site.kill();
            for (Thread client : clients) client.join();
        }
    }

    /** Counters, references and indexes, as the site sees them that was just started over what the kill has left. */
    private static void assertWhole(Jar jar, String when) throws Exception {
        Jar.Ended check = jar.run("check");
        assertThat(check.err()).as(when).isEmpty();
        assertThat(check.code()).as(when).isZero();
    }

    /** The comment whose writer hears of replies. */
    private static long askToBeTold(Jar.Running site) {
        Browser reader = signIn(site, READER);
        String comments = "/a/" + ANSWERED_ARTICLE + "/comments";
        Browser.Page page = reader.post(comments, Map.of("body", "من يجيبني؟", "tell", "1"));
        return Long.parseLong(page.one("article.comment").id().replace("comment-", ""));
    }

    private void commentUntilKilled(Jar.Running site, String client, CountDownLatch enough) {
        untilKilled(enough, i -> {
            String text = "تعليق " + client + "-" + i;
            note(answered, text, site.comment(1 + i % ARTICLES, text));
        });
    }

    private void replyUntilKilled(Jar.Running site, String client, CountDownLatch enough) {
        untilKilled(enough, i -> {
            String name = "قارئ " + client + "-" + i;
            note(replies, name, site.reply(ANSWERED_ARTICLE, asking, name, "تعليق من " + name));
        });
    }

    private void note(Queue<String> taken, String what, int status) {
        if (status == 303) taken.add(what);
        else refused.add(status + ": " + what);
    }

    private interface Sending {
        void send(int number) throws IOException, InterruptedException;
    }

    private void untilKilled(CountDownLatch enough, Sending sending) {
        try {
            for (int i = 1; refused.isEmpty(); i++) {
                sending.send(i);
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

    /** What the moderators' desk finds in its index: of comments the texts, of replies who signed them. */
    private static List<String> found(Jar.Running site) {
        Browser moderator = signIn(site, MODERATOR);
        Browser.Page page = moderator.get("/moderation?queue=all&q=تعليق");
        // Until the index has caught up, the desk looks through what comes first.
        while (page.text("main").contains("أول 2000 تعليق")) page = moderator.get("/moderation?queue=all&q=تعليق");
        List<String> found = new ArrayList<>(names(page));
        while (!page.all("a[rel=next]").isEmpty()) {
            page = page.click("a[rel=next]");
            found.addAll(names(page));
        }
        return found;
    }

    private static List<String> names(Browser.Page page) {
        return page.all(".card-text").eachText().stream()
                .map(text -> text.replace("تعليق من ", ""))
                .toList();
    }

    /** To whom each letter tells of a reply, all that were written; those whose turn would come within minutes are due now. */
    private static Set<String> letters(Jar jar) throws Exception {
        List<String> names = new ArrayList<>();
        try (Connection connection = jar.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update outgoing_mail set next_try_at = current_timestamp where next_try_at > current_timestamp");
            ResultSet rows = statement.executeQuery("select subject, sent_at, next_try_at from outgoing_mail");
            while (rows.next()) {
                assertThat(rows.getObject("sent_at") == null)
                        .as("either it arrived or it waits")
                        .isEqualTo(rows.getObject("next_try_at") != null);
                names.add(name(rows.getString("subject")));
            }
        }
        assertThat(names).doesNotHaveDuplicates();
        return new HashSet<>(names);
    }

    /** Each is there; twice only as the same letter, and not more often than somebody was killed. */
    private void assertArrived(Set<String> written) throws MessagingException {
        Map<String, Set<String>> ids = new HashMap<>();
        for (MimeMessage letter : mail.received())
            ids.computeIfAbsent(name(letter.getSubject()), name -> new HashSet<>())
                    .add(letter.getMessageID());
        assertThat(ids.keySet()).isEqualTo(written);
        assertThat(ids.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        assertThat(mail.received()).hasSizeLessThanOrEqualTo(written.size() + ROUNDS);
    }

    private static String name(String subject) {
        Matcher name = NAME.matcher(subject);
        if (!name.find()) throw new AssertionError(subject);
        return name.group();
    }

    private static Browser signIn(Jar.Running site, String email) {
        Browser browser = site.visitor();
        browser.signIn(email);
        return browser;
    }
}
