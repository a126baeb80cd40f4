package ma.khabar.db;

import java.util.function.Supplier;

/** What stands between a commit and the answer to the writer. */
interface Durability {
    /** PostgreSQL's own commit is durable. */
    Durability AT_COMMIT = new Durability() {
        @Override
        public <T> T commit(Supplier<T> transaction) {
            return transaction.get();
        }

        @Override
        public <T> T atWork(Supplier<T> transaction) {
            return transaction.get();
        }
    };

    /** Runs a transaction to its commit; returns what it gave when that is on the disk. */
    <T> T commit(Supplier<T> transaction);

    /** Runs what may be lost, though never by halves. */
    <T> T atWork(Supplier<T> transaction);
}
