package ma.khabar.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.SiteKey;

/** Makes links for readers from outside, and revokes them: signed by the site, good for some days, for one piece. */
public final class Links {
    private static final String PURPOSE = "preview";

    private final Database database;
    private final LinkStore store;
    private final ActStore acts;
    private final SiteKey key;
    private final Clock clock;

    public Links(Database database, ActStore acts, SiteKey key, Clock clock) {
        this.database = database;
        this.store = new LinkStore(database);
        this.acts = acts;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A link that works.
     *
     * @param path its address on the site
     */
    record Link(long id, String path, String maker, Instant expiresAt) {}

    void make(Piece piece, Duration lasting, Colleague by) {
        Instant now = clock.instant();
        database.write(write -> {
            acts.add(write, piece.id(), by.account(), Act.LINKED, "");
            return store.add(write, piece.id(), by.account(), now, now.plus(lasting));
        });
    }

    /** Whether there was such a link. */
    boolean revoke(Piece piece, long id, Colleague by) {
        return database.write(write -> {
            boolean revoked = store.revoke(write, piece.id(), id, clock.instant());
            if (revoked) acts.add(write, piece.id(), by.account(), Act.UNLINKED, "");
            return revoked;
        });
    }

    List<Link> of(Piece piece) {
        return store.of(piece.id(), clock.instant()).stream()
                .map(link -> new Link(
                        link.id(), "/preview/" + key.ticket(PURPOSE, link.id()), link.maker(), link.expiresAt()))
                .toList();
    }

    /** The piece behind the signed part of such an address, while it works. */
    Optional<Long> piece(String ticket) {
        return key.numberOn(ticket, PURPOSE).flatMap(id -> store.piece(id, clock.instant()));
    }
}
