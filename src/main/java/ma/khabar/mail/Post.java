package ma.khabar.mail;

/** Whoever takes letters on. */
public interface Post {
    /** Returns when somebody else has answered for the letter. */
    void carry(Dispatch dispatch) throws Undelivered;

    /** For now there is nothing more to carry. */
    void rest();
}
