package ma.khabar.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import ma.khabar.db.Database;

/** Puts a newspaper into an empty base, past everything that checks or announces. */
final class Filling {
    private final Newspaper paper;
    private final Connection connection;
    private long lastComment;

    private Filling(Newspaper paper, Connection connection) {
        this.paper = paper;
        this.connection = connection;
    }

    static void fill(Database database, Newspaper paper) {
        database.sql().connection(connection -> new Filling(paper, connection).everything());
    }

    private void everything() throws SQLException {
        boolean postgres = connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
        run(postgres ? "set session_replication_role = replica" : "set referential_integrity false");
        connection.setAutoCommit(false);
        names();
        articles();
        restartIds();
        connection.commit();
        connection.setAutoCommit(true);
        run(postgres ? "set session_replication_role = origin" : "set referential_integrity true");
        run("analyze");
    }

    private void names() throws SQLException {
        try (Rows categories = new Rows(connection, "category", "id", "slug", "name", "position");
                Rows authors = new Rows(connection, "author", "id", "slug", "name");
                Rows tags = new Rows(connection, "tag", "id", "slug", "name")) {
            for (long i = 1; i <= Newspaper.CATEGORIES; i++) categories.add(i, "قسم-" + i, "قسم " + i, i);
            for (long i = 1; i <= paper.size().authors(); i++) authors.add(i, "كاتب-" + i, "كاتب " + i);
            for (long i = 1; i <= paper.size().tags(); i++) tags.add(i, "وسم-" + i, "وسم " + i);
        }
    }

    /** The oldest first, as they would have come. */
    private void articles() throws SQLException {
        try (Tables tables = new Tables(connection)) {
            for (int rank = paper.size().articles() - 1; rank >= 0; rank--) {
                Newspaper.Story story = paper.story(rank);
                List<Newspaper.Line> lines = paper.comments(rank);
                tables.add(story, lines.size());
                addComments(tables.comment, story.id(), lines);
            }
        }
    }

    private void addComments(Rows comment, long article, List<Newspaper.Line> lines) throws SQLException {
        int[] replies = new int[lines.size()];
        for (Newspaper.Line line : lines) if (!line.isRoot()) replies[line.root()]++;
        long[] rootIds = new long[lines.size()];
        int[] answered = new int[lines.size()];
        int roots = 0;
        for (Newspaper.Line line : lines) {
            long id = ++lastComment;
            int root = line.isRoot() ? roots++ : line.root();
            if (line.isRoot()) rootIds[root] = id;
            Long rootId = line.isRoot() ? null : rootIds[root];
            int position = line.isRoot() ? 0 : ++answered[root];
            comment.add(
                    id,
                    article,
                    rootId,
                    rootId,
                    position,
                    line.isRoot() ? replies[root] : 0,
                    line.isRoot() ? replies[root] : 0,
                    line.name(),
                    line.body(),
                    "PUBLISHED",
                    line.fingerprint(),
                    utc(line.at()));
        }
    }

    private void restartIds() throws SQLException {
        run("alter table article alter column id restart with " + (paper.size().articles() + 1));
        run("alter table comment alter column id restart with " + (lastComment + 1));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** The tables that grow. */
    private static final class Tables implements AutoCloseable {
        private final Rows article;
        private final Rows body;
        private final Rows author;
        private final Rows tag;
        private final Rows comment;

        Tables(Connection connection) throws SQLException {
            this.article = new Rows(
                    connection,
                    "article",
                    "id",
                    "category_id",
                    "title",
                    "slug",
                    "introduction",
                    "reading_minutes",
                    "comment_count",
                    "published_at");
            this.body = new Rows(connection, "article_body", "article_id", "html");
            this.author = new Rows(connection, "article_author", "article_id", "author_id", "position", "published_at");
            this.tag = new Rows(connection, "article_tag", "article_id", "tag_id", "position", "published_at");
            this.comment = new Rows(
                    connection,
                    "comment",
                    "id",
                    "article_id",
                    "parent_id",
                    "root_id",
                    "reply_position",
                    "reply_count",
                    "answer_count",
                    "name",
                    "body",
                    "state",
                    "fingerprint",
                    "created_at");
        }

        void add(Newspaper.Story story, int comments) throws SQLException {
            OffsetDateTime at = utc(story.at());
            article.add(
                    story.id(), story.category(), story.title(), story.slug(), story.introduction(), 3, comments, at);
            body.add(story.id(), story.html());
            author.add(story.id(), story.author(), 0, at);
            for (int i = 0; i < story.tags().size(); i++)
                tag.add(story.id(), story.tags().get(i), i, at);
        }

        @Override
        public void close() throws SQLException {
            for (Rows rows : List.of(article, body, author, tag, comment)) rows.close();
        }
    }
}
