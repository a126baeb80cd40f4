package ma.khabar.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.khabar.category.CategoryStore;
import ma.khabar.comment.Reason;
import ma.khabar.db.Database;
import ma.khabar.front.ArrangementStore;
import ma.khabar.front.Slot;
import ma.khabar.media.PictureFiles;
import ma.khabar.newsroom.Manuscript;
import ma.khabar.newsroom.Manuscript.Malformed;
import ma.khabar.newsroom.Manuscripts;
import ma.khabar.newsroom.Manuscripts.Published;
import ma.khabar.reads.ReadStore;

/** Fills an empty site with invented articles, pictures and comments, spread over the weeks before now. */
public final class DemoContent {
    /** The sections in the order of the navigation. */
    private static final List<String> CATEGORIES =
            List.of("سياسة", "مجتمع", "اقتصاد", "جهات", "رياضة", "ثقافة", "دولي", "تكنولوجيا", "رأي");

    /** The most discussed article, and the lead of the front page. */
    private static final String FINAL = "sports-01-final.md";

    private static final int COMMENTS_ON_FINAL = 5_000;
    private static final int MOST_COMMENTS = 24;

    /** Comments on the newest articles, so that every form of the plural can be seen; the others get some by chance. */
    private static final List<Integer> COMMENTS_ON_NEWEST = List.of(12, 0, 1, 2, 3, 11, 100);

    /** Articles whose comments are taken otherwise than usual. */
    private static final String SLOW = "sports-02-derby.md";

    private static final String HEATED = "politics-01-public-consultation-bill.md";
    private static final String CLOSED = "world-08-earthquake-brief.md";
    private static final String REVIEWED_SECTION = "رأي";
    private static final int SECONDS_OF_SLOWNESS = 60;
    private static final Duration COOL_DOWN = Duration.ofHours(3);
    private static final int REPORTED = 2;

    /** In a day. */
    private static final int MOST_READS = 9_000;

    /** The place of the article that is read most, counted from the newest. */
    private static final int FAVOURITE = 9;

    /** These hours long an article is breaking that stands so far behind the newest. */
    private static final Duration BREAKING = Duration.ofHours(6);

    private static final int BREAKING_PLACE = 2;

    private static final Duration NEWEST_UPDATE = Duration.ofMinutes(3);

    private final Database database;
    private final CategoryStore categories;
    private final Manuscripts manuscripts;
    private final ArrangementStore front;
    private final DemoPictures pictures;
    private final Instant now;

    private DemoContent(
            Database database, CategoryStore categories, Manuscripts manuscripts, PictureFiles files, Instant now) {
        this.database = database;
        this.categories = categories;
        this.manuscripts = manuscripts;
        this.front = new ArrangementStore(database);
        this.pictures = new DemoPictures(files);
        this.now = now;
    }

    /** Does nothing, and says so, when there is any article already. */
    public static boolean fillIfEmpty(
            Database database, CategoryStore categories, Manuscripts manuscripts, PictureFiles files, Clock clock) {
        DemoStore store = new DemoStore(database);
        if (!store.isEmpty()) return false;
        try {
            new DemoContent(database, categories, manuscripts, files, clock.instant()).fill(store);
            return true;
        } catch (IOException | Malformed e) {
            throw new IllegalStateException("The demonstration content is damaged: " + e.getMessage(), e);
        }
    }

    private void fill(DemoStore store) throws IOException, Malformed {
        database.write(write ->
                CATEGORIES.stream().map(name -> categories.named(write, name)).toList());
        List<Manuscript> articles = dated(manuscripts());
        pictures.draw(articles);
        List<Published> published = manuscripts.publish(articles, pictures);
        store.describe(DemoTexts.pairs("authors.txt"));
        discuss(store, articles, published);
        place(published);
        lead(store, articles, published);
        keepBusy(store, published);
        read(published);
    }

