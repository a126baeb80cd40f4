package ma.khabar.own;

import io.javalin.http.Context;
import ma.khabar.comment.DiscussionPages;
import ma.khabar.db.Page;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;

/** The comments of whoever is signed in, with what became of each. */
public final class OwnCommentPages {
    private final OwnCommentStore store;
    private final DiscussionPages discussion;
    private final Views views;

    public OwnCommentPages(OwnCommentStore store, DiscussionPages discussion, Views views) {
        this.store = store;
        this.discussion = discussion;
        this.views = views;
    }

    /** {@code own/comments}. */
    record CommentsPage(Page<OwnComment> comments, DiscussionPages discussion) {
        public String status(OwnComment own) {
            return discussion.statusPath(own.comment());
        }
    }

    public void list(Context ctx) {
        Page.Place place = Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
        Page<OwnComment> comments = store.page(Visitor.of(ctx).account(), place);
        views.render(ctx, "own/comments", new CommentsPage(comments, discussion));
    }
}
