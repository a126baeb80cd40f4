package ma.khabar.newsroom;

import java.time.Instant;
import ma.khabar.article.CleanHtml;
import org.jspecify.annotations.Nullable;

/**
 * A manuscript made ready for the database: names turned into ids, Markdown into HTML.
 *
 * @param hash of the manuscript's text, by which an unchanged one is known
 */
record Edition(
        String source,
        String hash,
        long category,
        String title,
        String slug,
        String introduction,
        CleanHtml html,
        @Nullable Long picture,
        @Nullable String pictureAlt,
        @Nullable String pictureCaption,
        @Nullable String pictureCredit,
        Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant commentsClosedAt,
        @Nullable Instant breakingEndsAt) {}
