package ma.khabar.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import ma.khabar.text.Slug;

/**
 * What a base holds, without holding it: each article and its comments follow from its rank alone, 0 being the newest.
 *
 * <p>So the newest articles are the same in a small base and in a large one, and a page of the one can be held against that of the other.
 */
final class Newspaper {
    /** The rank of the article with the longest discussion. */
    static final int MOST_DISCUSSED = 5;

    /** The rank of an article whose discussion fills some pages in every base. */
    static final int DISCUSSED = 7;

    static final int CATEGORIES = 9;

    /** The moment of all measurements: late in a month, so that both bases have an archive of it. */
    static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    private static final int COMMENTS_ON_DISCUSSED = 150;
    private static final int MOST_TAGS = 5;
    private static final Duration TALKED_ABOUT = Duration.ofDays(3);

    private final Size size;
    private final Prose prose = new Prose();

    record Story(
            long id,
            String title,
            String slug,
            String introduction,
            String html,
            long category,
            long author,
            List<Long> tags,
            Instant at) {

        String path() {
            return "/a/" + id + "/" + Slug.encoded(slug);
        }
    }

    /** A comment; {@code root} is its place among the roots before it, none for a root. */
    record Line(int root, String name, String body, String fingerprint, Instant at) {
        static final int NONE = -1;

        boolean isRoot() {
            return root == NONE;
        }
    }

    Newspaper(Size size) {
        this.size = size;
    }

    Size size() {
        return size;
    }

    /** Ids grow with time. */
    long id(int rank) {
        return size.articles() - rank;
    }

    Instant publishedAt(int rank) {
        Duration step = Duration.ofDays(size.days()).dividedBy(size.articles());
        return Instant.ofEpochMilli(NOW.minus(step.multipliedBy(rank)).toEpochMilli() - 60_000);
    }

    Story story(int rank) {
        Random chance = chance(rank, 1);
        String title = prose.title(chance);
        return new Story(
                id(rank),
                title,
                Slug.of(title),
                prose.introduction(chance),
                prose.body(chance),
                busy(rank, 3, CATEGORIES),
                busy(rank, 4, size.authors()),
                tags(rank, chance),
                publishedAt(rank));
    }

    int commentsOn(int rank) {
        return switch (rank) {
            case MOST_DISCUSSED -> size.discussion();
            case DISCUSSED -> COMMENTS_ON_DISCUSSED;
            default -> byChance(rank);
        };
    }

    /** The comments on an article in the order of their time: seven of ten open a thread, the others answer one of the last. */
    List<Line> comments(int rank) {
        Random chance = chance(rank, 2);
        int number = commentsOn(rank);
        Instant from = publishedAt(rank);
        Duration step = shorter(TALKED_ABOUT, Duration.between(from, NOW)).dividedBy(number + 1);
        List<Line> lines = new ArrayList<>(number);
        int roots = 0;
        for (int i = 0; i < number; i++) {
            boolean reply = roots > 0 && chance.nextInt(10) >= 7;
            int root = reply ? roots - 1 - chance.nextInt(Math.min(roots, 8)) : Line.NONE;
            lines.add(line(root, from.plus(step.multipliedBy(i + 1)), chance));
            if (!reply) roots++;
        }
        return lines;
    }

    private Line line(int root, Instant at, Random chance) {
        return new Line(
                root,
                prose.name(chance),
                prose.comment(chance),
                fingerprint(chance),
                Instant.ofEpochMilli(at.toEpochMilli()));
    }

    private static String fingerprint(Random chance) {
        byte[] bytes = new byte[32];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Few articles are talked about a lot, most a little. */
    private int byChance(int rank) {
        double luck = 1 - chance(rank, 3).nextDouble();
        return (int) Math.round(-size.commentsOn(rank) * Math.log(luck));
    }

    /** Every article has the first tag or another of its third, so that the page of the first is full in every base. */
    private List<Long> tags(int rank, Random chance) {
        return IntStream.rangeClosed(0, chance.nextInt(MOST_TAGS))
                .mapToObj(place -> place == 0 ? busy(rank, 3, size.tags()) : 1L + chance.nextInt(size.tags()))
                .distinct()
                .toList();
    }

    /** One of {@code number}: the first for every {@code share}th rank, each of the others in turn. */
    private static long busy(int rank, int share, int number) {
        return rank % share == 0 || number == 1 ? 1 : 2 + rank % (number - 1);
    }

    /** Mixed twice, because the first numbers of {@link Random} are much the same for seeds that are near. */
    private static Random chance(int rank, int purpose) {
        return new Random(new SplittableRandom(4L * rank + purpose).nextLong());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
