package ma.khabar.search;

import static ma.khabar.db.schema.Tables.ARTICLE;
import static ma.khabar.db.schema.Tables.ARTICLE_AUTHOR;
import static ma.khabar.db.schema.Tables.ARTICLE_BODY;
import static ma.khabar.db.schema.Tables.ARTICLE_TAG;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.db.Database;
import ma.khabar.newsroom.EditionStore;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.Result;
import org.jooq.Select;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The texts of articles, out or scheduled. */
final class ArticleTextStore extends SourceStore {
    ArticleTextStore(Database database) {
        super(database, ARTICLE.ID, EditionStore.TEXT_TOPIC);
    }

    /** Those that were withdrawn are left out. */
    @Override
    List<Indexed> texts(Collection<Long> ids) {
        return texts(ids, ARTICLE.PUBLISHED_AT.lt(EditionStore.NEVER));
    }

    List<Indexed> withWithdrawn(Collection<Long> ids) {
        return texts(ids, noCondition());
    }

    private List<Indexed> texts(Collection<Long> ids, Condition which) {
        return sql().select(
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
                .where(ARTICLE.ID.in(ids), which)
                .fetch(Records.mapping(ArticleTextStore::indexed));
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
