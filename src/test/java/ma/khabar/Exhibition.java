package ma.khabar;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import ma.khabar.account.Phone;
import ma.khabar.account.Role;
import ma.khabar.comment.Actor;
import ma.khabar.comment.CommentStore;
import ma.khabar.comment.Comments;
import ma.khabar.comment.DecisionStore;
import ma.khabar.comment.State;
import ma.khabar.db.Database;
import ma.khabar.library.Photo;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A site on which every kind of page can be seen; made once for all tests that look at pages: a JUnit extension. */
final class Exhibition implements BeforeAllCallback {
    private static final int THREADS = 33;
    private static final int REPLIES = 34;
    private static final Instant BEFORE_ALL = TestClock.START.minusSeconds(400 * 86_400L);

    private Shown shown;

    @Override
    public void beforeAll(ExtensionContext context) {
        shown = context.getRoot()
                .getStore(Namespace.create(Exhibition.class))
                .computeIfAbsent(Shown.class, key -> Shown.open(context), Shown.class);
    }

    TestSite site() {
        return shown.site();
    }

    Articles articles() {
        return shown.articles();
    }

    Browser.Page get(String path) {
        return site().visitor().get(path);
    }

    /** What a form is answered. */
    Browser.Page post(long article, Map<String, String> fields) {
        return Shown.reader(site()).post("/a/" + article + "/comments", fields);
    }

    /** What an answer to a comment that says nothing is answered. */
    Browser.Page refusedReply(long article) {
        return get("/a/" + article)
                .click(".comments > li > .comment [data-reply]")
                .form("#comment-form")
                .fill("name", "كريم")
                .submit();
    }

    /** What somebody from an address of their own is answered. */
    Browser.Page postByReader(String path, Map<String, String> fields) {
        return Shown.reader(site()).post(path, fields);
    }

    /** Somebody who is signed in. */
    Browser account(Role role, String name) {
        return site().signedIn(role, name);
    }

    /** What somebody is answered who makes an account, another one each time. */
    Browser.Page signUp() {
        int number = Shown.readers.incrementAndGet();
        return signUp("reader" + number + "@khabar.test", "قارئة رقم " + number);
    }

    private Browser.Page signUp(String email, String name) {
        return postByReader("/sign-up", Map.of("email", email, "name", name, "password", TestSite.PASSWORD));
    }

    /** The page behind the link that was mailed to somebody who made an account. */
    Browser.Page confirm() {
        int number = Shown.readers.incrementAndGet();
        signUp("confirms" + number + "@khabar.test", "مؤكدة رقم " + number);
        return get(new Mailbox(site(), "confirms" + number + "@khabar.test").link());
    }

    /** The page behind the link that was mailed to somebody who forgot their password. */
    Browser.Page reset() {
        String email = site().account(Role.READER, "الناسي");
        postByReader("/forgot", Map.of("email", email));
        return get(new Mailbox(site(), email).link());
    }

    /** The page behind the link that was mailed to somebody who is to work here. */
    Browser.Page invitation() {
        String email = "invited" + Shown.readers.incrementAndGet() + "@khabar.test";
        account(Role.ADMIN, "W".repeat(60)).post("/admin/invitations", Map.of("email", email, "role", "EDITOR"));
        return get(new Mailbox(site(), email).link());
    }

    /** What somebody is shown who has just set up signing in by two steps. */
    Browser.Page recoveryCodes() {
        return Phone.setUp(site(), account(Role.EDITOR, "محررة رقم " + Shown.readers.incrementAndGet()));
    }

    /** What somebody sees who has set up signing in by two steps. */
    Browser.Page withPhone(String path) {
        Browser editor = account(Role.EDITOR, "محررة رقم " + Shown.readers.incrementAndGet());
        Phone.setUp(site(), editor);
        return editor.get(path);
    }

    /** What an admin is answered who would switch off the own second step where that of others is. */
    Browser.Page ownTwoSteps() {
        String name = "مديرة رقم " + Shown.readers.incrementAndGet();
        Browser admin = account(Role.ADMIN, name);
        Phone.setUp(site(), admin);
        return admin.get("/admin/accounts?q=" + site().account(Role.ADMIN, name))
                .click(".account-list a")
                .form("#second-factor")
                .submit();
    }

