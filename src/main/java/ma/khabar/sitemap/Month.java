package ma.khabar.sitemap;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The articles of a month by Moroccan clocks, which fill one file or, of very busy months, several.
 *
 * @param changedAt when one of them was changed last
 */
record Month(YearMonth month, int articles, Instant changedAt) {
    /** How many addresses a file may hold. */
    static final int IN_A_FILE = 50_000;

    /** Below the address of the site. */
    List<String> paths() {
        int files = Math.ceilDiv(articles, IN_A_FILE);
        return IntStream.rangeClosed(1, files).mapToObj(this::path).toList();
    }

    private String path(int file) {
        String name = "/sitemaps/%04d-%02d".formatted(month.getYear(), month.getMonthValue());
        return file == 1 ? name + ".xml" : name + "-" + file + ".xml";
    }
}
