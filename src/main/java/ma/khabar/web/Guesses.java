package ma.khabar.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;

/** How often passwords may be guessed: from one network, and for one account, be there such an account or not. */
public final class Guesses {
    private static final int FROM_A_NETWORK = 30;
    private static final int FOR_AN_ACCOUNT = 50;

    private final ClientAddress client;
    private final RateLimit networks;
    private final RateLimit accounts;

    public Guesses(ClientAddress client, boolean on, Clock clock) {
        this.client = client;
        this.networks = new RateLimit(FROM_A_NETWORK, Duration.ofMinutes(10), on, clock);
        this.accounts = new RateLimit(FOR_AN_ACCOUNT, Duration.ofHours(1), on, clock);
    }

    /** Counts one more. Zero when it may be tried; otherwise how long to wait. */
    public Duration take(Context ctx, String account) {
        Duration network = networks.take(client.networkOf(ctx));
        return network.isPositive() ? network : accounts.take(account);
    }

    /** It was no guess: who knows the password is never made to wait for it. */
    public void giveBack(Context ctx, String account) {
        networks.giveBack(client.networkOf(ctx));
        accounts.giveBack(account);
    }
}
