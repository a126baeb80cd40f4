package ma.khabar.demo;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.AUTHOR;
import static ma.khabar.db.schema.Tables.COMMENT;
import static org.jooq.impl.DSL.max;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.db.schema.tables.records.CommentRecord;
import org.jspecify.annotations.Nullable;

/** Puts the discussions of the demonstration into the database, thousands at once. */
final class DemoStore {
    private static final String PUBLISHED = "PUBLISHED";

    private final Database database;

    DemoStore(Database database) {
        this.database = database;
    }

    boolean isEmpty() {
        return !database.sql().fetchExists(ARTICLE);
    }

    /** Says of authors who they are; by name. */
    void describe(Map<String, String> authors) {
        database.write(write -> {
            authors.forEach((name, about) -> write.sql()
                    .update(AUTHOR)
                    .set(AUTHOR.ABOUT, about)
                    .where(AUTHOR.NAME.eq(name))
                    .execute());
            return authors;
        });
    }

    /** Adds a discussion, given in the order of its time, and sets the counter of the article. */
    void add(long article, List<DemoComments.Line> lines) {
        if (lines.isEmpty()) return;
        database.write(write -> {
            write.sql().batchInsert(records(article, lines, nextId(write))).execute();
            restartIds(write);
            write.touch("article:" + article);
            return write.sql()
                    .update(ARTICLE)
                    .set(ARTICLE.COMMENT_COUNT, lines.size())
                    .where(ARTICLE.ID.eq(article))
                    .execute();
        });
    }

    private static long nextId(Write write) {
        Long last =
                write.sql().select(max(COMMENT.ID)).from(COMMENT).fetchSingle().value1();
        return last == null ? 1 : last + 1;
    }

    /** The ids were given here, because replies name those of other rows of the same batch. */
    private static void restartIds(Write write) {
        write.sql().execute("alter table comment alter column id restart with " + nextId(write));
    }

    private static List<CommentRecord> records(long article, List<DemoComments.Line> lines, long firstId) {
        Map<Integer, Integer> replies = new HashMap<>();
        List<CommentRecord> records = new ArrayList<>();
        for (DemoComments.Line line : lines) {
            Integer root = line.root();
            CommentRecord record = new CommentRecord();
            record.setId(firstId + records.size());
            record.setArticleId(article);
            record.setParentId(id(line.parent(), firstId));
            record.setRootId(id(root, firstId));
            record.setReplyPosition(root == null ? 0 : replies.merge(root, 1, Integer::sum));
            record.setReplyCount(0);
            record.setName(line.name());
            record.setBody(line.body());
            record.setState(PUBLISHED);
            record.setFingerprint("demo");
            record.setCreatedAt(line.at());
            records.add(record);
        }
        replies.forEach((root, count) -> records.get(root).setReplyCount(count));
        return records;
    }

    private static @Nullable Long id(@Nullable Integer place, long firstId) {
        return place == null ? null : firstId + place;
    }
}
