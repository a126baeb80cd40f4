package ma.khabar.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import ma.khabar.db.Key;
import ma.khabar.db.Page;

/** What fits the words of somebody who works here. Whose it is, and on which list it stands, only the database knows. */
public final class Matches {
    /** Not too many to be named in a query. */
    private static final int FEW = 300;

    /** Along a list, of which little may fit. */
    private static final int FIRST_STEP = 400;

    private static final int LONGEST_STEP = 6_400;

    private final TextIndex index;
    private final List<List<Tokens.Token>> terms;

    Matches(TextIndex index, List<List<Tokens.Token>> terms) {
        this.index = index;
        this.terms = terms;
    }

    /**
     * Ids that fit: all there are when they are few, and otherwise those of the next page, for which the list is walked along.
     *
     * @param size of the page
     * @param list reads up to so many keys of the list
     */
    public List<Long> of(Page.Place place, int size, BiFunction<Page.Place, Integer, List<Key>> list) {
        List<Long> newest = index.newest(terms, FEW + 1);
        return newest.size() <= FEW ? newest : walk(place, size, FIRST_STEP, list, this::fitting);
    }

    /** How many there are, on whatever list. */
    public int number() {
        return index.number(terms);
    }

    /**
     * The same for a list by time: not the list is walked along, which may be long and have little of it, but what fits.
     *
     * @param oldestFirst whether the list begins with the oldest
     * @param listed which of these stand on the list
     */
    public List<Long> along(Page.Place place, int size, boolean oldestFirst, UnaryOperator<List<Long>> listed) {
        return walk(place, size, size, (at, step) -> index.along(terms, at, oldestFirst, step), listed);
    }

    private static List<Long> walk(
            Page.Place place,
            int size,
            int first,
            BiFunction<Page.Place, Integer, List<Key>> way,
            UnaryOperator<List<Long>> kept) {
        List<Long> found = new ArrayList<>();
        Page.Place at = place;
        for (int step = first; found.size() < size; step = Math.min(2 * step, LONGEST_STEP)) {
            List<Key> keys = way.apply(at, step);
            found.addAll(kept.apply(keys.stream().map(Key::id).toList()));
            if (keys.size() < step) break;
            at = at.from(keys.getLast());
        }
        return found;
    }

    private List<Long> fitting(List<Long> ids) {
        Set<Long> fitting = index.among(ids, terms);
        return ids.stream().filter(fitting::contains).toList();
    }
}
