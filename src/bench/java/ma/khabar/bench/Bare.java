package ma.khabar.bench;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.COMMENT;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jooq.DSLContext;
import org.jooq.Records;

/**
 * The least that a page with fifty comments costs, and posting one: the same libraries over the same base, two queries and a
 * template of ten lines; an insert, a counter, and one {@code CHECKPOINT SYNC} for all who wait. No layout, no check, no session.
 */
final class Bare implements AutoCloseable {
    private static final int COMMENTS = 50;
    private static final String PUBLISHED = "PUBLISHED";
    private static final String TEMPLATE = """
            <!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{{ article.title }}</title></head><body>
            <h1>{{ article.title }}</h1>{{ article.html | raw }}<h2>التعاليق ({{ article.comments }})</h2><ol>
            {% for comment in comments %}<li><b>{{ comment.name }}</b> <time>{{ comment.at }}</time><p>{{ comment.body }}</p></li>
            {% endfor %}</ol></body></html>
            """;

    /** Fewer than there are connections: whoever waits for one in the pool is overtaken again and again, and pages took seconds. */
    private static final int AT_ONCE = 8;

    private final DSLContext sql;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final PebbleTemplate template =
            new PebbleEngine.Builder().loader(new StringLoader()).build().getTemplate(TEMPLATE);
    private final ReentrantLock disk = new ReentrantLock();
    private volatile CompletableFuture<Void> batch = new CompletableFuture<>();
    private final Javalin javalin;

    record Article(String title, String html, int comments) {}

    record Line(String name, Instant at, String body) {}

    Bare(DSLContext sql) {
        this.sql = sql;
        this.javalin = Javalin.create(on -> {
                    on.concurrency.useVirtualThreads = true;
                    on.startup.showJavalinBanner = false;
                    on.routes.get("/a/{id}", this::show);
                    on.routes.post("/a/{id}/comments", this::create);
                })
                .start("127.0.0.1", 0);
    }

    String root() {
        return "http://127.0.0.1:" + javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void show(Context ctx) throws Exception {
        long id = Long.parseLong(ctx.pathParam("id"));
        ctx.contentType("text/html; charset=utf-8").result(inTurn(() -> page(id)));
    }

    private String page(long id) throws IOException {
        StringWriter html = new StringWriter();
        template.evaluate(
                html,
                Map.of(
                        "article",
                        sql.select(ARTICLE.TITLE, ARTICLE_BODY.HTML, ARTICLE.COMMENT_COUNT)
                                .from(ARTICLE)
                                .join(ARTICLE_BODY)
                                .on(ARTICLE_BODY.ARTICLE_ID.eq(ARTICLE.ID))
                                .where(ARTICLE.ID.eq(id))
                                .fetchSingle(Records.mapping(Article::new)),
                        "comments",
                        sql.select(COMMENT.NAME, COMMENT.CREATED_AT, COMMENT.BODY)
                                .from(COMMENT)
                                .where(COMMENT.ARTICLE_ID.eq(id), COMMENT.STATE.eq(PUBLISHED), COMMENT.ROOT_ID.isNull())
                                .orderBy(COMMENT.CREATED_AT.desc(), COMMENT.ID.desc())
                                .limit(COMMENTS)
                                .fetch(Records.mapping(Line::new))));
        return html.toString();
    }

    private void create(Context ctx) throws Exception {
        long id = Long.parseLong(ctx.pathParam("id"));
        String name = Objects.requireNonNull(ctx.formParam("name"));
        String body = Objects.requireNonNull(ctx.formParam("body"));
        inTurn(() -> add(id, name, body));
        sync();
        ctx.redirect("/a/" + id, HttpStatus.SEE_OTHER);
    }

    private <T> T inTurn(Callable<T> work) throws Exception {
        places.acquire();
        try {
            return work.call();
        } finally {
            places.release();
        }
    }

    private int add(long id, String name, String body) {
        return sql.transactionResult(transaction -> {
            transaction
                    .dsl()
                    .insertInto(COMMENT)
                    .set(COMMENT.ARTICLE_ID, id)
                    .set(COMMENT.NAME, name)
                    .set(COMMENT.BODY, body)
                    .set(COMMENT.STATE, PUBLISHED)
                    .set(COMMENT.FINGERPRINT, Integer.toHexString(body.hashCode()))
                    .set(COMMENT.CREATED_AT, Instant.now())
                    .execute();
            return transaction
                    .dsl()
                    .update(ARTICLE)
                    .set(ARTICLE.COMMENT_COUNT, ARTICLE.COMMENT_COUNT.plus(1))
                    .where(ARTICLE.ID.eq(id))
                    .execute();
        });
    }

    /** Returns when what was committed before is on the disk; whoever comes while others are waiting for it shares theirs. */
    private void sync() {
        CompletableFuture<Void> mine = batch;
        disk.lock();
        try {
            if (mine.isDone()) return;
            batch = new CompletableFuture<>();
            sql.execute("checkpoint sync");
            mine.complete(null);
        } finally {
            disk.unlock();
        }
    }
}
