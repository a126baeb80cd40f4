package ma.khabar.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;

/** The same visits to two bases, in turn, so that whatever else the machine does falls on both. */
final class Comparison {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Pair> pairs;

    private record Pair(Visit small, Visit large, Timings ofSmall, Timings ofLarge) {}

    /** The same kinds of visits in the same order. */
    Comparison(List<Visit> toSmall, List<Visit> toLarge) {
        this.pairs = IntStream.range(0, toSmall.size())
                .mapToObj(i -> new Pair(toSmall.get(i), toLarge.get(i), new Timings(), new Timings()))
                .toList();
    }

    /** Counts the visits from {@code from} on; those before are for the JVM to warm up. */
    void visit(int from, int to) throws IOException, InterruptedException {
        for (int n = 0; n < to; n++) {
            for (Pair pair : pairs) visit(pair, n, n >= from);
        }
    }

    /** A table in Markdown. */
    void print() {
        System.out.println("| page | small, ms | large, ms | ratio | small, p99 | large, p99 |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        pairs.forEach(Comparison::print);
    }

    private static void print(Pair pair) {
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                pair.small.name(),
                pair.ofSmall.median(),
                pair.ofLarge.median(),
                ratio(pair),
                pair.ofSmall.quantile(0.99),
                pair.ofLarge.quantile(0.99));
    }

    private static double ratio(Pair pair) {
        return pair.ofLarge.median() / pair.ofSmall.median();
    }

    /** Whoever comes second finds a warmer machine, so they take turns at that too. */
    private void visit(Pair pair, int n, boolean counted) throws IOException, InterruptedException {
        boolean smallFirst = n % 2 == 0;
        if (smallFirst) visit(pair.small, pair.ofSmall, n, counted);
        visit(pair.large, pair.ofLarge, n, counted);
        if (!smallFirst) visit(pair.small, pair.ofSmall, n, counted);
    }

    private void visit(Visit visit, Timings timings, int n, boolean counted) throws IOException, InterruptedException {
        HttpRequest request = visit.request().apply(n);
        long start = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        long took = System.nanoTime() - start;
        if (response.statusCode() != visit.status()) throw new IOException(visit.name() + ": " + response);
        if (counted) timings.add(took);
    }
}
