package ma.khabar.comment;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import ma.khabar.comment.ReplyStore.News;
import ma.khabar.db.SiteKey;
import ma.khabar.db.Write;
import ma.khabar.mail.Letter;
import ma.khabar.mail.OutboxStore;
import ma.khabar.text.Direction;

/** Tells the writer of a comment by mail, if they wish, that it was answered. */
public final class ReplyLetters {
    private static final int LONGEST_EXCERPT = 600;
    private static final String PATH = "/comments/unsubscribe/";
    private static final String UNSUBSCRIBE = "unsubscribe";

    private final ReplyStore store;
    private final OutboxStore outbox;
    private final BiFunction<String, Map<String, Object>, String> template;
    private final SiteKey key;
    private final Sender sender;

    /** In whose name letters are written; {@code url} without a slash at the end. */
    public record Sender(String name, String url) {}

    public ReplyLetters(
            ReplyStore store,
            OutboxStore outbox,
            BiFunction<String, Map<String, Object>, String> template,
            SiteKey key,
            Sender sender) {
        this.store = store;
        this.outbox = outbox;
        this.template = template;
        this.key = key;
        this.sender = sender;
    }

    /** To be said before it is logged that the reply is published: only the first time is news. */
    void published(Write write, long reply) {
        store.news(write, reply).ifPresent(news -> outbox.add(write, letter(news)));
    }

    /** The account that such a ticket was written for. */
    Optional<Long> account(String ticket) {
        return key.numberOn(ticket, UNSUBSCRIBE);
    }

    private Letter letter(News news) {
        String subject = "ردّ " + Direction.isolate(news.name()) + " على تعليقك";
        String link = sender.url() + "/a/" + news.article() + "/comments/" + news.id() + "#comment-" + news.id();
        String stop = sender.url() + PATH + key.ticket(UNSUBSCRIBE, news.account());
        String html = template.apply(
                "comment/mail-reply",
                Map.of(
                        "siteName", sender.name(),
                        "subject", subject,
                        "news", news,
                        "excerpt", excerpt(news.body()),
                        "link", link,
                        "stop", stop));
        return new Letter(news.email(), subject, plain(news, link, stop), html, stop);
    }

    private String plain(News news, String link, String stop) {
        return String.join(
                "\n\n",
                "مرحبًا " + Direction.isolate(news.owner()) + "،",
                "ردّ " + Direction.isolate(news.name()) + " على تعليقك تحت مقال «" + Direction.isolate(news.title())
                        + "»:",
                excerpt(news.body()),
                "اقرأ الرد:\n" + link,
                "لإيقاف رسائل الردود:\n" + stop,
                sender.name() + "\n");
    }

    private static String excerpt(String body) {
        if (body.codePointCount(0, body.length()) <= LONGEST_EXCERPT) return body;
        return body.substring(0, body.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
    }
}
