package ma.khabar.comment;

import java.util.Optional;

/** The one guard before everything that readers write. */
public final class Writers {
    private final RestrictionStore restrictions;

    public Writers(RestrictionStore restrictions) {
        this.restrictions = restrictions;
    }

    /** Fails with {@link Restricted} for whoever may not write; answers whether a moderator sees first what they write. */
    boolean admit(Reader reader) {
        Optional<Restriction> heaviest = restrictions.on(reader);
        heaviest.filter(Restriction::forbids).ifPresent(restriction -> {
            throw new Restricted(restriction);
        });
        return heaviest.isPresent();
    }
}
