package ma.khabar;

import java.util.List;
import java.util.Optional;

/** Where the program begins. Whatever goes wrong is one line on standard error: 2 for words that are off, 1 for anything else. */
public final class Main {
    static final int WRONG_WORDS = 2;
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] args) {
        // No AOT cache takes picocli, which is compiled for Java 5: readers, who wait for the site, would wait for it
        // at each start.
        Optional<Serve> site = Serve.told(List.of(args));
        System.exit(site.isPresent() ? run(site.get()) : Commands.run(args));
    }

    private static int run(Serve site) {
        try {
            return site.call();
        } catch (Exception e) {
            return complain(e);
        }
    }

    static int complain(Exception e) {
        return complain(Failure.lines(e), e instanceof Config.Invalid ? WRONG_WORDS : FAILED);
    }

    static int complain(List<String> reasons, int code) {
        reasons.forEach(reason -> System.err.println("khabar: " + reason));
        return code;
    }
}
