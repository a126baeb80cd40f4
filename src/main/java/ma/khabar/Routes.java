package ma.khabar;

import static ma.khabar.cache.Shared.SHARED;
import static ma.khabar.web.Access.ADMIN;
import static ma.khabar.web.Access.ANYONE;
import static ma.khabar.web.Access.EDITOR;
import static ma.khabar.web.Access.JOURNALIST;
import static ma.khabar.web.Access.MODERATOR;
import static ma.khabar.web.Access.SIGNED_IN;
import static ma.khabar.web.Access.UNASKED;

import io.javalin.config.RoutesConfig;
import ma.khabar.front.FrontDeskPages;

/** The site map: every address the site answers, what answers it, who may ask, and whether the answer is made once for many. */
final class Routes {
    private Routes() {}

    /** All that answers requests. */
    record Pages(
            Reading.Pages reading,
            Forum.Pages forum,
            Newsroom.Pages newsroom,
            Membership.Pages membership,
            Housekeeping.Pages house) {}

    // spotless:off (the columns are the point)
    static void declare(RoutesConfig on, Pages pages) {
        reading(on, pages.reading());
        forum(on, pages.forum());
        moderation(on, pages.forum().moderation());
        newsroom(on, pages.newsroom());
        frontDesk(on, pages.reading().frontDesk());
        membership(on, pages.membership());
        house(on, pages.house());
    }

    private static void reading(RoutesConfig on, Reading.Pages pages) {
        on.get ("/",                            pages.front()::show,           ANYONE, SHARED);
        on.get ("/category/{slug}",             pages.lists()::category,       ANYONE, SHARED);
        on.get ("/tag/{slug}",                  pages.lists()::tag,            ANYONE, SHARED);
        on.get ("/author/{slug}",               pages.lists()::author,         ANYONE, SHARED);
        on.get ("/archive/{year}/{month}",      pages.lists()::archive,        ANYONE, SHARED);
        on.get ("/a/{id}/reading",              pages.copy()::show,            ANYONE, SHARED);

        on.get ("/search",                      pages.search()::show,          ANYONE);
        on.get ("/search/suggest",              pages.search()::suggest,       ANYONE);

        // The same for programs that follow it
        on.get ("/feed.xml",                    pages.feeds()::site,           UNASKED, SHARED);
        on.get ("/feed.atom",                   pages.feeds()::site,           UNASKED, SHARED);
        on.get ("/feed.json",                   pages.feeds()::site,           UNASKED, SHARED);
        on.get ("/category/{slug}/feed.xml",    pages.feeds()::category,       UNASKED, SHARED);
        on.get ("/category/{slug}/feed.atom",   pages.feeds()::category,       UNASKED, SHARED);
        on.get ("/category/{slug}/feed.json",   pages.feeds()::category,       UNASKED, SHARED);
        on.get ("/tag/{slug}/feed.xml",         pages.feeds()::tag,            UNASKED, SHARED);
        on.get ("/tag/{slug}/feed.atom",        pages.feeds()::tag,            UNASKED, SHARED);
        on.get ("/tag/{slug}/feed.json",        pages.feeds()::tag,            UNASKED, SHARED);
        on.get ("/author/{slug}/feed.xml",      pages.feeds()::author,         UNASKED, SHARED);
        on.get ("/author/{slug}/feed.atom",     pages.feeds()::author,         UNASKED, SHARED);
        on.get ("/author/{slug}/feed.json",     pages.feeds()::author,         UNASKED, SHARED);
        on.get ("/feed",                        pages.feeds()::guessed,        UNASKED);
        on.get ("/rss",                         pages.feeds()::guessed,        UNASKED);

        // For search engines
        on.get ("/robots.txt",                  pages.wellKnown()::robots,     UNASKED);
        on.get ("/ads.txt",                     pages.wellKnown()::ads,        UNASKED);
        on.get ("/.well-known/security.txt",    pages.wellKnown()::security,   UNASKED);
        on.get ("/sitemap.xml",                 pages.sitemaps()::index,       UNASKED);
        on.get ("/sitemap-news.xml",            pages.sitemaps()::news,        UNASKED);
        on.get ("/sitemaps/pages.xml",          pages.sitemaps()::pages,       UNASKED);
        on.get ("/sitemaps/{month}.xml",        pages.sitemaps()::month,       UNASKED);

        // Standing pages
        on.get ("/about",                       pages.standing()::about,       ANYONE);
        on.get ("/staff",                       pages.standing()::staff,       ANYONE);
        on.get ("/rules",                       pages.standing()::rules,       ANYONE);
        on.get ("/privacy",                     pages.standing()::privacy,     ANYONE);
        on.get ("/contact",                     pages.standing()::contact,     ANYONE);

        // What a device keeps
        on.get ("/manifest.webmanifest",        pages.device()::manifest,      UNASKED);
        on.get ("/sw.js",                       pages.device()::worker,        UNASKED);
        on.get ("/offline",                     pages.device()::offline,       ANYONE);
        on.get ("/saved",                       pages.device()::saved,         ANYONE);

        // Files, and whoever watches over us
        on.get ("/media/{picture}/{rendition}.webp", pages.pictures()::show,   UNASKED);
        on.get ("/media/{picture}/{rendition}.jpg", pages.pictures()::showJpeg, UNASKED);
        on.get ("/a/{id}/card.png",             pages.cards()::show,           UNASKED);
        on.get ("/oembed",                      pages.oembed()::show,          UNASKED);
        on.get ("/{key}.txt",                   pages.key()::show,             UNASKED);
        on.get ("/static/<path>",               pages.assets()::show,          UNASKED);
        on.get ("/health",                      pages.health()::show,          UNASKED);
        on.get ("/health/live",                 pages.health()::live,          UNASKED);
        on.get ("/health/ready",                pages.health()::ready,         UNASKED);
    }

