package ma.khabar.comment;

import java.util.Map;
import java.util.Optional;
import ma.khabar.comment.ReplyStore.News;
import ma.khabar.db.SiteKey;
import ma.khabar.db.Write;
import ma.khabar.mail.Letter;
import ma.khabar.mail.Letterhead;
import ma.khabar.mail.OutboxStore;
import ma.khabar.text.Direction;
import ma.khabar.text.Typed;

/** Tells the writer of a comment by mail, if they wish, that it was answered. */
public final class ReplyLetters {
    private static final int LONGEST_EXCERPT = 600;
    private static final String PATH = "/comments/unsubscribe/";
    private static final String UNSUBSCRIBE = "unsubscribe";

    private final ReplyStore store;
    private final OutboxStore outbox;
    private final Letterhead head;
    private final SiteKey key;

    public ReplyLetters(ReplyStore store, OutboxStore outbox, Letterhead head, SiteKey key) {
        this.store = store;
        this.outbox = outbox;
        this.head = head;
        this.key = key;
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
        String link = head.siteUrl() + "/a/" + news.article() + "/comments/" + news.id() + "#comment-" + news.id();
        String stop = head.siteUrl() + PATH + key.ticket(UNSUBSCRIBE, news.account());
        String html = head.html(
                "comment/mail-reply",
                Map.of(
                        "subject", subject,
                        "news", news,
                        "excerpt", Typed.excerpt(news.body(), LONGEST_EXCERPT),
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
                Typed.excerpt(news.body(), LONGEST_EXCERPT),
                "اقرأ الرد:\n" + link,
                "لإيقاف رسائل الردود:\n" + stop,
                head.siteName() + "\n");
    }
}