    /** Comments of somebody in whose life there is nothing ordinary, with what became of each. */
    Browser.Page ownComments() {
        Browser reader = account(Role.READER, "W".repeat(60));
        Map<String, String> robot = Map.of("body", "W".repeat(3_000), "website", "x");
        reader.post("/a/" + articles().hostile() + "/comments", robot);
        reader.post("/a/" + articles().hostile() + "/comments", Map.of("body", "رأي عادي"));
        reader.post("/a/" + articles().full() + "/comments", Map.of("body", LONG_COMMENT));
        return reader.get("/account/comments");
    }

    /** What follows the password of such a one. */
    Browser.Page code() {
        String name = "محررة رقم " + Shown.readers.incrementAndGet();
        Phone.setUp(site(), account(Role.EDITOR, name));
        return account(Role.EDITOR, name).get("/sign-in/code");
    }

    /** What a report without a reason is answered. */
    Browser.Page refusedReport(long article) {
        return get("/a/" + article)
                .click(".comments > li > .comment a[href$=/report]")
                .form("form[action$=/report]")
                .submit();
    }

    /** Where a link leads that only who wrote a comment sees; {@code trap} catches it, so that it waits. */
    Browser.Page own(long article, String trap, String link) {
        return Shown.reader(site())
                .post("/a/" + article + "/comments", Map.of("name", "كاتبة", "body", "تعليقي " + link, "website", trap))
                .click(link);
    }

    /** The library, with a picture in it that has words, and one whose name is hostile and that has none. */
    Browser.Page pictures() {
        picture();
        newsroom().postPicture("/newsroom/pictures", "W".repeat(190) + ".jpg", Photo.jpeg(300, 900), Map.of());
        return newsroom().get("/newsroom/pictures");
    }

    /** The address of the page of a picture. */
    String picture() {
        Map<String, String> words = Map.of("alt", "ميناء في الصباح", "caption", "قوارب", "credit", "أنا الخبر");
        return newsroom()
                .postPicture("/newsroom/pictures", "ميناء <b>.jpg", Photo.jpeg(900, 600), words)
                .header("Location")
                .orElseThrow();
    }

    /** An article that reports while something happens, or did. */
    long live(String coverage) {
        String matter = "---\ntitle: تغطية\ncategory: مجتمع\ndate: 2025-11-23 13:00\ncoverage: " + coverage + "\n---\n";
        String updates = "## 2025-11-24 00:10 | " + "W".repeat(90) + "\n\n> قول\n\n## 14:02 | <b>ثان</b>\n\n"
                + "| أ | ب |\n|---|---|\n| 1 | 2 |\n\n## 14:02 | Apple launches a phone\n\nنص.\n";
        return site().publishFile(coverage + ".md", matter + "ما نعرفه.\n\nسياق.\n\n" + updates)
                .id();
    }

    /** A moderator, who has something to decide. */
    Browser desk() {
        return account(Role.MODERATOR, "مشرفة المعرض");
    }

    /** An editor. */
    Browser newsroom() {
        return account(Role.EDITOR, "محررة المعرض");
    }

    /** Where the newsroom works on an article. */
    String piece(long article) {
        return "/newsroom/articles/" + site().sql().fetchValue("select id from piece where article_id = " + article);
    }

    /** Two revisions held against each other. */
    Browser.Page revisions() {
        String piece = piece(articles().closed());
        newsroom()
                .get(piece)
                .form("#piece")
                .fill("body", "نص آخر " + "W".repeat(300))
                .fill("notes", "راجعوا")
                .submit();
        return newsroom().get(piece + "/revisions?from=1&to=2");
    }

    /** What somebody reads who was given a link. */
    Browser.Page previewOutside() {
        String link = newsroom()
                .get(piece(articles().hostile()))
                .form("#new-link")
                .submit()
                .one("#links li:first-child a")
                .attr("href");
        return get(link);
    }

