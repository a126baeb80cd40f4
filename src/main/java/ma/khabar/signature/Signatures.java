package ma.khabar.signature;

import ma.khabar.account.Account;
import ma.khabar.account.Accounts;
import ma.khabar.db.Write;
import ma.khabar.mail.OutboxStore;

/** The names of accounts where readers see them, under comments: they follow the account. */
public final class Signatures implements Accounts.Trace {
    private final Renaming renaming;
    private final OutboxStore outbox;

    public Signatures(Renaming renaming, OutboxStore outbox) {
        this.renaming = renaming;
        this.outbox = outbox;
    }

    @Override
    public void rename(Write write, Account account) {
        renaming.begin(write, account.id());
    }

    @Override
    public void erase(Write write, Account account) {
        outbox.forget(write, account.email());
        renaming.begin(write, account.id());
    }

    @Override
    public boolean follow(Account account) {
        return renaming.follow(account.id());
    }
}
