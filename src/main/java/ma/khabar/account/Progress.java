package ma.khabar.account;

/** How far a change of an account has come when its owner is answered. */
enum Progress {
    REFUSED,
    /** The account is changed, and what it left elsewhere is being changed. */
    UNDER_WAY,
    DONE
}
