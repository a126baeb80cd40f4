package ma.khabar.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is asked, as Lucene wants it. */
final class Questions {
    static final String TITLE = "title";
    static final String NAMES = "names";
    static final String TEXT = "text";

    private static final Map<String, Float> WEIGHTS = Map.of(TITLE, 4f, NAMES, 3f, TEXT, 1f);
    private static final List<String> FIELDS = List.copyOf(WEIGHTS.keySet());
    private static final int SHORTEST_BEGUN = 2;
    private static final float BARE = .7f;
    private static final float STEM = .4f;

    /** Of many words some may be missing. */
    private static final int ALL_OF = 3;

    private static final float NEWNESS = 1.5f;
    private static final Duration HALF_AS_NEW = Duration.ofDays(30);

    private Questions() {}

    static Query of(Asked asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(terms(asked.terms()), Occur.MUST);
        long now = asked.now().toEpochMilli();
        if (!asked.newest()) query.add(newness(now), Occur.SHOULD);
        if (asked.category() != null)
            query.add(term("category", asked.category().toString()), Occur.FILTER);
        if (asked.author() != null) query.add(term("author", asked.author()), Occur.FILTER);
        if (asked.from() != null || asked.to() != null) query.add(between(asked), Occur.FILTER);
        return whatIsOut(query, now);
    }

    /** All of it, wherever, the last word perhaps not typed to its end. */
    static Query desk(List<List<Tokens.Token>> terms) {
        return all(terms).build();
    }

    /** The same of what has not ended, the newer the better. */
    static Query desk(List<List<Tokens.Token>> terms, Instant now) {
        long millis = now.toEpochMilli();
        return all(terms)
                .add(newness(millis), Occur.SHOULD)
                .add(LongPoint.newRangeQuery("ends", Long.MIN_VALUE, millis), Occur.MUST_NOT)
                .build();
    }

    static Query among(List<Long> ids, List<List<Tokens.Token>> terms) {
        return all(terms).add(LongPoint.newSetQuery("id", ids), Occur.FILTER).build();
    }

    /** What a title may go on with that was begun like this. */
    static Query begun(Asked asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Tokens.Token> words = asked.words();
        for (int i = 0; i < words.size() - 1; i++) query.add(word(words.get(i), List.of(TITLE)), Occur.MUST);
        query.add(new PrefixQuery(new Term(TITLE, words.getLast().text())), Occur.MUST);
        return whatIsOut(query, asked.now().toEpochMilli());
    }

    /** Few are not: the lists of those are short. */
    private static Query whatIsOut(BooleanQuery.Builder query, long now) {
        query.add(LongPoint.newRangeQuery("published", now + 1, Long.MAX_VALUE), Occur.MUST_NOT);
        query.add(LongPoint.newRangeQuery("ends", Long.MIN_VALUE, now), Occur.MUST_NOT);
        return query.build();
    }

    private static Query newness(long now) {
        return LongField.newDistanceFeatureQuery("published", NEWNESS, now, HALF_AS_NEW.toMillis());
    }

    private static BooleanQuery.Builder all(List<List<Tokens.Token>> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < terms.size(); i++) {
            List<Tokens.Token> term = terms.get(i);
            boolean last = i == terms.size() - 1;
            all.add(term.size() > 1 ? phrase(term) : begun(term.getFirst(), last), Occur.MUST);
        }
        return all;
    }

    private static Query begun(Tokens.Token word, boolean last) {
        Query whole = word(word, FIELDS);
        if (!last || word.text().length() < SHORTEST_BEGUN) return whole;
        return new DisjunctionMaxQuery(
                List.of(
                        whole,
                        new PrefixQuery(new Term(TITLE, word.text())),
                        new PrefixQuery(new Term(NAMES, word.text()))),
                .05f);
    }

    private static Query terms(List<List<Tokens.Token>> terms) {
        if (terms.isEmpty()) return MatchAllDocsQuery.INSTANCE;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int words = 0;
        for (List<Tokens.Token> term : terms) {
            if (term.size() > 1) all.add(phrase(term), Occur.MUST);
            else all.add(word(term.getFirst(), FIELDS), Occur.SHOULD);
            if (term.size() == 1) words++;
        }
        all.setMinimumNumberShouldMatch(words <= ALL_OF ? words : words * 3 / 4);
        return all.build();
    }

    /** All of the words, one behind the other, each in any of its forms. */
    private static Query phrase(List<Tokens.Token> words) {
        List<Query> fields = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> {
            MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
            for (Tokens.Token word : words)
                phrase.add(Forms.of(word).stream()
                        .map(form -> new Term(field, form))
                        .toArray(Term[]::new));
            fields.add(new BoostQuery(phrase.build(), weight));
        });
        return new DisjunctionMaxQuery(fields, .05f);
    }

    /** The best of all forms in all fields counts, and the others break ties. */
    private static Query word(Tokens.Token word, List<String> fields) {
        List<Query> forms = new ArrayList<>();
        float weight = 1;
        for (String form : Forms.of(word)) {
            for (String field : fields)
                forms.add(new BoostQuery(term(field, form), weight * WEIGHTS.getOrDefault(field, 1f)));
            weight = weight == 1 ? BARE : STEM;
        }
        return new DisjunctionMaxQuery(forms, .05f);
    }

    private static Query between(Asked asked) {
        return LongField.newRangeQuery(
                "published",
                asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochMilli(),
                asked.to() == null ? Long.MAX_VALUE : asked.to().toEpochMilli() - 1);
    }

    static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
