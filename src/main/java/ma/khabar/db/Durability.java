package ma.khabar.db;

import java.util.function.Supplier;

/** What stands between a commit and the answer to the writer. */
interface Durability {
    /** PostgreSQL's own commit is durable. */
    Durability AT_COMMIT = new Durability() {
        @Override
        public <T> Committed<T> atWork(Supplier<T> transaction) {
            return new Committed<>(transaction.get(), () -> {});
        }
    };

    /** Fails within a transaction, where another would wait for its end. */
    default void refuseNested() {}

    /** Runs a transaction to its commit, which may be lost, though never by halves. */
    <T> Committed<T> atWork(Supplier<T> transaction);

    /**
     * What a transaction came to.
     *
     * @param settling returns when it is on the disk
     */
    record Committed<T>(T result, Runnable settling) {}
}
