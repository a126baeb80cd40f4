package ma.khabar.cache;

import org.jspecify.annotations.Nullable;

/** A request on its way through the site whose answer may be kept. */
final class Asked {
    static final String ATTRIBUTE = "asked";

    private final String address;
    private @Nullable Rendering rendering;

    Asked(String address) {
        this.address = address;
    }

    String address() {
        return address;
    }

    /** Makes the page for the others too; false: somebody does already. */
    boolean make(PageCache cache) {
        rendering = cache.begin(address);
        return rendering != null;
    }

    /** What is made for the others too, if this request makes anything for them. */
    @Nullable
    Rendering rendering() {
        return rendering;
    }

    /** Whoever waits for something that was not made is told so. */
    void leave(PageCache cache) {
        if (rendering != null) cache.abandon(rendering);
    }
}
