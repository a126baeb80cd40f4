package ma.khabar.search;

import java.util.Collection;
import java.util.List;

/** Where the texts of one kind come from. */
interface Source {
    /** What the feed of changes says before the id of one that has changed. */
    String topic();

    /** Of these the ones that can be found. */
    List<Indexed> texts(Collection<Long> ids);

    /** The {@code limit} highest ids below this one, from the highest on. */
    List<Long> before(long id, int limit);
}
