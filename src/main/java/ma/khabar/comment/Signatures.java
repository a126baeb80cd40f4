package ma.khabar.comment;

import ma.khabar.account.Account;
import ma.khabar.account.Accounts;
import ma.khabar.db.Write;
import ma.khabar.mail.OutboxStore;

/** The names of accounts where readers see them, under comments: they follow the account. */
public final class Signatures implements Accounts.Trace {
    private final CommentStore comments;
    private final OutboxStore outbox;

    public Signatures(CommentStore comments, OutboxStore outbox) {
        this.comments = comments;
        this.outbox = outbox;
    }

    @Override
    public void rename(Write write, Account account, String name) {
        comments.sign(write, account.id(), name);
    }

    @Override
    public void erase(Write write, Account account, String nobody) {
        outbox.forget(write, account.email());
        comments.sign(write, account.id(), nobody);
        comments.forgetBrowsers(write, account.id());
    }
}