    private static void forum(RoutesConfig on, Forum.Pages pages) {
        // Articles with their discussions
        on.get ("/a/{id}",                      pages.comments()::show,        ANYONE);
        on.get ("/a/{id}/comments",             pages.comments()::list,        ANYONE, SHARED);
        on.get ("/a/{id}/comments.atom",        pages.commentFeed()::show,     UNASKED, SHARED);
        on.get ("/a/{id}/comments/new",         pages.comments()::compose,     ANYONE);
        on.get ("/a/{id}/comments/{comment}",   pages.comments()::thread,      ANYONE, SHARED);
        on.get ("/a/{id}/{slug}",               pages.comments()::show,        ANYONE, SHARED);

        // Taking part
        on.post("/a/{id}/comments",             pages.comments()::create,      ANYONE);
        on.get ("/comments/stamp",              pages.comments()::stamp,       UNASKED);
        on.post("/a/{id}/comments/{comment}/like",    pages.likes()::like,     ANYONE);
        on.get ("/a/{id}/comments/{comment}/report",  pages.reports()::compose, ANYONE);
        on.post("/a/{id}/comments/{comment}/report",  pages.reports()::create, ANYONE);
        on.get ("/a/{id}/comments/{comment}/edit",    pages.own()::edit,       ANYONE);
        on.post("/a/{id}/comments/{comment}/edit",    pages.own()::update,     ANYONE);
        on.get ("/a/{id}/comments/{comment}/removal", pages.own()::confirm,    ANYONE);
        on.post("/a/{id}/comments/{comment}/removal", pages.own()::remove,     ANYONE);
        on.get ("/comments/status/{ticket}",    pages.own()::status,           ANYONE);
        on.get ("/comments/unsubscribe/{ticket}", pages.unsubscribe()::show, ANYONE);
        on.post("/comments/unsubscribe/{ticket}", pages.unsubscribe()::create, ANYONE);

        // What is one's own
        on.get ("/account/comments",            pages.ownComments()::list,     SIGNED_IN);
        on.get ("/account/data",                pages.ownData()::show,         SIGNED_IN);
    }

