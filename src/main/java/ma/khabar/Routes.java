package ma.khabar;

import static ma.khabar.web.Access.ANYONE;

import io.javalin.config.RoutesConfig;
import ma.khabar.article.ListPages;
import ma.khabar.comment.CommentPages;
import ma.khabar.comment.LikePages;
import ma.khabar.comment.OwnPages;
import ma.khabar.comment.ReportPages;
import ma.khabar.front.FrontPages;
import ma.khabar.health.HealthPages;
import ma.khabar.media.PicturePages;
import ma.khabar.standing.StandingPages;
import ma.khabar.web.AssetPages;

/** The site map: every address the site answers, what answers it, and who may ask. */
final class Routes {
    private Routes() {}

    /** All that answers requests. */
    record Pages(
            FrontPages front,
            ListPages lists,
            CommentPages comments,
            OwnPages own,
            LikePages likes,
            ReportPages reports,
            StandingPages standing,
            PicturePages pictures,
            AssetPages assets,
            HealthPages health) {}

    // spotless:off (the columns are the point)
    static void declare(RoutesConfig on, Pages pages) {
        // Reading
        on.get ("/",                            pages.front()::show,           ANYONE);
        on.get ("/category/{slug}",             pages.lists()::category,       ANYONE);
        on.get ("/tag/{slug}",                  pages.lists()::tag,            ANYONE);
        on.get ("/author/{slug}",               pages.lists()::author,         ANYONE);
        on.get ("/archive/{year}/{month}",      pages.lists()::archive,        ANYONE);
        on.get ("/a/{id}",                      pages.comments()::show,        ANYONE);
        on.get ("/a/{id}/comments",             pages.comments()::list,        ANYONE);
        on.get ("/a/{id}/comments/new",         pages.comments()::compose,     ANYONE);
        on.get ("/a/{id}/comments/{comment}",   pages.comments()::thread,      ANYONE);
        on.get ("/a/{id}/{slug}",               pages.comments()::show,        ANYONE);

        // Taking part
        on.post("/a/{id}/comments",             pages.comments()::create,      ANYONE);
        on.post("/a/{id}/comments/{comment}/like",    pages.likes()::like,     ANYONE);
        on.get ("/a/{id}/comments/{comment}/report",  pages.reports()::compose, ANYONE);
        on.post("/a/{id}/comments/{comment}/report",  pages.reports()::create, ANYONE);
        on.get ("/a/{id}/comments/{comment}/edit",    pages.own()::edit,       ANYONE);
        on.post("/a/{id}/comments/{comment}/edit",    pages.own()::update,     ANYONE);
        on.get ("/a/{id}/comments/{comment}/removal", pages.own()::confirm,    ANYONE);
        on.post("/a/{id}/comments/{comment}/removal", pages.own()::remove,     ANYONE);
        on.get ("/comments/status/{ticket}",    pages.own()::status,           ANYONE);

        // Standing pages
        on.get ("/about",                       pages.standing()::about,       ANYONE);
        on.get ("/staff",                       pages.standing()::staff,       ANYONE);
        on.get ("/rules",                       pages.standing()::rules,       ANYONE);
        on.get ("/privacy",                     pages.standing()::privacy,     ANYONE);
        on.get ("/corrections",                 pages.standing()::corrections, ANYONE);
        on.get ("/contact",                     pages.standing()::contact,     ANYONE);

        // Files, and whoever watches over us
        on.get ("/media/{picture}/{width}.webp", pages.pictures()::show,       ANYONE);
        on.get ("/static/<path>",               pages.assets()::show,          ANYONE);
        on.get ("/health",                      pages.health()::show,          ANYONE);
    }
    // spotless:on
}
