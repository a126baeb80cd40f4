package ma.khabar.db;

/** What stands between a commit and the answer to the writer. */
interface Durability {
    /** PostgreSQL's own commit is durable. */
    Durability AT_COMMIT = () -> {};

    /** Returns when all that this thread has committed is on the disk. */
    void await();
}
