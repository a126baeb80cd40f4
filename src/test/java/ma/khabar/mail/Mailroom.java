package ma.khabar.mail;

import static ma.khabar.db.schema.Tables.OUTGOING_MAIL;

import java.time.Clock;
import java.util.Map;
import ma.khabar.db.Database;
import ma.khabar.db.SiteKey;

/** Letters written into a database, a postman who brings them to a server, and what became of them. */
record Mailroom(Database database, MailServer server, Clock clock) {

    static SmtpPost post(Database database, String url) {
        return new SmtpPost(
                SmtpServer.parse(url).orElseThrow(),
                new SmtpPost.Sender(() -> "أنا الخبر", "news@khabar.test"),
                SiteKey.of(database));
    }

    Postman postman() {
        return new Postman(database, post(database, server.url()), clock);
    }

    void write(Letter letter) {
        OutboxStore outbox = new OutboxStore(clock);
        database.write(write -> {
            outbox.add(write, letter);
            return letter;
        });
    }

    /** To somebody, with only this subject. */
    void write(String subject) {
        write(new Letter("karim@khabar.test", subject, "نص", "<p>نص</p>", null));
    }

    /** How many letters will be tried again. */
    int waiting() {
        return database.sql().fetchCount(OUTGOING_MAIL, OUTGOING_MAIL.NEXT_TRY_AT.isNotNull());
    }

    /** What is kept of the letter that was written last. */
    Map<String, String> last() {
        return database.sql()
                .selectFrom(OUTGOING_MAIL)
                .orderBy(OUTGOING_MAIL.ID.desc())
                .limit(1)
                .fetchSingle(row -> Map.of(
                        "tries", String.valueOf(row.getTries()),
                        "failure", row.getFailure() == null ? "" : row.getFailure(),
                        "plain", row.getPlain(),
                        "html", row.getHtml(),
                        "sent", String.valueOf(row.getSentAt()),
                        "next", String.valueOf(row.getNextTryAt())));
    }
}
