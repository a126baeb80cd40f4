package ma.khabar.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import ma.khabar.db.SiteKey;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of passwords.
 *
 * <p>bcrypt reads 72 bytes, which is 36 Arabic letters; so it is given a seal of the whole password, which also makes a stolen
 * table useless without the key of the site.
 *
 * <p>A hash takes a core a quarter of a second. Half of the cores do that, on threads of their own, and only so many wait for them:
 * those who come then hear {@link java.util.concurrent.RejectedExecutionException}, and readers notice nothing.
 */
public final class Passwords {
    private static final int WAITING = 40;
    private static final int SECONDS_IDLE = 30;

    private final SiteKey key;
    private final int cost;

    /** Of a password that nobody knows: an address that we do not know takes as long as one that we know. */
    private final String nobodys;

    private final ThreadPoolExecutor cores = cores();

    /** {@code cost} as bcrypt counts it: one more is twice the work. */
    public Passwords(SiteKey key, int cost) {
        this.key = key;
        this.cost = cost;
        this.nobodys = "$2a$%02d$UEj5Jfv5Jki7Fgzny81uO.G9bd8RqCrrtTtPE5fRa0Lz.OIQpA3xK".formatted(cost);
    }

    public String hash(String typed) {
        char[] sealed = sealed(typed);
        return onOwnCore(() -> BCrypt.withDefaults().hashToString(cost, sealed));
    }

    /** Whether it is the password behind {@code hash}; never so when there is no hash, but it takes as long. */
    boolean verify(String typed, @Nullable String hash) {
        char[] sealed = sealed(typed);
        String against = hash == null ? nobodys : hash;
        boolean same = onOwnCore(() -> BCrypt.verifyer().verify(sealed, against).verified);
        return same && hash != null;
    }

    private char[] sealed(String typed) {
        return key.seal("password", typed).toCharArray();
    }

    private <T> T onOwnCore(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, cores).join();
    }

    private static ThreadPoolExecutor cores() {
        int number = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        ThreadPoolExecutor cores = new ThreadPoolExecutor(
                number,
                number,
                SECONDS_IDLE,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("password-", 1).daemon().factory());
        cores.allowCoreThreadTimeOut(true);
        return cores;
    }
}
