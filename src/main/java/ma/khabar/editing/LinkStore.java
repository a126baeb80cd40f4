package ma.khabar.editing;

import static ma.khabar.db.schema.Tables.PREVIEW_LINK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Records;

/** The links by which somebody from outside reads a piece. */
public final class LinkStore {
    private final Database database;

    public LinkStore(Database database) {
        this.database = database;
    }

    /** A link that works. */
    record Link(long id, String maker, Instant expiresAt) {}

    long add(Write write, long piece, long account, Instant now, Instant until) {
        return write.sql()
                .insertInto(PREVIEW_LINK)
                .set(PREVIEW_LINK.PIECE_ID, piece)
                .set(PREVIEW_LINK.ACCOUNT_ID, account)
                .set(PREVIEW_LINK.CREATED_AT, now)
                .set(PREVIEW_LINK.EXPIRES_AT, until)
                .returningResult(PREVIEW_LINK.ID)
                .fetchSingle()
                .value1();
    }

    /** Whether there was such a link to this piece. */
    boolean revoke(Write write, long piece, long id, Instant now) {
        return write.sql()
                        .update(PREVIEW_LINK)
                        .set(PREVIEW_LINK.REVOKED_AT, now)
                        .where(PREVIEW_LINK.ID.eq(id), PREVIEW_LINK.PIECE_ID.eq(piece))
                        .and(PREVIEW_LINK.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    List<Link> of(long piece, Instant now) {
        return database.sql()
                .select(PREVIEW_LINK.ID, PREVIEW_LINK.account().NAME, PREVIEW_LINK.EXPIRES_AT)
                .from(PREVIEW_LINK)
                .where(PREVIEW_LINK.PIECE_ID.eq(piece), PREVIEW_LINK.REVOKED_AT.isNull())
                .and(PREVIEW_LINK.EXPIRES_AT.gt(now))
                .orderBy(PREVIEW_LINK.PIECE_ID.desc(), PREVIEW_LINK.ID.desc())
                .fetch(Records.mapping(Link::new));
    }

    /** The piece that the link leads to, while it works. */
    Optional<Long> piece(long id, Instant now) {
        return database.sql()
                .select(PREVIEW_LINK.PIECE_ID)
                .from(PREVIEW_LINK)
                .where(PREVIEW_LINK.ID.eq(id), PREVIEW_LINK.REVOKED_AT.isNull())
                .and(PREVIEW_LINK.EXPIRES_AT.gt(now))
                .fetchOptional(PREVIEW_LINK.PIECE_ID);
    }
}
