package ma.khabar.bench;

import java.util.List;
import picocli.CommandLine.Option;

/** How often two bases are visited. */
final class Load {
    @Option(names = "--requests", description = "of each kind to each base")
    private int requests;

    @Option(names = "--warm-up", description = "requests of each kind before those that count")
    private int warmUp;

    /** The defaults. */
    Load(int requests, int warmUp) {
        this.requests = requests;
        this.warmUp = warmUp;
    }

    /** Visits both, and prints how long each took. */
    void compare(List<Visit> toSmall, List<Visit> toLarge) throws Exception {
        Comparison comparison = new Comparison(toSmall, toLarge);
        comparison.visit(warmUp, warmUp + requests);
        comparison.print();
    }
}
