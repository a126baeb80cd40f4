package ma.khabar.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import ma.khabar.db.Key;
import ma.khabar.db.Page;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** An index of texts of one kind, in a folder; all that is known of Lucene. Safe for use by many threads. */
final class TextIndex implements AutoCloseable {
    /** Another one than that in the folder: it is made anew. Grows when words are read or weighed in another way. */
    private static final String VERSION = "2";

    private static final SortField PUBLISHED = new SortField("published", SortField.Type.LONG, true);
    private static final SortField ID = new SortField("id", SortField.Type.LONG, true);
    private static final Sort NEWEST = new Sort(PUBLISHED, ID);
    private static final Sort OLDEST =
            new Sort(new SortField("published", SortField.Type.LONG), new SortField("id", SortField.Type.LONG));
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, PUBLISHED, ID);
    private static final Comparator<Indexed> NEWEST_TEXT = Comparator.comparing(Indexed::publishedAt)
            .thenComparingLong(Indexed::id)
            .reversed();
    private static final double MEGABYTES = 64;

    /** Where it matters which words stand side by side. */
    private static final FieldType WORDS = new FieldType();

    // Lucene would tell on the error stream how it reads memory. Held here, because the logging of the JDK forgets what
    // nobody holds.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.setTokenized(true);
        WORDS.freeze();
        LUCENE.setLevel(Level.SEVERE);
    }

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** How often something was put in, and how much of that readers find. */
    private final AtomicLong written = new AtomicLong();

    private volatile long shown;

    private TextIndex(FSDirectory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new OnAllProcessors());
    }

    /** Large parts of an index are searched at once. */
    private static final class OnAllProcessors extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader before) {
            return new IndexSearcher(reader, ForkJoinPool.commonPool());
        }
    }

    /** What is in the folder, or an empty one in its place when that cannot be read or is of another version. */
    static TextIndex open(Path folder) throws IOException {
        try {
            TextIndex index = openAsItIs(folder);
            if (index.note("version").orElse(VERSION).equals(VERSION)) return index;
            index.close();
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            // Damaged, or written by a Lucene that this one does not read: nothing is lost that the database does not
            // have.
            if (!Files.isDirectory(folder)) throw e;
        }
        delete(folder);
        return openAsItIs(folder);
    }

    private static TextIndex openAsItIs(Path folder) throws IOException {
        Files.createDirectories(folder);
        FSDirectory directory = FSDirectory.open(folder);
        try {
            IndexWriterConfig settings = new IndexWriterConfig(new Words())
                    .setRAMBufferSizeMB(MEGABYTES)
                    .setIndexSort(NEWEST)
                    .setCommitOnClose(false);
            return new TextIndex(directory, new IndexWriter(directory, settings));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Why what was committed in the folder cannot be read; empty: it can, or there is nothing. */
    static Optional<String> fault(Path folder) {
        if (!Files.isDirectory(folder)) return Optional.empty();
        try (FSDirectory directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) return Optional.empty();
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
                return Optional.empty();
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("cannot be read; reindex makes it anew");
        }
    }

    /** Removes what is in the folder; fails when a site has it open. */
    static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (FSDirectory directory = FSDirectory.open(folder);
                Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            held.ensureValid();
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }

    /** What was written down at the last commit. */
    Optional<String> note(String name) {
        Iterable<Map.Entry<String, String>> notes = writer.getLiveCommitData();
        if (notes == null) return Optional.empty();
        for (Map.Entry<String, String> note : notes)
            if (note.getKey().equals(name)) return Optional.of(note.getValue());
        return Optional.empty();
    }

    /** Puts these in the place of what was known of them; whoever asks next finds them. */
    void put(List<Indexed> texts) throws IOException {
        change(() -> {
            for (Indexed text : texts) writer.updateDocument(new Term("key", Long.toString(text.id())), document(text));
            written.incrementAndGet();
        });
    }

    /** Puts these in the place of all whose ids are {@code first} at least and below {@code end}. */
    void replace(long first, long end, List<Indexed> texts) throws IOException {
        change(() -> {
            writer.deleteDocuments(LongPoint.newRangeQuery("id", first, end - 1));
            for (Indexed text : texts.stream().sorted(NEWEST_TEXT).toList()) writer.addDocument(document(text));
        });
    }

    void remove(List<Long> ids) throws IOException {
        change(() -> {
            for (long id : ids) writer.deleteDocuments(new Term("key", Long.toString(id)));
            written.incrementAndGet();
        });
    }

    /** Lets readers find what was put in. */
    void show() throws IOException {
        change(() -> {
            long number = written.get();
            searchers.maybeRefreshBlocking();
            shown = number;
        });
    }

    /** Keeps all of it on the disk, with these notes. */
    void commit(Map<String, String> notes) throws IOException {
        Map<String, String> all = new HashMap<>(notes);
        all.put("version", VERSION);
        change(() -> {
            writer.setLiveCommitData(all.entrySet());
            writer.commit();
        });
    }

    Found find(Asked asked, Found.@Nullable Place after, int limit) {
        return find(Questions.of(asked), asked, after, limit);
    }

    /** What has such a title, the newest first; {@code asked} has a word. */
    List<Long> begun(Asked asked, int limit) {
        return find(Questions.begun(asked), asked, null, limit).ids();
    }

    /** What has all of it, as somebody wants it who works here: the newest, up to {@code limit}. */
    List<Long> newest(List<List<Tokens.Token>> terms, int limit) {
        return ids(Questions.desk(terms), NEWEST, limit);
    }

    /** How many have all of it. */
    int number(List<List<Tokens.Token>> terms) {
        return ask(searcher -> searcher.count(Questions.desk(terms)));
    }

    /** Keys of what has all of it, on from a place in a list by time. */
    List<Key> along(List<List<Tokens.Token>> terms, Page.Place place, boolean oldestFirst, int limit) {
        boolean up = oldestFirst == (place.after() == null);
        Key key = place.after() != null ? place.after() : place.before();
        FieldDoc last = key == null ? null : behind(key.order(), key.id());
        var collector = new TopFieldCollectorManager(up ? OLDEST : NEWEST, limit, last, limit);
        return ask(searcher -> Arrays.stream(searcher.search(Questions.desk(terms), collector).scoreDocs)
                .map(doc -> key(((FieldDoc) doc).fields))
                .toList());
    }

    /** The same of articles that are out or will be, the best first. */
    List<Long> best(List<List<Tokens.Token>> terms, Instant now, int limit) {
        return ids(Questions.desk(terms, now), BEST, limit);
    }

    /** Those of these that have all of it. */
    Set<Long> among(List<Long> ids, List<List<Tokens.Token>> terms) {
        return Set.copyOf(ids(Questions.among(ids, terms), NEWEST, Math.max(1, ids.size())));
    }

    /** The known word that is most like this one, when this one is not known; folded. */
    Optional<String> alike(Tokens.Token word) {
        return ask(searcher -> {
            for (String form : Forms.of(word))
                if (searcher.getIndexReader().docFreq(new Term(Questions.TEXT, form)) > 0
                        || searcher.getIndexReader().docFreq(new Term(Questions.TITLE, form)) > 0)
                    return Optional.empty();
            DirectSpellChecker checker = new DirectSpellChecker();
            checker.setMinQueryLength(3);
            SuggestWord[] words = checker.suggestSimilar(
                    new Term(Questions.TEXT, word.text()),
                    1,
                    searcher.getIndexReader(),
                    SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
            return Arrays.stream(words).map(found -> found.string).findFirst();
        });
    }

    /** How many texts can be found. */
    int size() {
        return ask(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }

    private Found find(Query query, Asked asked, Found.@Nullable Place after, int limit) {
        Sort sort = asked.newest() ? NEWEST : BEST;
        return ask(searcher -> {
            FieldDoc last = after == null ? null : last(searcher, query, asked, after);
            var collector = new TopFieldCollectorManager(sort, limit + 1, last, Found.COUNTED);
            return found(searcher.search(query, collector), asked, limit);
        });
    }

    /** Nobody asks how many more there are. */
    private List<Long> ids(Query query, Sort sort, int limit) {
        return ask(searcher -> Arrays.stream(
                        searcher.search(query, new TopFieldCollectorManager(sort, limit, null, limit)).scoreDocs)
                .map(doc -> (Long) ((FieldDoc) doc).fields[sort.getSort().length - 1])
                .toList());
    }

    private static FieldDoc last(IndexSearcher searcher, Query query, Asked asked, Found.Place after)
            throws IOException {
        return asked.newest()
                ? behind(after.published(), after.id())
                : behind(score(searcher, query, after), after.published(), after.id());
    }

    /** As it is now: whenever a text comes or goes, all others weigh a little more or less. What is gone has the one that it had. */
    private static float score(IndexSearcher searcher, Query query, Found.Place place) throws IOException {
        ScoreDoc[] found = searcher.search(Questions.alone(query, place.id()), 1).scoreDocs;
        return found.length == 0 ? place.score() : found[0].score;
    }

    /** The last one itself is told apart by its id, which no other shares. */
    private static FieldDoc behind(Object... values) {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
    }

    private static Key key(Object[] fields) {
        return new Key((Long) fields[0], (Long) fields[1]);
    }

    private static Found found(TopFieldDocs docs, Asked asked, int limit) {
        List<Found.Place> places = Arrays.stream(docs.scoreDocs)
                .map(doc -> place(((FieldDoc) doc).fields, asked))
                .toList();
        List<Found.Place> page = places.subList(0, Math.min(limit, places.size()));
        return new Found(
                page.stream().map(Found.Place::id).toList(),
                docs.totalHits.value(),
                places.size() > limit ? page.getLast() : null);
    }

    private static Found.Place place(Object[] fields, Asked asked) {
        int last = fields.length - 1;
        float score = asked.newest() ? 0 : (Float) fields[0];
        return new Found.Place(score, (Long) fields[last - 1], (Long) fields[last], asked.now());
    }

    private static Document document(Indexed text) {
        Document document = new Document();
        document.add(new StringField("key", Long.toString(text.id()), Store.NO));
        add(document, "id", text.id());
        add(document, "published", text.publishedAt().toEpochMilli());
        if (text.endsAt() != null)
            document.add(new LongPoint("ends", text.endsAt().toEpochMilli()));
        document.add(new StringField("category", Long.toString(text.category()), Store.NO));
        text.authors().forEach(author -> document.add(new StringField("author", author, Store.NO)));
        add(document, Questions.TITLE, text.title());
        text.names().forEach(name -> add(document, Questions.NAMES, name));
        add(document, Questions.TEXT, text.title());
        add(document, Questions.TEXT, text.text());
        return document;
    }

    /** To be looked for, and to be sorted by. */
    private static void add(Document document, String field, long number) {
        document.add(new LongPoint(field, number));
        document.add(new NumericDocValuesField(field, number));
    }

    private static void add(Document document, String field, String text) {
        document.add(new Field(field, text, WORDS));
    }

    private interface Change {
        void make() throws IOException;
    }

    /** What the disk has refused once is closed for good. */
    private static void change(Change change) throws IOException {
        try {
            change.make();
        } catch (AlreadyClosedException e) {
            throw new IOException("the index has closed itself", e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private <T> T ask(Question<T> question) {
        try {
            if (shown < written.get()) show();
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new RejectedExecutionException("the index is about to be opened anew", e);
        }
    }

    private static final class Words extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new FormsTokenizer());
        }

        /** The last word of a title does not stand beside the first one of the text. */
        @Override
        public int getPositionIncrementGap(String field) {
            return 1;
        }
    }
}
