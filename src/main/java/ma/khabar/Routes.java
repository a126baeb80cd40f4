package ma.khabar;

import static ma.khabar.web.Access.ADMIN;
import static ma.khabar.web.Access.ANYONE;
import static ma.khabar.web.Access.MODERATOR;
import static ma.khabar.web.Access.SIGNED_IN;
import static ma.khabar.web.Access.UNASKED;

import io.javalin.config.RoutesConfig;
import ma.khabar.account.AccountPages;
import ma.khabar.account.ConfirmationPages;
import ma.khabar.account.EntrancePages;
import ma.khabar.account.ForgottenPages;
import ma.khabar.account.SecondFactorPages;
import ma.khabar.account.SetupPages;
import ma.khabar.account.SignInPages;
import ma.khabar.account.SignUpPages;
import ma.khabar.article.ListPages;
import ma.khabar.comment.CommentFeedPages;
import ma.khabar.comment.CommentPages;
import ma.khabar.comment.LikePages;
import ma.khabar.comment.OwnPages;
import ma.khabar.comment.ReportPages;
import ma.khabar.comment.UnsubscribePages;
import ma.khabar.desk.CasePages;
import ma.khabar.desk.DeskPages;
import ma.khabar.desk.LogPages;
import ma.khabar.desk.RestrictionPages;
import ma.khabar.desk.TransparencyPages;
import ma.khabar.front.FrontPages;
import ma.khabar.health.HealthPages;
import ma.khabar.media.PicturePages;
import ma.khabar.moderation.WordPages;
import ma.khabar.own.OwnCommentPages;
import ma.khabar.own.OwnDataPages;
import ma.khabar.staff.InvitationPages;
import ma.khabar.staff.StaffPages;
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
            CommentFeedPages commentFeed,
            OwnPages own,
            LikePages likes,
            ReportPages reports,
            UnsubscribePages unsubscribe,
            WordPages words,
            DeskPages desk,
            CasePages cases,
            RestrictionPages restrictions,
            LogPages log,
            TransparencyPages transparency,
            SignInPages signIn,
            EntrancePages entrance,
            SecondFactorPages secondFactor,
            SignUpPages signUp,
            ConfirmationPages confirmation,
            ForgottenPages forgotten,
            AccountPages account,
            OwnCommentPages ownComments,
            OwnDataPages ownData,
            SetupPages setup,
            StaffPages staff,
            InvitationPages invitations,
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
        on.get ("/a/{id}/comments.atom",        pages.commentFeed()::show,     UNASKED);
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
        on.get ("/comments/unsubscribe/{ticket}", pages.unsubscribe()::show, ANYONE);
        on.post("/comments/unsubscribe/{ticket}", pages.unsubscribe()::create, ANYONE);

        // Moderating
        on.get ("/moderation",                  pages.desk()::list,            MODERATOR);
        on.post("/moderation/decisions",        pages.desk()::decideAll,       MODERATOR);
        on.post("/moderation/undo",             pages.desk()::undo,            MODERATOR);
        on.get ("/moderation/comments/{id}",    pages.cases()::show,           MODERATOR);
        on.post("/moderation/comments/{id}/notes", pages.cases()::note,        MODERATOR);
        on.post("/moderation/comments/{id}/pin", pages.cases()::pin,           MODERATOR);
        on.post("/moderation/restrictions",     pages.cases()::restrict,       MODERATOR);
        on.get ("/moderation/log",              pages.log()::list,             MODERATOR);
        on.get ("/moderation/restrictions",     pages.restrictions()::list,    MODERATOR);
        on.post("/moderation/restrictions/removal", pages.restrictions()::lift, MODERATOR);
        on.post("/moderation/comments/{id}/decision", pages.desk()::decide,    MODERATOR);
        on.get ("/moderation/words",            pages.words()::list,           MODERATOR);
        on.post("/moderation/words",            pages.words()::create,         MODERATOR);
        on.post("/moderation/words/test",       pages.words()::test,           MODERATOR);
        on.post("/moderation/words/{id}/removal", pages.words()::remove,       MODERATOR);

        // Accounts
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
        on.get ("/account/comments",            pages.ownComments()::list,     SIGNED_IN);
        on.get ("/account/data",                pages.ownData()::show,         SIGNED_IN);
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
        on.post("/admin/accounts/{id}/second-factor/removal", pages.staff()::resetSecondFactor, ADMIN);
        on.post("/admin/invitations",           pages.staff()::invite,         ADMIN);
        on.get ("/invitation",                  pages.invitations()::show,     ANYONE);
        on.post("/invitation",                  pages.invitations()::create,   ANYONE);

        // Standing pages
        on.get ("/transparency",                pages.transparency()::show,    ANYONE);
        on.get ("/about",                       pages.standing()::about,       ANYONE);
        on.get ("/staff",                       pages.standing()::staff,       ANYONE);
        on.get ("/rules",                       pages.standing()::rules,       ANYONE);
        on.get ("/privacy",                     pages.standing()::privacy,     ANYONE);
        on.get ("/corrections",                 pages.standing()::corrections, ANYONE);
        on.get ("/contact",                     pages.standing()::contact,     ANYONE);

        // Files, and whoever watches over us
        on.get ("/media/{picture}/{width}.webp", pages.pictures()::show,       UNASKED);
        on.get ("/static/<path>",               pages.assets()::show,          UNASKED);
        on.get ("/health",                      pages.health()::show,          UNASKED);
    }
    // spotless:on
}
