package ma.khabar.search;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
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

    /** What a title says is in the text too. */
    private static final List<String> SAYING_ALL = List.of(NAMES, TEXT);

    private static final int SHORTEST_BEGUN = 2;
    private static final float BARE = .7f;
    private static final float STEM = .4f;

    /** Of many words some may be missing. */
    private static final int ALL_OF = 3;

    private static final float NEWNESS = 1.5f;
    private static final Duration HALF_AS_NEW = Duration.ofDays(30);

    private Questions() {}

    /**
     * What has the words, and how well. The two are asked apart: in a sum of simple terms Lucene passes over what cannot be among the
     * best, and does not look whether it has all of the words either.
     */
    static Query of(Asked asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(having(asked.terms()), Occur.FILTER);
        long now = asked.now().toEpochMilli();
        if (!asked.newest()) weigh(query, asked.words(), now);
        if (asked.category() != null)
            query.add(term("category", asked.category().toString()), Occur.FILTER);
        if (asked.author() != null) query.add(term("author", asked.author()), Occur.FILTER);
        if (asked.from() != null || asked.to() != null) query.add(between(asked), Occur.FILTER);
        return whatIsOut(query, now);
    }

    /** Each form counts wherever it stands, the plainer ones for less, and so does how new it is. */
    private static void weigh(BooleanQuery.Builder query, List<Tokens.Token> words, long now) {
        for (Tokens.Token word : words) {
            float weight = 1;
            for (String form : Forms.of(word)) {
                for (Map.Entry<String, Float> field : WEIGHTS.entrySet())
                    query.add(new BoostQuery(term(field.getKey(), form), weight * field.getValue()), Occur.SHOULD);
                weight = weight == 1 ? BARE : STEM;
            }
        }
        query.add(newness(now), Occur.SHOULD);
        query.setMinimumNumberShouldMatch(1);
    }

    /** The same of one text alone. */
    static Query alone(Query query, long id) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(LongPoint.newExactQuery("id", id), Occur.FILTER)
                .build();
    }

    /** All of it, wherever, the last word perhaps not typed to its end. */
    static Query desk(List<List<Tokens.Token>> terms) {
        return all(terms).build();
    }

    /** The same of what has not ended, weighed. */
    static Query desk(List<List<Tokens.Token>> terms, Instant now) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(desk(terms), Occur.FILTER);
        long millis = now.toEpochMilli();
        weigh(query, terms.stream().flatMap(List::stream).toList(), millis);
        return query.add(LongPoint.newRangeQuery("ends", Long.MIN_VALUE, millis), Occur.MUST_NOT)
                .build();
    }

    static Query among(List<Long> ids, List<List<Tokens.Token>> terms) {
        return all(terms).add(LongPoint.newSetQuery("id", ids), Occur.FILTER).build();
    }

    /** What a title may go on with that was begun like this. */
    static Query begun(Asked asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<Tokens.Token> words = asked.words();
        for (int i = 0; i < words.size() - 1; i++)
            query.add(any(words.get(i), List.of(TITLE)).build(), Occur.FILTER);
        query.add(new PrefixQuery(new Term(TITLE, words.getLast().text())), Occur.FILTER);
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
            all.add(term.size() > 1 ? phrase(term) : begun(term.getFirst(), last), Occur.FILTER);
        }
        return all;
    }

    private static Query begun(Tokens.Token word, boolean last) {
        BooleanQuery.Builder any = any(word, SAYING_ALL);
        if (last && word.text().length() >= SHORTEST_BEGUN)
            for (String field : List.of(TITLE, NAMES))
                any.add(new PrefixQuery(new Term(field, word.text())), Occur.SHOULD);
        return any.build();
    }

    private static Query having(List<List<Tokens.Token>> terms) {
        if (terms.isEmpty()) return MatchAllDocsQuery.INSTANCE;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int words = 0;
        for (List<Tokens.Token> term : terms) {
            if (term.size() > 1) all.add(phrase(term), Occur.MUST);
            else all.add(any(term.getFirst(), SAYING_ALL).build(), Occur.SHOULD);
            if (term.size() == 1) words++;
        }
        all.setMinimumNumberShouldMatch(words <= ALL_OF ? words : words * 3 / 4);
        return all.build();
    }

    /** In any form, in any of these fields. */
    private static BooleanQuery.Builder any(Tokens.Token word, List<String> fields) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String form : Forms.of(word)) for (String field : fields) any.add(term(field, form), Occur.SHOULD);
        return any;
    }

    /** All of the words, one behind the other, each in any of its forms. */
    private static Query phrase(List<Tokens.Token> words) {
        BooleanQuery.Builder phrase = new BooleanQuery.Builder();
        for (String field : SAYING_ALL) phrase.add(phrase(words, field), Occur.SHOULD);
        return phrase.build();
    }

    private static Query phrase(List<Tokens.Token> words, String field) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        for (Tokens.Token word : words)
            phrase.add(
                    Forms.of(word).stream().map(form -> new Term(field, form)).toArray(Term[]::new));
        return phrase.build();
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