    /** What a moderator sees whose decision comes second. */
    Browser.Page decideTooLate() {
        Browser.Page seen = desk().get("/moderation?queue=held");
        String address = seen.all("[data-card] form[action*=/decision]").last().attr("action");
        Map<String, String> decision = Map.of("state", "REJECTED", "reason", "insult", "version", "0");
        account(Role.ADMIN, "مدير المعرض").post(address, decision);
        return desk().post(address, decision);
    }

    /** What a reader is answered who may not write any more. */
    Browser.Page postRestricted(long article) {
        Browser reader = Shown.reader(site());
        reader.post("/a/" + article + "/comments", Map.of("name", "ممنوع", "body", "قبل المنع"));
        site().ban("name = 'ممنوع'", "W".repeat(300));
        return reader.post("/a/" + article + "/comments", Map.of("name", "ممنوع", "body", "W".repeat(400)));
    }

    /** What a form that another site sends is answered. */
    Browser.Page postFromElsewhere(long article) {
        return site().visitor()
                .sending("Sec-Fetch-Site", "cross-site")
                .post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "نص"));
    }

    /** Before there was any article. */
    Browser.Page getBeforeAll(String path) {
        site().clock().set(BEFORE_ALL);
        try {
            return get(path);
        } finally {
            site().clock().set(TestClock.START);
        }
    }

    /** While a table is not there. */
    Browser.Page getWithout(String table, String path) {
        site().sql().execute("alter table " + table + " rename to gone");
        try {
            return get(path);
        } finally {
            site().sql().execute("alter table gone rename to " + table);
        }
    }

    /** What somebody is answered who sends comments until it is too much. */
    Browser.Page postTooOften(long article) {
        Browser hasty = Shown.reader(site());
        return IntStream.range(0, 100)
                .mapToObj(i -> hasty.post("/a/" + article + "/comments", Map.of("name", "مستعجل", "body", "نص " + i)))
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
    }

    /** What somebody is answered who does not wait in slow mode. */
    Browser.Page postTooFast(long article) {
        Browser hasty = Shown.reader(site());
        hasty.post("/a/" + article + "/comments", Map.of("name", "مستعجل", "body", "الأول"));
        return hasty.post("/a/" + article + "/comments", Map.of("name", "مستعجل", "body", "W".repeat(400)));
    }

    /** The ids of articles that differ in what they show. */
    record Articles(long full, long bare, long hostile, long closed, long owners, long answered, long heated) {}

    private record Shown(TestSite site, ExtensionContext context, Articles articles) implements AutoCloseable {
        private static final AtomicInteger readers = new AtomicInteger();

        static Shown open(ExtensionContext context) {
            TestSite site =
                    TestSite.with(Map.of("KHABAR_RATE_LIMITS", "on", "KHABAR_TRUSTED_PROXIES", "127.0.0.0/8, ::1/128"));
            try {
                site.beforeAll(context);
                return new Shown(site, context, fill(site));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** Somebody from an address of their own. */
        static Browser reader(TestSite site) {
            int number = readers.incrementAndGet();
            return site.visitorFrom("10." + number / 250 + "." + number % 250 + ".1");
        }

        @Override
        public void close() throws Exception {
            site.afterAll(context);
        }

        private static Articles fill(TestSite site) {
            draw(site.folder().resolve("hero.png").toFile());
            for (String section : List.of("سياسة", "اقتصاد", "رأي", "تكنولوجيا و API")) fillSection(site, section, 5);
            fillSection(site, "مجتمع", 24);
            site.publish("title: موعد آت\ncategory: فارغ\ndate: 2026-12-01", "نص المقال.");
            Articles articles = new Articles(
                    site.publish(FULL, FULL_BODY),
                    site.publish("title: خبر\ncategory: سياسة", "نص المقال."),
                    site.publish(HOSTILE, HOSTILE_BODY),
                    site.publish("title: مقال مغلق\ncategory: سياسة\ncomments: closed", "نص المقال."),
                    owners(site),
                    site.article("مقال كثرت الردود فيه"),
                    site.article("مقال احتدم النقاش تحته"));
            discuss(site, articles);
            keepBack(site, articles);
            heat(site, articles);
            read(site, articles);
            return articles;
        }

        private static void read(TestSite site, Articles articles) {
            LongStream.rangeClosed(1, 8).forEach(site.site().reads()::count);
            for (int i = 0; i < 3; i++) site.site().reads().count(articles.hostile());
            site.site().reads().flush();
        }

        private static void fillSection(TestSite site, String section, int number) {
            for (int i = 1; i <= number; i++) {
                String picture = i % 2 == 0 ? "image: hero.png\nimage_alt: مدرجات ملعب" : "image_alt: لا شيء";
                site.publish(
                        "title: عنوان الخبر رقم " + i + " في قسمه\ncategory: " + section
                                + "\nauthor: سلمى الورياغلي\ntags: [تجربة, iPhone 17]\ndate: 2026-11-2" + i % 3
                                + "\n" + picture,
                        "مقدمة الخبر رقم " + i + ".\n\nنص الخبر.");
            }
        }

        private static long owners(TestSite site) {
            try (var text = Exhibition.class.getResourceAsStream("/seed/article.md")) {
                return site.publishFile("article.md", new String(text.readAllBytes(), "UTF-8"))
                        .id();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void discuss(TestSite site, Articles articles) {
            for (int i = 0; i < THREADS; i++) comment(site, articles.full(), "قارئ " + i, LONG_COMMENT + i, "");
            long root = comment(site, articles.answered(), "كريم", "من يرد علي؟", "");
            for (int i = 0; i < REPLIES; i++)
                comment(site, articles.answered(), "مجيب " + i, "رد رقم " + i, String.valueOf(root));
            long hostile = comment(site, articles.hostile(), "م".repeat(60), HOSTILE_COMMENT, "");
            comment(site, articles.hostile(), "W".repeat(60), "W".repeat(3_000), String.valueOf(hostile));
            comment(site, articles.hostile(), "a\u0301b <b>", "Apple launches a phone, قالت", "");
        }

        /** For the desk: what is usual, what is hostile, and a report. */
        private static void keepBack(TestSite site, Articles articles) {
            List<String> bodies =
                    List.of("تعليق عادي", "يا ح\u200Cمار " + LONG_COMMENT, HOSTILE_COMMENT, "W".repeat(3_000));
            for (String body : bodies) {
                Map<String, String> robot = Map.of("name", "W".repeat(60), "body", body, "website", "x");
                reader(site).post("/a/" + articles.hostile() + "/comments", robot);
            }
            long reported = comment(site, articles.hostile(), "مبلغ عنه", "نص مبلغ عنه", "");
            reader(site)
                    .post(
                            "/a/" + articles.hostile() + "/comments/" + reported + "/report",
                            Map.of("reason", "insult", "detail", "W".repeat(400)));
        }

        /** Slow, and cooling down for longer than any test lasts. */
        private static void heat(TestSite site, Articles articles) {
            Browser moderator = site.signedIn(Role.MODERATOR, "مشرفة المعرض");
            String heated = "/moderation/modes/article:" + articles.heated();
            moderator.post(heated, Map.of("slow", "120", "mode", "NEWCOMERS"));
            moderator.post(heated + "/cool-down", Map.of("hours", "24"));
        }

        private static long comment(TestSite site, long article, String name, String body, String parent) {
            Map<String, String> fields = new HashMap<>(Map.of("name", name, "body", body, "parent", parent));
            Browser.Page page = reader(site).post("/a/" + article + "/comments", fields);
            if (page.status() != 200) throw new AssertionError(page.status() + " " + page.document());
            if (page.uri().getFragment().equals("comments")) return approve(site);
            return Long.parseLong(page.uri().getFragment().replace("comment-", ""));
        }

        /** Publishes the last comment, which waits for its link; answers its id. */
        private static long approve(TestSite site) {
            Database database = site.site().database();
            long id = site.sql().fetchSingle("select max(id) from comment").get(0, Long.class);
            site.account(Role.MODERATOR, "مشرفة المعرض");
            long moderator = site.sql()
                    .fetchSingle("select id from account where name = 'مشرفة المعرض'")
                    .get(0, Long.class);
            new Comments(database, new CommentStore(database), new DecisionStore(database), site.clock())
                    .transition(id, State.HELD, State.PUBLISHED, Actor.moderator(moderator), null, 0);
            return id;
        }

        private static void draw(File file) {
            BufferedImage image = new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB);
            Graphics2D brush = image.createGraphics();
            brush.setColor(new Color(0x0a6b4f));
            brush.fillRect(0, 300, 1600, 300);
            brush.dispose();
            try {
                ImageIO.write(image, "png", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final String LONG_COMMENT = """
            قرأت المقال كله، وأظن أن النقطة الثالثة تستحق نقاشًا أوسع: https://example.org/a/b?c=d

            شكرًا لكم على المجهود، وهذا رأيي رقم\s""";

    private static final String FULL = """
            title: "نهائي كأس المحيط: المنتخب الوطني يفوز على «Atlético» 3-2 بعد ليلة طويلة"
            category: رياضة
            author: [نزهة الكتاني, Jean-Pierre O'Neil, سلمى الورياغلي]
            tags: [ملحون, iPhone 17, تراث]
            image: hero.png
            image_alt: مدرجات ملعب ليلا
            image_caption: جماهير في المدرجات
            image_credit: رسم أنا الخبر
            breaking: 2026-11-24
            date: 2026-11-23 09:00
            updated: 2026-11-23 11:00""";

    private static final String FULL_BODY = """
            مقدمة المقال في جملة طويلة تقول ما وقع ومتى وأين، ومن قال ماذا.

            فقرة فيها **مهم** و*تأكيد* و`code` و[رابط داخلي](/about) و[خارجي](https://example.org/).

            ## عنوان فرعي

            - أول
            - ثان
              - داخلي

            1. واحد
            2. اثنان

            ### عنوان أصغر

            > قول مقتبس لا نغير فيه حرفا.

            ![رسم ملعب](hero.png "تعليق الصورة — رسم أنا الخبر")

            | السنة | دفاتر | قصائد | ملاحظات | جهات | مدن |
            |:---|---:|---:|---|---|---|
            | الأولى | 9 | 164 | نص طويل في خانة | سوس ماسة | أكادير |
            | الثانية | 27 | 455 | نص | فاس مكناس | فاس |

            ---

            > [!NOTE]
            > تنويه للقراء.

            > [!UPDATE]
            > تحديث للخبر.

            > [!CORRECTION]
            > تصويب لما سبق.

            > [!EDITOR]
            > ملاحظة هيئة التحرير.""";

    private static final String HOSTILE = "title: " + "مستعجلات".repeat(30) + "\ncategory: " + "قسم".repeat(20)
            + "\nauthor: " + "كاتب".repeat(25) + "\ntags: [" + "وسم".repeat(30) + "]\nintroduction: "
            + "W".repeat(400);

    private static final String HOSTILE_BODY = "ك".repeat(3_000) + "\n\n## " + "W".repeat(300)
            + "\n\n[رابط](https://example.org/"
            + "a".repeat(500) + ")\n\n    " + "code ".repeat(80) + "\n\n> [!NOTE]\n> " + "ت".repeat(500) + "\n\n- "
            + "ق".repeat(500) + "\n\n"
            + IntStream.range(0, 14).mapToObj(i -> "عمود" + i).collect(Collectors.joining(" | ", "| ", " |"))
            + "\n" + "|---".repeat(14) + "|\n" + "| خانة ".repeat(14) + "|";

    private static final String HOSTILE_COMMENT =
            "ك".repeat(3_000) + "\n" + "ه" + "\u0651\u064E\u0652".repeat(60) + "\n" + "😀".repeat(300) + "\n| a | b |"
                    + " جدول |".repeat(40) + "\n\nhttps://example.org/" + "x".repeat(200);
}
