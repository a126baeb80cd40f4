package ma.khabar.db;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets those who change the same thing do so one after the other, and others meanwhile, unless their numbers happen to end alike. */
final class Turns {
    private static final int LINES = 64;

    private final ReentrantLock[] lines =
            Stream.generate(ReentrantLock::new).limit(LINES).toArray(ReentrantLock[]::new);

    <T> T take(long subject, Supplier<T> work) {
        ReentrantLock line = lines[Math.floorMod(subject, LINES)];
        line.lock();
        try {
            return work.get();
        } finally {
            line.unlock();
        }
    }
}
