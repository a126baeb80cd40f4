package ma.khabar.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The indexes of this node. Nothing waits for them: the site is there before they are. */
public final class Search implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Search.class);
    private static final String FOLDER = "search";
    private static final String ARTICLES = "articles";

    private final Path folder;
    private final ArticleTextStore texts;
    private final Follower articles;

    /** {@code data} is the data folder. */
    public Search(Database database, Path data) {
        this.folder = data.resolve(FOLDER);
        this.texts = new ArticleTextStore(database);
        this.articles = new Follower(database, texts, folder.resolve(ARTICLES));
    }

    /** Removes all indexes, which no site has open; the next one makes them anew. */
    public static void remove(Path data) throws IOException {
        for (String kind : List.of(ARTICLES))
            TextIndex.remove(data.resolve(FOLDER).resolve(kind));
    }

    public void open() {
        removeFormer();
        articles.open();
    }

    /** Makes all indexes anew, which answer meanwhile as before; answers how many texts of each kind are in them. */
    public Map<String, Integer> remake() {
        Map<String, CompletableFuture<Integer>> orders = new LinkedHashMap<>();
        orders.put(ARTICLES, articles.remake());
        Map<String, Integer> sizes = new LinkedHashMap<>();
        orders.forEach((kind, order) -> sizes.put(kind, order.join()));
        return sizes;
    }

    Follower articles() {
        return articles;
    }

    ArticleTextStore texts() {
        return texts;
    }

    /** Returns when what was put in is on the disk. */
    @Override
    public void close() {
        articles.close();
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