    private static void moderation(RoutesConfig on, Moderation.Pages pages) {
        on.get ("/moderation",                  pages.desk()::list,            MODERATOR);
        on.post("/moderation/decisions",        pages.desk()::decideAll,       MODERATOR);
        on.post("/moderation/undo",             pages.desk()::undo,            MODERATOR);
        on.get ("/moderation/comments/{id}",    pages.cases()::show,           MODERATOR);
        on.post("/moderation/comments/{id}/notes", pages.cases()::note,        MODERATOR);
        on.post("/moderation/comments/{id}/pin", pages.cases()::pin,           MODERATOR);
        on.post("/moderation/restrictions",     pages.cases()::restrict,       MODERATOR);
        on.get ("/moderation/log",              pages.log()::list,             MODERATOR);
        on.get ("/moderation/log/words",        pages.log()::listWords,        MODERATOR);
        on.get ("/moderation/restrictions",     pages.restrictions()::list,    MODERATOR);
        on.post("/moderation/restrictions/removal", pages.restrictions()::lift, MODERATOR);
        on.post("/moderation/comments/{id}/decision", pages.desk()::decide,    MODERATOR);
        on.get ("/moderation/words",            pages.words()::list,           MODERATOR);
        on.post("/moderation/words",            pages.words()::create,         MODERATOR);
        on.post("/moderation/words/test",       pages.words()::test,           MODERATOR);
        on.post("/moderation/words/{id}/removal", pages.words()::remove,       MODERATOR);
        on.get ("/moderation/modes",            pages.modes()::list,           MODERATOR);
        on.get ("/moderation/modes/{scope}",    pages.modes()::show,           MODERATOR);
        on.post("/moderation/modes/{scope}",    pages.modes()::update,         MODERATOR);
        on.post("/moderation/modes/{scope}/cool-down", pages.modes()::coolDown, MODERATOR);
        on.get ("/transparency",                pages.transparency()::show,    ANYONE);
    }

    private static void newsroom(RoutesConfig on, Newsroom.Pages pages) {
        on.get ("/newsroom",                                pages.board()::list,          JOURNALIST);
        on.post("/newsroom/articles",                       pages.board()::create,        JOURNALIST);
        on.post("/newsroom/steps",                          pages.bulk()::create,         JOURNALIST);
        on.get ("/newsroom/articles/{id}",                  pages.editor()::show,         JOURNALIST);
        on.post("/newsroom/articles/{id}",                  pages.editor()::save,         JOURNALIST);
        on.post("/newsroom/articles/{id}/autosave",         pages.autosave()::create,     JOURNALIST);
        on.post("/newsroom/articles/{id}/checks",           pages.checks()::create,       JOURNALIST);
        on.post("/newsroom/articles/{id}/submission",       pages.steps()::submit,        JOURNALIST);
        on.post("/newsroom/articles/{id}/return",           pages.steps()::giveBack,      EDITOR);
        on.post("/newsroom/articles/{id}/approval",         pages.steps()::approve,       EDITOR);
        on.post("/newsroom/articles/{id}/publication",      pages.steps()::publish,       EDITOR);
        on.post("/newsroom/articles/{id}/withdrawal",       pages.steps()::withdraw,      EDITOR);
        on.post("/newsroom/articles/{id}/correction",       pages.editor()::correct,      EDITOR);
        on.post("/newsroom/articles/{id}/trash",            pages.steps()::trash,         JOURNALIST);
        on.post("/newsroom/articles/{id}/restoration",      pages.steps()::restore,       JOURNALIST);
        on.get ("/newsroom/articles/{id}/revisions",        pages.revisions()::list,      JOURNALIST);
        on.post("/newsroom/articles/{id}/revisions/{number}/restoration", pages.revisions()::restore, JOURNALIST);
        on.get ("/newsroom/articles/{id}/preview",          pages.previews()::show,       JOURNALIST);
        on.post("/newsroom/articles/{id}/links",            pages.previews()::createLink, JOURNALIST);
        on.post("/newsroom/articles/{id}/links/{link}/removal", pages.previews()::removeLink, JOURNALIST);
        on.get ("/newsroom/pictures",                       pages.library().entries()::list,     JOURNALIST);
        on.post("/newsroom/pictures",                       pages.library().uploads()::create,   JOURNALIST);
        on.get ("/newsroom/pictures/choices",               pages.library().entries()::choose,   JOURNALIST);
        on.get ("/newsroom/pictures/{id}",                  pages.library().entry()::show,       JOURNALIST);
        on.post("/newsroom/pictures/{id}",                  pages.library().entry()::update,     JOURNALIST);
        on.post("/newsroom/pictures/{id}/removal",          pages.library().entry()::remove,     JOURNALIST);
        on.get ("/preview/{ticket}",                        pages.previews()::showOutside, ANYONE);
        on.get ("/corrections",                 pages.corrections()::list, ANYONE);
    }

