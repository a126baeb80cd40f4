package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.ACCOUNT;
import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Slug;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After any sequence of writes, every kept page is what would be made anew. */
class AnyWriteTest {
    private static final long SEED = 20_261_123;
    private static final int WRITES = 45;
    private static final String PROMOTED = "قارئة تصير مشرفة";

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    private final Random chance = new Random(SEED);
    private final Desk desk = Desk.of(site);
    private final Browser admin = site.signedIn(Role.ADMIN, "مديرة الموقع");
    private final Browser moderator = site.signedIn(Role.MODERATOR, "مشرفة الموقع");
    private final Browser reader = site.signedIn(Role.READER, "قارئة الموقع");
    private final List<Browser> guests = List.of(site.visitor(), site.visitor());
    private final List<String> pieces = new ArrayList<>();

    /** Something that somebody does, by chance to this or to that. */
    private interface Deed {
        void run() throws Exception;
    }

    private final Map<String, Deed> deeds = new LinkedHashMap<>();

    {
        deeds.put("comment", this::comment);
        deeds.put("reply", this::reply);
        deeds.put("like", () -> reader.post(ofAnyComment("/like"), Map.of("on", "1")));
        deeds.put("decide", this::decide);
        deeds.put("pin", () -> moderator.post("/moderation/comments/" + anyComment() + "/pin", Map.of("on", "1")));
        deeds.put("publish", () -> pieces.add(desk.published("خبر رقم " + pieces.size())));
        deeds.put("publish from a file", () -> site.article("من ملف " + chance.nextInt(99)));
        deeds.put(
                "schedule",
                () -> site.publish(
                        "title: موعد\ncategory: مجتمع\nauthor: كاتبة\ndate: "
                                + site.clock().instant().plusSeconds(1 + chance.nextInt(30)),
                        "نص."));
        deeds.put("rewrite", () -> desk.editor()
                .get(any(pieces))
                .form("#piece")
                .fill("title", "عنوان جديد " + chance.nextInt(99))
                .submit("/publication"));
        deeds.put("withdraw", () -> desk.step(desk.editor(), any(pieces), "withdrawal", Map.of()));
        deeds.put("arrange", () -> desk.editor()
                .post(
                        "/newsroom/front",
                        Map.of(
                                "version",
                                desk.editor()
                                        .get("/newsroom/front")
                                        .one("[name=version]")
                                        .val(),
                                "slot",
                                "" + anyArticle(),
                                "until",
                                "")));
        deeds.put("announce", () -> desk.editor()
                .post(
                        "/newsroom/front/breaking",
                        Map.of("article", "" + anyArticle(), "hours", "" + chance.nextInt(2))));
        deeds.put("name the site", () -> admin.post("/admin/settings", Map.of("name", "جريدة " + chance.nextInt(99))));
        deeds.put(
                "banner",
                () -> admin.post(
                        "/admin/settings/banner",
                        Map.of(
                                "text",
                                "تنبيه " + chance.nextInt(99),
                                "link",
                                "",
                                "ends",
                                MoroccanTime.minute(site.clock().instant().plus(Duration.ofMinutes(1))))));
        deeds.put("close", () -> moderator.post("/moderation/modes/article:" + anyArticle(), Map.of("days", "0")));
        deeds.put(
                "close what is old",
                () -> moderator.post("/moderation/modes/site", Map.of("days", "" + (1 + chance.nextInt(9)))));
        deeds.put(
                "role",
                () -> admin.post(
                        "/admin/accounts/" + promoted() + "/role",
                        Map.of("role", chance.nextBoolean() ? "MODERATOR" : "READER")));
        deeds.put("rename", () -> reader.post("/account/name", Map.of("name", "قارئة " + chance.nextInt(99))));
        deeds.put("wait", () -> site.clock().forward(Duration.ofSeconds(1 + chance.nextInt(20))));
    }

