package ma.khabar.web;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log what was refused to whom: what they may not do, what another site sent in their name, and what they did too often. */
public final class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);
    private static final Set<Integer> TOLD = Set.of(403, 429);

    /** In a minute for one network: nobody fills the log, nor hides in it what others did. */
    private static final int LINES = 30;

    private final ClientAddress client;
    private final RateLimit lines;

    public Refusals(ClientAddress client, Clock clock) {
        this.client = client;
        this.lines = new RateLimit(LINES, Duration.ofMinutes(1), true, clock);
    }

    /** Once it is known what the answer is. */
    public void note(Context ctx) {
        int status = ctx.statusCode();
        if (!TOLD.contains(status) || lines.take(client.networkOf(ctx)).isPositive()) return;
        long account = Visitor.of(ctx).account();
        log.info(
                "{} {} refused to {}: {}",
                ctx.method(),
                Journal.route(ctx),
                account == 0 ? "a guest" : "account " + account,
                status);
    }
}
