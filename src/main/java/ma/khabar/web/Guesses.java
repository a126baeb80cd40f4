package ma.khabar.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;

/** How often passwords may be guessed: from one network, and for one account, be there such an account or not. */
public final class Guesses {
    /** One more comes back every half minute: not even who waits ten seconds each time has more than thirty in a row. */
    private static final int FROM_A_NETWORK = 20;

    private static final int FOR_AN_ACCOUNT = 50;
    private static final int HOMES = 100_000;
    private static final Duration AT_HOME = Duration.ofDays(30);

    private final ClientAddress client;
    private final RateLimit networks;
    private final RateLimit accounts;

    /** From where who has an account has shown to know the password: guesses from elsewhere do not lock them out there. */
    private final Cache<String, Boolean> homes =
            Caffeine.newBuilder().maximumSize(HOMES).expireAfterWrite(AT_HOME).build();

    public Guesses(ClientAddress client, boolean on, Clock clock) {
        this.client = client;
        this.networks = new RateLimit(FROM_A_NETWORK, Duration.ofMinutes(10), on, clock);
        this.accounts = new RateLimit(FOR_AN_ACCOUNT, Duration.ofHours(1), on, clock);
    }

    /** Counts one more. Zero when it may be tried; otherwise how long to wait. */
    public Duration take(Context ctx, String account) {
        String network = client.networkOf(ctx);
        Duration wait = networks.take(network);
        return wait.isPositive() || isHome(network, account) ? wait : accounts.take(account);
    }

    /** It was no guess: who knows the password is never made to wait for it. */
    public void giveBack(Context ctx, String account) {
        String network = client.networkOf(ctx);
        networks.giveBack(network);
        if (!isHome(network, account)) accounts.giveBack(account);
        homes.put(home(network, account), true);
    }

    private boolean isHome(String network, String account) {
        return homes.getIfPresent(home(network, account)) != null;
    }

    private static String home(String network, String account) {
        return network + " " + account;
    }
}
