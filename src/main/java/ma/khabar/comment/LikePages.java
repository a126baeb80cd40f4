package ma.khabar.comment;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.net.URI;

/** The button by which a reader likes a comment. */
public final class LikePages {
    private final DiscussionPages pages;
    private final Likes likes;

    public LikePages(DiscussionPages pages, Likes likes) {
        this.pages = pages;
        this.likes = likes;
    }

    /** Answers a script with the number of likes, and a form with the page on which it stood. */
    public void like(Context ctx) {
        pages.slowDown(ctx);
        Subject subject = pages.subjectOfWriter(ctx);
        Comment comment = pages.published(ctx, subject);
        if (subject.mine(comment)) throw new ForbiddenResponse("هذا تعليقك أنت، وإعجابك به لا يُحسب.");
        int number = likes.set(comment, subject.reader().voice(), !"0".equals(ctx.formParam("on")));
        if (isScript(ctx)) ctx.contentType("application/json").result("{\"likes\":" + number + "}");
        else ctx.redirect(whereItStood(ctx, comment), HttpStatus.SEE_OTHER);
    }

    private static boolean isScript(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.startsWith("application/json");
    }

    /** Only within the article: anyone can send any referrer. */
    private static String whereItStood(Context ctx, Comment comment) {
        String referrer = ctx.header("Referer");
        if (referrer == null || !referrer.matches("https?://[^/?#]+/a/" + comment.articleId() + "(/[!-~]*)?"))
            return comment.path();
        try {
            URI page = URI.create(referrer.replaceAll("[^!-~]|[\"<>\\\\^`{|}]", ""));
            String query = page.getRawQuery();
            return page.getRawPath() + (query == null ? "" : "?" + query) + "#comment-" + comment.id();
        } catch (IllegalArgumentException e) {
            return comment.path();
        }
    }
}
