package ma.khabar.cache;

import org.jspecify.annotations.Nullable;

/** A request on its way through the site whose answer may be kept. */
final class Asked {
    static final String ATTRIBUTE = "asked";

    private final String address;
    private @Nullable Making<String, KeptPage> making;

    Asked(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /** Makes the page for the others too; false: somebody does already. */
    boolean make(Shelf<String, KeptPage> pages) {
        making = pages.begin(address);
        return making != null;
    }

    /** What is made for the others too, if this request makes anything for them. */
    @Nullable
    Making<String, KeptPage> making() {
        return making;
    }

    /** Whoever waits for something that was not made is told so. */
    void leave(Shelf<String, KeptPage> pages) {
        if (making != null) pages.abandon(making);
    }
}