    @Test
    void every_kept_page_is_what_would_be_made_anew() throws Exception {
        long first = site.article("أول خبر");
        for (int i = 0; i < 3; i++) pieces.add(desk.published("خبر رقم " + i));
        comment();
        site.signedIn(Role.READER, PROMOTED).post("/a/" + first + "/comments", Map.of("body", "قبل أن أعمل هنا"));
        List<String> pages = pages(first);
        List<Map.Entry<String, Deed>> all = List.copyOf(deeds.entrySet());
        StringBuilder done = new StringBuilder();
        for (int i = 0; i < WRITES; i++) {
            // Each once, and then by chance.
            Map.Entry<String, Deed> next = all.get(i < all.size() ? i : chance.nextInt(all.size()));
            done.append(next.getKey()).append(", ");
            next.getValue().run();
            for (String page : pages) assertSame(page, done.toString());
        }
    }

    private static void assertSame(String page, String done) {
        List<String> kept = lines(page);
        // Nobody but the handler can tell that this is no parameter it reads: such a request is never answered from
        // memory.
        List<String> anew = lines(page + "?%78=1");
        for (int i = 0; i < Math.min(kept.size(), anew.size()); i++)
            assertThat(kept.get(i)).as("%s, line %d, after: %s", page, i, done).isEqualTo(anew.get(i));
        assertThat(kept).as("%s after: %s", page, done).hasSameSizeAs(anew);
    }

    private static List<String> lines(String page) {
        return new String(site.visitor().bytes(page), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private List<String> pages(long first) {
        String section = "/category/" + Slug.encoded("مجتمع");
        Stream<String> lists = Stream.of("/", section, "/tag/" + Slug.encoded("تجربة"), "/archive/2026/11");
        Stream<String> feeds = Stream.of("/feed.xml", section + "/feed.json");
        Stream<String> articles = Stream.of(first, desk.article(pieces.getFirst()))
                .flatMap(id ->
                        Stream.of("", "/comments", "/reading", "/comments.atom").map(below -> "/a/" + id + below));
        return Stream.of(lists, feeds, articles)
                .flatMap(kind -> kind)
                .map(AnyWriteTest::whereItIs)
                .toList();
    }

    /** The address itself of what may be elsewhere by its name. */
    private static String whereItIs(String page) {
        return site.visitor().get(page).uri().getRawPath();
    }

    private void comment() {
        any(guests).post("/a/" + anyArticle() + "/comments", Map.of("name", "كريم", "body", text()));
        reader.post("/a/" + anyArticle() + "/comments", Map.of("body", text()));
    }

    private void reply() {
        long parent = anyComment();
        any(guests)
                .post(
                        "/a/" + articleOf(parent) + "/comments",
                        Map.of("name", "سناء", "body", text(), "parent", "" + parent));
    }

    private void decide() {
        long comment = anyComment();
        int version = sql().select(COMMENT.VERSION)
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment))
                .fetchSingle()
                .value1();
        moderator.post(
                "/moderation/comments/" + comment + "/decision",
                Map.of(
                        "state",
                        chance.nextBoolean() ? "PUBLISHED" : "REJECTED",
                        "reason",
                        "OFF_TOPIC",
                        "version",
                        "" + version));
    }

    private String text() {
        return "كلمة رقم " + chance.nextInt(1_000_000);
    }

    private String ofAnyComment(String below) {
        long comment = anyComment();
        return "/a/" + articleOf(comment) + "/comments/" + comment + below;
    }

    private long articleOf(long comment) {
        return sql().select(COMMENT.ARTICLE_ID)
                .from(COMMENT)
                .where(COMMENT.ID.eq(comment))
                .fetchSingle()
                .value1();
    }

    private long anyComment() {
        return any(sql().select(COMMENT.ID).from(COMMENT).orderBy(COMMENT.ID).fetch(COMMENT.ID));
    }

    private long anyArticle() {
        return any(sql().select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.PUBLISHED_AT.le(site.clock().instant()))
                .orderBy(ARTICLE.ID)
                .fetch(ARTICLE.ID));
    }

    private static long promoted() {
        return sql().select(DSL.min(ACCOUNT.ID))
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(site.account(Role.READER, PROMOTED)))
                .fetchSingle()
                .value1();
    }

    /** Not that of the test site, by which pages are forgotten. */
    private static DSLContext sql() {
        return site.site().database().sql();
    }

    private <T> T any(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }
}
