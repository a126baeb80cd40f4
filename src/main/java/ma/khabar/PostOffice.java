package ma.khabar;

import ma.khabar.mail.DispatchStore;
import ma.khabar.mail.LogPost;
import ma.khabar.mail.OutboxStore;
import ma.khabar.mail.Post;
import ma.khabar.mail.Postman;
import ma.khabar.mail.SmtpPost;
import org.jspecify.annotations.Nullable;

/** How letters leave the site: to a server for mail, into the log, or not at all. */
final class PostOffice implements AutoCloseable {
    private final Ground ground;
    private final OutboxStore outbox;
    private boolean logs;
    private @Nullable Postman postman;

    PostOffice(Ground ground) {
        this.ground = ground;
        this.outbox = new OutboxStore(ground.clock());
    }

    OutboxStore outbox() {
        return outbox;
    }

    /** Writes letters to the log where no server for them is set; to be said before {@link #open}. */
    void log() {
        logs = true;
    }

    /** Whether letters are sent. */
    boolean sends() {
        return ground.config().smtp() != null || logs;
    }

    void open() {
        if (!sends()) return;
        postman = new Postman(ground.database(), post(), ground.clock());
        postman.start();
    }

    /** Forgets letters that are done with, or were never sent. */
    void tidy() {
        new DispatchStore(ground.database(), ground.clock()).tidy();
    }

    @Override
    public void close() {
        if (postman != null) postman.close();
    }

    private Post post() {
        Config config = ground.config();
        if (config.smtp() == null) return new LogPost();
        SmtpPost.Sender sender = new SmtpPost.Sender(ground.settings()::siteName, config.mailFrom());
        return new SmtpPost(config.smtp(), sender, ground.key());
    }
}
