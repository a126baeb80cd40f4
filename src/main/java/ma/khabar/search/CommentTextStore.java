package ma.khabar.search;

import static ma.khabar.db.schema.Tables.COMMENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import ma.khabar.comment.CommentStore;
import ma.khabar.db.Database;
import org.jooq.Records;

/** What comments say and who signed them, in whatever state they are. */
final class CommentTextStore extends SourceStore {
    CommentTextStore(Database database) {
        super(database, COMMENT.ID, CommentStore.TEXT_TOPIC);
    }

    @Override
    boolean changesOften() {
        return true;
    }

    @Override
    List<Indexed> texts(Collection<Long> ids) {
        return sql().select(COMMENT.ID, COMMENT.NAME, COMMENT.BODY, COMMENT.CREATED_AT)
                .from(COMMENT)
                .where(COMMENT.ID.in(ids))
                .fetch(Records.mapping(CommentTextStore::indexed));
    }

    private static Indexed indexed(long id, String name, String body, Instant createdAt) {
        return new Indexed(id, "", List.of(name), List.of(), body, 0, createdAt, null);
    }
}
