package ma.khabar.db;

import java.util.function.Supplier;

/** What stands between a commit and the answer to the writer. */
interface Durability {
    /** PostgreSQL's own commit is durable. */
    Durability AT_COMMIT = new Durability() {
        @Override
        public <T> T atWork(Supplier<T> transaction) {
            return transaction.get();
        }

        @Override
        public void settle() {}
    };

    /** Runs a transaction to its commit, which may be lost, though never by halves. */
    <T> T atWork(Supplier<T> transaction);

    /** Returns when everything committed before the call is on the disk. */
    void settle();
}
