package ma.khabar.mail;

import ma.khabar.mail.Undelivered.Why;

/** Takes nothing on: there is no mail server. So letters are tried until it is too late for them, and forgotten like all others. */
public final class NoPost implements Post {
    @Override
    public void carry(Dispatch dispatch) throws Undelivered {
        throw new Undelivered(Why.FAILED, new IllegalStateException("no mail server is set"));
    }

    @Override
    public void rest() {}
}
