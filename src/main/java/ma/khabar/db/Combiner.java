package ma.khabar.db;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has those who change the same thing at the same time do so in one transaction: they lock, commit and sync once. Who comes first begins at
 * once; who comes meanwhile waits, and then one of them does the work of all.
 *
 * <p>Where the work of one fails, the transaction is as if it had not been, and each does its own in another by itself.
 */
final class Combiner {
    /** As many as nobody minds waiting for. */
    private static final int MOST = 64;

    private final Transaction transaction;

    /** Who waits, for each subject that somebody is changing. */
    private final Map<Long, Queue<Errand<?>>> lines = new HashMap<>();

    /** Does work whole or not at all; returns when it is on the disk. */
    interface Transaction {
        <T> T run(Function<Write, T> work);
    }

    Combiner(Transaction transaction) {
        this.transaction = transaction;
    }

    <T> T run(long subject, Function<Write, T> work) {
        Errand<T> mine = new Errand<>(work);
        if (begins(subject, mine) || mine.isToLead()) lead(subject, mine);
        return mine.end(transaction);
    }

    /** Whether nobody is changing the subject, so that there is nothing to wait for. */
    private synchronized boolean begins(long subject, Errand<?> errand) {
        Queue<Errand<?>> line = lines.putIfAbsent(subject, new ArrayDeque<>());
        if (line != null) line.add(errand);
        return line == null;
    }

    private void lead(long subject, Errand<?> first) {
        try {
            run(group(subject, first));
        } finally {
            handOver(subject);
        }
    }

    private synchronized List<Errand<?>> group(long subject, Errand<?> first) {
        List<Errand<?>> group = new ArrayList<>(List.of(first));
        Queue<Errand<?>> line = line(subject);
        while (!line.isEmpty() && group.size() < MOST) group.add(line.remove());
        return group;
    }

    private synchronized void handOver(long subject) {
        Errand<?> next = line(subject).poll();
        if (next == null) lines.remove(subject);
        else next.wake(true);
    }

    private Queue<Errand<?>> line(long subject) {
        return Objects.requireNonNull(lines.get(subject));
    }

    private void run(List<Errand<?>> group) {
        try {
            transaction.run(write -> {
                group.forEach(errand -> errand.run(write));
                return group;
            });
            group.forEach(Errand::succeed);
        } catch (RuntimeException e) {
            // Where nobody's work has failed, the commit or the disk has, and what was done may be there: nobody does
            // it again.
            if (group.size() == 1 || group.stream().noneMatch(Errand::hasBroken))
                group.forEach(errand -> errand.fail(e));
        } finally {
            group.forEach(errand -> errand.wake(false));
        }
    }

    private static final class Errand<T> {
        private final Function<Write, T> work;

        /** True: to lead; false: another has led. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private boolean broken;
        private @Nullable T result;

        /** What came of it; null: nothing yet, it is still to be done. */
        private @Nullable Supplier<T> outcome;

        Errand(Function<Write, T> work) {
            this.work = work;
        }

        void run(Write write) {
            broken = true;
            result = work.apply(write);
            broken = false;
        }

        boolean hasBroken() {
            return broken;
        }

        void succeed() {
            outcome = () -> result;
        }

        void fail(RuntimeException e) {
            outcome = () -> {
                throw e;
            };
        }

        void wake(boolean toLead) {
            turn.complete(toLead);
        }

        boolean isToLead() {
            return turn.join();
        }

        T end(Transaction transaction) {
            return outcome == null ? transaction.run(work) : outcome.get();
        }
    }
}
