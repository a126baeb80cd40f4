package ma.khabar.comment;

/** Somebody wants to write who may not. */
public final class Restricted extends RuntimeException {
    private final transient Restriction restriction;

    Restricted(Restriction restriction) {
        super(restriction.kind().name(), null, false, false);
        this.restriction = restriction;
    }

    Restriction restriction() {
        return restriction;
    }
}
