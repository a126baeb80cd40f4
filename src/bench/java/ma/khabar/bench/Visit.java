package ma.khabar.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import ma.khabar.comment.Sort;
import ma.khabar.db.Key;
import ma.khabar.text.Slug;

/**
 * A kind of request.
 *
 * @param request the nth of them
 */
record Visit(String name, int status, IntFunction<HttpRequest> request) {
    private static final int NEW = 100;
    private static final int DIFFERENT = 1_000;
    private static final int COMMENTS_WHEN_COMPARED = 4;

    /** All kinds, in the same order for every base. */
    static List<Visit> all(Base base) throws IOException, InterruptedException {
        String cookies = Guest.of(base).cookies();
        Newspaper paper = base.paper();
        Discussion longest = Discussion.longest(base);
        List<Integer> anyAge = ofAnyAge(paper);
        String middle = "?before=" + key(paper, paper.size().articles() / 2);
        return List.of(
                reading(base, "article, new", n -> paper.story(10 + n % NEW).path()),
                reading(base, "article, of any age", n -> paper.story(anyAge.get(n % anyAge.size()))
                        .path()),
                reading(base, "article, most comments", n -> paper.story(Newspaper.MOST_DISCUSSED)
                        .path()),
                reading(base, "article, most comments, for a guest we know", n -> paper.story(Newspaper.MOST_DISCUSSED)
                                .path())
                        .with(cookies),
                reading(base, "comments, middle, newest first", n -> longest.middle(Sort.NEWEST)),
                reading(base, "comments, middle, oldest first", n -> longest.middle(Sort.OLDEST)),
                reading(base, "comments, middle, most answered", n -> longest.middle(Sort.REPLIES)),
                reading(base, "one comment", n -> longest.permalink()),
                reading(base, "front page", n -> "/"),
                reading(base, "category", n -> "/category/" + called("قسم")),
                reading(base, "category, middle", n -> "/category/" + called("قسم") + middle),
                reading(base, "tag", n -> "/tag/" + called("وسم")),
                reading(base, "tag, middle", n -> "/tag/" + called("وسم") + middle),
                reading(base, "author", n -> "/author/" + called("كاتب")),
                reading(base, "author, middle", n -> "/author/" + called("كاتب") + middle),
                reading(base, "archive", n -> "/archive/2026/11"),
                posting(base, "posting a comment"));
    }

    private static Visit reading(Base base, String name, IntFunction<String> path) {
        return new Visit(name, 200, n -> HttpRequest.newBuilder(URI.create(base.root() + path.apply(n)))
                .build());
    }

    private Visit with(String cookies) {
        return new Visit(name, status, n -> HttpRequest.newBuilder(request.apply(n), (header, value) -> true)
                .header("Cookie", cookies)
                .build());
    }

    private static Visit posting(Base base, String name) {
        String salt = Long.toHexString(System.nanoTime());
        return new Visit(name, 303, n -> Guest.posting(base, "تعليق " + salt + " " + n));
    }

    /** Articles from all over the base that have the same number of comments, because that is what a page costs. */
    private static List<Integer> ofAnyAge(Newspaper paper) {
        return IntStream.generate(new Random(1)::nextInt)
                .map(any -> Math.floorMod(any, paper.size().articles()))
                .filter(rank -> paper.commentsOn(rank) == COMMENTS_WHEN_COMPARED)
                .limit(DIFFERENT)
                .boxed()
                .toList();
    }

    private static Key key(Newspaper paper, int rank) {
        return Key.of(paper.publishedAt(rank), paper.id(rank));
    }

    /** The first of the categories, tags or authors, the one with the most articles. */
    private static String called(String kind) {
        return Slug.encoded(kind + "-1");
    }
}