    private static void frontDesk(RoutesConfig on, FrontDeskPages pages) {
        on.get ("/newsroom/front",                          pages::show,                    EDITOR);
        on.get ("/newsroom/front/preview",                  pages::preview,                 EDITOR);
        on.post("/newsroom/front",                          pages::save,                    EDITOR);
        on.post("/newsroom/front/breaking",                 pages::announce,                EDITOR);
    }

    private static void membership(RoutesConfig on, Membership.Pages pages) {
        on.get ("/sign-in",                     pages.signIn()::show,          ANYONE);
        on.post("/sign-in",                     pages.signIn()::create,        ANYONE);
        on.get ("/sign-in/code",                pages.entrance()::show,        ANYONE);
        on.post("/sign-in/code",                pages.entrance()::create,      ANYONE);
        on.post("/sign-out",                    pages.signIn()::remove,        ANYONE);
        on.get ("/sign-up",                     pages.signUp()::show,          ANYONE);
        on.post("/sign-up",                     pages.signUp()::create,        ANYONE);
        on.get ("/confirm",                     pages.confirmation()::show,    ANYONE);
        on.post("/confirm",                     pages.confirmation()::create,  ANYONE);
        on.get ("/forgot",                      pages.forgotten()::show,       ANYONE);
        on.post("/forgot",                      pages.forgotten()::create,     ANYONE);
        on.get ("/reset",                       pages.forgotten()::edit,       ANYONE);
        on.post("/reset",                       pages.forgotten()::update,     ANYONE);
        on.get ("/account",                     pages.account()::show,         SIGNED_IN);
        on.post("/account/name",                pages.account()::rename,       SIGNED_IN);
        on.post("/account/email",               pages.account()::changeEmail,  SIGNED_IN);
        on.post("/account/password",            pages.account()::changePassword, SIGNED_IN);
        on.post("/account/confirmation",        pages.account()::confirmAgain, SIGNED_IN);
        on.post("/account/sessions/{session}/end", pages.account()::endSession, SIGNED_IN);
        on.post("/account/erasure",             pages.account()::erase,        SIGNED_IN);
        on.get ("/account/second-factor",       pages.secondFactor()::show,    SIGNED_IN);
        on.post("/account/second-factor",       pages.secondFactor()::create,  SIGNED_IN);
        on.post("/account/second-factor/removal", pages.secondFactor()::remove, SIGNED_IN);
        on.get ("/setup",                       pages.setup()::show,           ANYONE);
        on.post("/setup",                       pages.setup()::create,         ANYONE);

        // Staff
        on.get ("/admin/accounts",              pages.staff()::list,           ADMIN);
        on.get ("/admin/accounts/{id}",         pages.staff()::show,           ADMIN);
        on.post("/admin/accounts/{id}/role",    pages.staff()::changeRole,     ADMIN);
        on.post("/admin/accounts/{id}/state",   pages.staff()::changeState,    ADMIN);
        on.post("/admin/accounts/{id}/sessions/removal", pages.staff()::endSessions, ADMIN);
        on.post("/admin/accounts/{id}/second-factor/removal", pages.staff()::resetSecondFactor, ADMIN);
        on.post("/admin/invitations",           pages.staff()::invite,         ADMIN);
        on.get ("/invitation",                  pages.invitations()::show,     ANYONE);
        on.post("/invitation",                  pages.invitations()::create,   ANYONE);
    }

    private static void house(RoutesConfig on, Housekeeping.Pages pages) {
        on.get ("/admin/settings",              pages.settings()::show,        ADMIN);
        on.post("/admin/settings",              pages.settings()::update,      ADMIN);
        on.post("/admin/settings/logo",         pages.logo()::update,          ADMIN);
        on.post("/admin/settings/logo/removal", pages.logo()::remove,          ADMIN);
        on.get ("/logo/{file}",                 pages.logo()::show,            UNASKED);
        on.post("/admin/settings/banner",       pages.settings()::updateBanner, ADMIN);
        on.get ("/admin/settings/sections",     pages.sections()::list,        ADMIN);
        on.post("/admin/settings/sections",     pages.sections()::update,      ADMIN);
        on.get ("/admin/settings/texts/{page}", pages.texts()::show,           ADMIN);
        on.post("/admin/settings/texts/{page}", pages.texts()::update,         ADMIN);
    }
    // spotless:on
}