    /** Some hours old is read most, and a few pieces are read for days; in one hour, which is enough for a list. */
    private void read(List<Published> newestFirst) {
        Random dice = new Random(11);
        SortedMap<Long, Integer> times = new TreeMap<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            int usual = MOST_READS / (4 + Math.abs(i - FAVOURITE));
            times.put(newestFirst.get(i).id(), 1 + dice.nextInt(usual / 2, usual * 2));
        }
        new ReadStore(database).add(now.truncatedTo(ChronoUnit.HOURS), times);
    }

    /** So that moderators find something to decide. */
    private void keepBusy(DemoStore store, List<Published> newestFirst) {
        long mostDiscussed = newestFirst.getFirst().id();
        store.hold(mostDiscussed, DemoQueue.until(now));
        store.report(mostDiscussed, REPORTED, Reason.OFF_TOPIC, now.minus(Duration.ofHours(1)));
    }

    /** So that every way of taking comments can be seen. */
    private void lead(DemoStore store, List<Manuscript> articles, List<Published> published) {
        Map<String, Long> ids = new HashMap<>();
        for (int i = 0; i < articles.size(); i++)
            ids.put(articles.get(i).source(), published.get(i).id());
        store.slow(ids.getOrDefault(SLOW, 0L), SECONDS_OF_SLOWNESS);
        store.cool(ids.getOrDefault(HEATED, 0L), now.plus(COOL_DOWN));
        store.close(ids.getOrDefault(CLOSED, 0L));
        categories.all().stream()
                .filter(category -> category.name().equals(REVIEWED_SECTION))
                .forEach(category -> store.reviewNewcomers(category.id()));
    }

    private static List<Manuscript> manuscripts() throws IOException, Malformed {
        List<Manuscript> manuscripts = new ArrayList<>();
        for (Map.Entry<String, String> file : DemoTexts.files("articles").entrySet()) {
            manuscripts.add(Manuscripts.read(file.getKey(), file.getValue()));
        }
        return mixed(manuscripts);
    }

    /** All first ones of the sections, then all second ones…, newest first, the final in front and what is going on behind it. */
    private static List<Manuscript> mixed(List<Manuscript> manuscripts) {
        Map<String, Integer> taken = new HashMap<>();
        Map<Manuscript, Integer> rank = manuscripts.stream()
                .collect(Collectors.toMap(
                        each -> each, each -> rank(each, taken.merge(each.category(), 1, Integer::sum))));
        return manuscripts.stream().sorted(Comparator.comparingInt(rank::get)).toList();
    }

    private static int rank(Manuscript manuscript, int numberInSection) {
        // A few sections out of step, so that the river does not repeat them in one order.
        int shuffled =
                Math.floorMod(CATEGORIES.indexOf(manuscript.category()) * 4 + numberInSection * 5, CATEGORIES.size());
        if (manuscript.coverage().isLive()) return 0;
        return manuscript.source().equals(FINAL) ? -1 : numberInSection * CATEGORIES.size() + shuffled;
    }

    /** The newest minutes ago, the last one some weeks: the gaps grow. */
    private List<Manuscript> dated(List<Manuscript> newestFirst) {
        List<Manuscript> dated = new ArrayList<>();
        for (int i = 0; i < newestFirst.size(); i++) {
            Instant date = now.minus(Duration.ofMinutes(9 + 11L * i * i + 13L * i));
            Manuscript article = newestFirst.get(i);
            Manuscript.Image image = article.image();
            Manuscript own = image == null ? article : article.illustratedBy(image.name() + "-" + (i + 1));
            if (own.coverage().isLive()) own = own.saying(DemoCoverage.upTo(now.minus(NEWEST_UPDATE), own.markdown()));
            dated.add(own.publishedAt(date, i == BREAKING_PLACE ? now.plus(BREAKING) : null));
        }
        return dated;
    }

    private void discuss(DemoStore store, List<Manuscript> articles, List<Published> published) throws IOException {
        DemoComments comments = new DemoComments(new Random(7));
        Map<Long, List<DemoComments.Line>> discussions = new LinkedHashMap<>();
        for (int i = 0; i < published.size(); i++) {
            Manuscript article = articles.get(i);
            boolean isFinal = article.source().equals(FINAL);
            int number = isFinal ? COMMENTS_ON_FINAL : numberOfComments(i);
            Instant from = now.minus(Duration.ofMinutes(8 + 11L * i * i + 13L * i));
            Instant until = from.plus(Duration.ofDays(3)).isAfter(now) ? now : from.plus(Duration.ofDays(3));
            List<DemoComments.Line> lines = comments.on(article.category(), isFinal, number, from, until);
            discussions.put(published.get(i).id(), lines);
        }
        store.add(discussions);
    }

    private static int numberOfComments(int place) {
        if (place < COMMENTS_ON_NEWEST.size()) return COMMENTS_ON_NEWEST.get(place);
        return new Random(place).nextInt(MOST_COMMENTS);
    }

    /** The final leads, and what is going on follows; the others of the top are from other sections. */
    private void place(List<Published> newestFirst) {
        List<Long> top =
                List.of(0, 1, 4, 5).stream().map(i -> newestFirst.get(i).id()).toList();
        database.write(write -> {
            front.place(write, top.stream().map(id -> new Slot(id, null)).toList());
            return top;
        });
    }
}
