package ma.khabar.comment;

/** The one guard before everything that readers write. */
public final class Writers {
    private final RestrictionStore restrictions;

    public Writers(RestrictionStore restrictions) {
        this.restrictions = restrictions;
    }

    /** Fails with {@link Restricted} for whoever may not write. */
    void admit(Reader reader) {
        restrictions.on(reader).filter(Restriction::forbids).ifPresent(restriction -> {
            throw new Restricted(restriction);
        });
    }

    /** Whether a moderator sees what they write before others do. */
    boolean areReviewed(Reader reader) {
        return restrictions.on(reader).isPresent();
    }
}
