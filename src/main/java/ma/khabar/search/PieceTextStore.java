package ma.khabar.search;

import static ma.khabar.db.schema.Tables.PIECE;
import static ma.khabar.db.schema.Tables.PIECE_TEXT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** The texts of pieces as they were saved last, out or not; those that only readers know as they read them. */
final class PieceTextStore extends SourceStore {
    private final ArticleTextStore articles;

    PieceTextStore(Database database) {
        super(database, PIECE.ID, Search.PIECE_TOPIC);
        this.articles = new ArticleTextStore(database);
    }

    private record Row(long id, @Nullable Long article, String title, Instant createdAt) {}

    private record Text(long piece, List<String> names, String text) {}

    @Override
    List<Indexed> texts(Collection<Long> ids) {
        List<Row> rows = sql().select(PIECE.ID, PIECE.ARTICLE_ID, PIECE.TITLE, PIECE.CREATED_AT)
                .from(PIECE)
                .where(PIECE.ID.in(ids))
                .fetch(Records.mapping(Row::new));
        Map<Long, Text> saved = saved(ids).stream().collect(Collectors.toMap(Text::piece, Function.identity()));
        Map<Long, Indexed> read = articles
                .withWithdrawn(rows.stream()
                        .filter(row -> !saved.containsKey(row.id()))
                        .map(Row::article)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(Indexed::id, Function.identity()));
        return rows.stream()
                .map(row -> indexed(row, saved.get(row.id()), read.get(Objects.requireNonNullElse(row.article(), 0L))))
                .toList();
    }

    private List<Text> saved(Collection<Long> ids) {
        var older = PIECE_TEXT.as("older");
        return sql().select(
                        PIECE_TEXT.PIECE_ID,
                        PIECE_TEXT.AUTHORS,
                        PIECE_TEXT.TAGS,
                        PIECE_TEXT.INTRODUCTION,
                        PIECE_TEXT.MARKDOWN)
                .from(PIECE_TEXT)
                .where(PIECE_TEXT.PIECE_ID.in(ids))
                .and(PIECE_TEXT.NUMBER.eq(
                        select(max(older.NUMBER)).from(older).where(older.PIECE_ID.eq(PIECE_TEXT.PIECE_ID))))
                .fetch(Records.mapping(PieceTextStore::text));
    }

    private static Text text(long piece, String authors, String tags, String introduction, String markdown) {
        List<String> names = Stream.concat(authors.lines(), tags.lines()).toList();
        return new Text(piece, names, introduction + "\n" + markdown);
    }

    private static Indexed indexed(Row row, @Nullable Text saved, @Nullable Indexed article) {
        List<String> names = saved != null ? saved.names() : article != null ? article.names() : List.of();
        String text = saved != null ? saved.text() : article != null ? article.text() : "";
        return new Indexed(row.id(), row.title(), names, List.of(), text, 0, row.createdAt(), null);
    }
}
