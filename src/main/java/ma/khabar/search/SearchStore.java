package ma.khabar.search;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static ma.khabar.db.schema.Tables.CHANGE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.newsroom.EditionStore;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.Result;
import org.jooq.Select;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the index is made of, and which articles have changed. */
final class SearchStore {
    private final Database database;

    SearchStore(Database database) {
        this.database = database;
    }

    /** What stands in these articles; those that there are not, and those that were withdrawn, are left out. */
    List<Indexed> texts(Collection<Long> ids) {
        return database.sql()
                .select(
                        ARTICLE.ID,
                        ARTICLE.TITLE,
                        ARTICLE.INTRODUCTION,
                        ARTICLE_BODY.HTML,
                        ARTICLE.CATEGORY_ID,
                        ARTICLE.PUBLISHED_AT,
                        ARTICLE.ENDS_AT,
                        multiset(authors()),
                        multiset(tags()))
                .from(ARTICLE)
                .join(ARTICLE_BODY)
                .on(ARTICLE_BODY.ARTICLE_ID.eq(ARTICLE.ID))
                .where(ARTICLE.ID.in(ids), ARTICLE.PUBLISHED_AT.lt(EditionStore.NEVER))
                .fetch(Records.mapping(SearchStore::indexed));
    }

    /** The ids of the next {@code limit} articles. */
    List<Long> after(long id, int limit) {
        return database.sql()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.ID.gt(id))
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetch(ARTICLE.ID);
    }

    /** The number of the last change; 0: there is none. */
    long lastChange() {
        Long last =
                database.sql().select(max(CHANGE.ID)).from(CHANGE).fetchSingle().value1();
        return last == null ? 0 : last;
    }

    /** The articles that changed after {@code change}, and {@code back} changes before it; empty: that is too long ago to be known. */
    Optional<List<Long>> changedSince(long change, long back) {
        Long first =
                database.sql().select(min(CHANGE.ID)).from(CHANGE).fetchSingle().value1();
        if (first == null || first > change + 1) return Optional.empty();
        return Optional.of(database.sql()
                .selectDistinct(CHANGE.TOPIC)
                .from(CHANGE)
                .where(CHANGE.ID.gt(change - back), CHANGE.TOPIC.like(EditionStore.TEXT_TOPIC + "%"))
                .fetch(topic -> Long.parseLong(topic.value1().substring(EditionStore.TEXT_TOPIC.length()))));
    }

    private static Select<Record2<String, String>> authors() {
        return select(ARTICLE_AUTHOR.author().NAME, ARTICLE_AUTHOR.author().SLUG)
                .from(ARTICLE_AUTHOR)
                .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(ARTICLE.ID));
    }

    private static Select<Record1<String>> tags() {
        return select(ARTICLE_TAG.tag().NAME).from(ARTICLE_TAG).where(ARTICLE_TAG.ARTICLE_ID.eq(ARTICLE.ID));
    }

    private static Indexed indexed(
            long id,
            String title,
            String introduction,
            String html,
            long category,
            Instant publishedAt,
            @Nullable Instant endsAt,
            Result<Record2<String, String>> authors,
            Result<Record1<String>> tags) {
        List<String> names = Stream.concat(
                        authors.stream().map(Record2::value1), tags.stream().map(Record1::value1))
                .toList();
        Element body = Jsoup.parseBodyFragment(html).body();
        // These lead to other articles, which have titles of their own and may not be out.
        body.select("p.also").remove();
        String text = introduction + "\n" + body.text();
        List<String> slugs = authors.stream().map(Record2::value2).toList();
        return new Indexed(id, title, names, slugs, text, category, publishedAt, endsAt);
    }
}
