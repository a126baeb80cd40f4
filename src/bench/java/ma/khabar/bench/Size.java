package ma.khabar.bench;

/**
 * How big a base is.
 *
 * @param comments on all articles together, about; without the longest discussion
 * @param discussion comments on the one article that has the most
 * @param days in which the articles were published
 */
record Size(String name, int articles, int comments, int discussion, int days) {
    private static final int FEWEST_NEW = 200;
    private static final int SHARE_OF_NEW = 10;

    static Size small() {
        return new Size("small", FEWEST_NEW, 2_000, 50, 30);
    }

    /** The articles that people talk about: the newest, on which at least half of the comments are. */
    int newArticles() {
        return Math.min(articles, Math.max(FEWEST_NEW, articles / SHARE_OF_NEW));
    }

    /** Comments on an article of this rank, on average. */
    double commentsOn(int rank) {
        double onNew = Math.min(10.0, (double) comments / newArticles());
        if (rank < newArticles()) return onNew;
        return (comments - onNew * newArticles()) / (articles - newArticles());
    }

    int authors() {
        return Math.clamp(articles / 20, 1, 60);
    }

    int tags() {
        return Math.clamp(articles / 5, 1, 2_000);
    }
}
