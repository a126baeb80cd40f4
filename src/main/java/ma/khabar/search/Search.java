package ma.khabar.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indexes of this node, each in a folder of its own, so that what readers ask knows nothing of what the newsroom holds back.
 * Nothing waits for them: the site is there before they are.
 */
public final class Search implements AutoCloseable {
    /** Touched, with the id of the piece behind it, when what it says has changed. */
    public static final String PIECE_TOPIC = "piece:";

    private static final Logger log = LoggerFactory.getLogger(Search.class);
    private static final String FOLDER = "search";

    private final Path data;
    private final Path folder;
    private final ArticleTextStore texts;
    private final Map<Kind, Follower> followers = new EnumMap<>(Kind.class);

    private enum Kind {
        ARTICLES,
        PIECES,
        PICTURES,
        COMMENTS;

        Path in(Path folder) {
            return folder.resolve(toString());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code data} is the data folder. */
    public Search(Database database, Path data) {
        this.data = data;
        this.folder = data.resolve(FOLDER);
        this.texts = new ArticleTextStore(database);
        follow(database, Kind.ARTICLES, texts);
        follow(database, Kind.PIECES, new PieceTextStore(database));
        follow(database, Kind.PICTURES, new PictureTextStore(database));
        follow(database, Kind.COMMENTS, new CommentTextStore(database));
    }

    private void follow(Database database, Kind kind, SourceStore source) {
        followers.put(kind, new Follower(database, source, data, kind.in(folder)));
    }

    /** Removes all indexes, which no site has open; the next one makes them anew. */
    public static void remove(Path data) throws IOException {
        for (Kind kind : Kind.values()) TextIndex.remove(kind.in(data.resolve(FOLDER)));
    }

    /** A sentence for each index that cannot be read; one that is not there is made anew, and none of them. */
    public static List<String> faults(Path data) {
        return Stream.of(Kind.values())
                .flatMap(kind -> TextIndex.fault(kind.in(data.resolve(FOLDER))).stream()
                        .map(fault -> "index of " + kind + ": " + fault))
                .toList();
    }

    public void open() {
        removeFormer();
        followers.values().forEach(Follower::open);
    }

    /** Makes all indexes anew, which answer meanwhile as before; answers how many texts of each kind are in them. */
    public Map<String, Integer> remake() {
        Map<Kind, CompletableFuture<Integer>> orders = new EnumMap<>(Kind.class);
        followers.forEach((kind, follower) -> orders.put(kind, follower.remake()));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        orders.forEach((kind, order) -> sizes.put(kind.toString(), order.join()));
        return sizes;
    }

    /** Whether every index can be asked, whole or not. */
    public boolean isOpen() {
        return followers.values().stream().allMatch(Follower::isOpen);
    }

    /** How many texts have changed and are not in their index yet. */
    public int waiting() {
        return followers.values().stream().mapToInt(Follower::waiting).sum();
    }

    /** Articles for who may place them, out or scheduled, the best first; empty: the index cannot say. */
    public Optional<List<Long>> articles(String sought, Instant now, int limit) {
        return matching(Kind.ARTICLES, sought, (index, terms) -> index.best(terms, now, limit));
    }

    /** What pieces say, whosever they are; empty: the index cannot say. */
    public Optional<Matches> pieces(String sought) {
        return matching(Kind.PIECES, sought, Matches::new);
    }

    /** What is said of pictures; empty: the index cannot say. */
    public Optional<Matches> pictures(String sought) {
        return matching(Kind.PICTURES, sought, Matches::new);
    }

    /** What comments say, in whatever state they are; empty: the index cannot say. */
    public Optional<Matches> comments(String sought) {
        return matching(Kind.COMMENTS, sought, Matches::new);
    }

    /** What readers ask. */
    Follower articles() {
        return follower(Kind.ARTICLES);
    }

    ArticleTextStore texts() {
        return texts;
    }

    /** Returns when what was put in is on the disk. */
    @Override
    public void close() {
        followers.values().forEach(Follower::close);
    }

    private interface Answer<T> {
        T of(TextIndex index, List<List<Tokens.Token>> terms);
    }

    private <T> Optional<T> matching(Kind kind, String sought, Answer<T> answer) {
        List<List<Tokens.Token>> terms = Terms.of(sought);
        return terms.isEmpty() || !follower(kind).isWhole()
                ? Optional.empty()
                : follower(kind).index().map(index -> answer.of(index, terms));
    }

    private Follower follower(Kind kind) {
        return Objects.requireNonNull(followers.get(kind));
    }

    /** There was one index, in the folder itself. */
    private void removeFormer() {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) Files.delete(file);
        } catch (IOException e) {
            log.warn("The former index stays in {}: {}", folder, e.getMessage());
        }
    }
}
