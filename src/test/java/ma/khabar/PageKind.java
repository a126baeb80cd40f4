package ma.khabar;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import ma.khabar.account.Role;
import ma.khabar.library.Photo;

/** Every kind of page that a reader can meet. */
enum PageKind {
    FRONT(on -> on.get("/")),
    FRONT_WITHOUT_NEWS(on -> on.getBeforeAll("/")),

    CATEGORY(on -> on.get("/category/مجتمع")),
    FURTHER_PAGE_OF_CATEGORY(on -> on.get("/category/مجتمع").click("main a[rel=next]")),
    CATEGORY_WITHOUT_ARTICLES(on -> on.get("/category/فارغ")),
    TAG(on -> on.get("/tag/تجربة")),
    AUTHOR(on -> on.get("/author/سلمى-الورياغلي")),
    ARCHIVE(on -> on.get("/archive/2026/11")),

    ARTICLE(on -> on.get("/a/" + on.articles().full())),
    ARTICLE_WITHOUT_PICTURE_OR_COMMENTS(on -> on.get("/a/" + on.articles().bare())),
    ARTICLE_OF_THE_OWNER(on -> on.get("/a/" + on.articles().owners())),
    ARTICLE_CLOSED_TO_COMMENTS(on -> on.get("/a/" + on.articles().closed())),
    ARTICLE_THAT_IS_HOSTILE(on -> on.get("/a/" + on.articles().hostile())),

    ARTICLE_THAT_IS_HEATED(on -> on.get("/a/" + on.articles().heated())),

    LIVE_COVERAGE(on -> on.get("/a/" + on.live("live"))),
    LIVE_COVERAGE_THAT_ENDED(on -> on.get("/a/" + on.live("ended"))),

    ARTICLE_TO_WHO_SAVES(on -> on.site()
            .visitor()
            .sending("Save-Data", "on")
            .get("/a/" + on.articles().full())),
    COPY_OF_AN_ARTICLE(on -> on.get("/a/" + on.articles().full() + "/reading")),
    COPY_OF_A_HOSTILE_ARTICLE(on -> on.get("/a/" + on.articles().hostile() + "/reading")),
    OFFLINE(on -> on.get("/offline")),
    SAVED(on -> on.get("/saved")),

    FURTHER_COMMENTS(on -> on.get("/a/" + on.articles().full()).click("main a[rel=next]")),
    BUSIEST_COMMENTS(on -> on.get("/a/" + on.articles().answered() + "/comments?sort=replies")),
    THREAD(on -> on.get("/a/" + on.articles().answered()).click(".thread-more")),
    COMPOSE(on -> on.get("/a/" + on.articles().answered()).click(".comments > li > .comment [data-reply]")),

    MOST_LIKED_COMMENTS(on -> on.get("/a/" + on.articles().full() + "/comments?sort=likes")),
    REPORT(on -> on.get("/a/" + on.articles().answered()).click(".comments > li > .comment a[href$=/report]")),
    REPORT_REFUSED(on -> on.refusedReport(on.articles().answered())),

    EDIT_OF_COMMENT(on -> on.own(on.articles().hostile(), "", "a[href$=/edit]")),
    REMOVAL_OF_COMMENT(on -> on.own(on.articles().hostile(), "", "a[href$=/removal]")),
    STATUS_OF_COMMENT(on -> on.own(on.articles().bare(), "x", "a[href^=/comments/status/]")),

    COMMENT_PUBLISHED(on -> on.post(on.articles().full(), Map.of("name", "كريم", "body", "نص قصير"))),
    COMMENT_WAITING(on -> on.post(on.articles().bare(), Map.of("name", "ن", "body", "نص", "website", "x"))),
    COMMENT_REFUSED(on -> on.post(on.articles().full(), Map.of("name", "", "body", "..."))),
    REPLY_REFUSED(on -> on.refusedReply(on.articles().answered())),
    COMMENT_TOO_LATE(on -> on.post(on.articles().closed(), Map.of("name", "كريم", "body", "تأخرت"))),
    COMMENTS_TOO_FAST(on -> on.postTooFast(on.articles().heated())),
    COMMENTS_TOO_OFTEN(on -> on.postTooOften(on.articles().hostile())),

    ABOUT(on -> on.get("/about")),
    STAFF(on -> on.get("/staff")),
    RULES(on -> on.get("/rules")),
    PRIVACY(on -> on.get("/privacy")),
    CORRECTIONS(on -> on.get("/corrections")),
    CONTACT(on -> on.get("/contact")),

    SIGN_IN(on -> on.get("/sign-in")),
    SIGN_IN_REFUSED(on -> on.postByReader("/sign-in", Map.of("email", "a@khabar.test", "password", "x"))),
    SIGN_UP(on -> on.get("/sign-up")),
    SIGN_UP_REFUSED(on -> on.postByReader("/sign-up", Map.of("email", "a", "name", "", "password", "12345678"))),
    SIGNED_UP(Exhibition::signUp),
    CONFIRM(Exhibition::confirm),
    LINK_EXPIRED(on -> on.get("/confirm?token=x")),
    FORGOT(on -> on.get("/forgot")),
    FORGOT_REFUSED(on -> on.postByReader("/forgot", Map.of("email", "a"))),
    RESET(Exhibition::reset),
    ACCOUNT(on -> on.account(Role.READER, "سلمى").get("/account")),
    ACCOUNT_REFUSED(
            on -> on.account(Role.READER, "سلمى").post("/account/password", Map.of("current", "x", "password", "x"))),
    ACCOUNT_THAT_IS_HOSTILE(on -> on.account(Role.ADMIN, "W".repeat(60)).get("/account")),
    OWN_COMMENTS(Exhibition::ownComments),
    OWN_COMMENTS_OF_NOBODY(on -> on.account(Role.READER, "صامتة").get("/account/comments")),
    SECOND_FACTOR(on -> on.account(Role.ADMIN, "W".repeat(60)).get("/account/second-factor")),
    SECOND_FACTOR_REFUSED(
            on -> on.account(Role.ADMIN, "W".repeat(60)).post("/account/second-factor", Map.of("current", "x"))),
    RECOVERY_CODES(Exhibition::recoveryCodes),
    SECOND_FACTOR_ON(on -> on.withPhone("/account/second-factor")),
    CODE(Exhibition::code),
    STAFF_ACCOUNTS(on -> on.account(Role.ADMIN, "W".repeat(60)).get("/admin/accounts?q=khabar")),
    STAFF_ACCOUNT(
            on -> on.account(Role.ADMIN, "W".repeat(60)).get("/admin/accounts").click(".account-list li:last-child a")),
    STAFF_ACCOUNT_BY_TWO_STEPS(Exhibition::ownTwoSteps),
    INVITING_REFUSED(on ->
            on.account(Role.ADMIN, "W".repeat(60)).post("/admin/invitations", Map.of("email", "a", "role", "EDITOR"))),
    SETTINGS(on -> {
        Browser admin = on.account(Role.ADMIN, "W".repeat(60));
        admin.post("/admin/settings", Map.of("name", "أنا الخبر", "description", "W".repeat(160)));
        return admin.get("/admin/settings");
    }),
    SETTINGS_WITH_LOGO(on -> {
        Browser admin = on.account(Role.ADMIN, "W".repeat(60));
        admin.postPicture("/admin/settings/logo", "x.png", Photo.png(600, 200), Map.of());
        Browser.Page page = admin.get("/admin/settings");
        admin.post("/admin/settings/logo/removal", Map.of());
        return page;
    }),
    LOGO_REFUSED(on -> on.account(Role.ADMIN, "W".repeat(60))
            .postPicture("/admin/settings/logo", "W".repeat(90), new byte[9], Map.of())),
    SETTINGS_CLASH(on -> on.account(Role.ADMIN, "W".repeat(60))
            .post("/admin/settings", Map.of("seen", "x", "name", "اسم آخر", "description", "W".repeat(150)))),
    SETTINGS_REFUSED(on -> on.account(Role.ADMIN, "W".repeat(60))
            .post("/admin/settings/banner", Map.of("text", "W".repeat(300), "link", "x", "ends", "2020-01-01T10:00"))),
    SECTIONS(on -> on.account(Role.ADMIN, "W".repeat(60)).get("/admin/settings/sections")),
    SECTIONS_REFUSED(on -> on.account(Role.ADMIN, "W".repeat(60))
            .post("/admin/settings/sections", Map.of("name-1", "W".repeat(90), "name-0", "مجتمع", "place-0", "x"))),
    SECTIONS_CLASH(on -> on.account(Role.ADMIN, "W".repeat(60))
            .post(
                    "/admin/settings/sections",
                    Map.of("seen", "x", "name-0", "W".repeat(70), "tint-0", "1", "place-0", "1"))),
    TEXT_OF_RULES(on -> on.account(Role.ADMIN, "W".repeat(60)).get("/admin/settings/texts/rules")),
    TEXT_REFUSED(on -> on.account(Role.ADMIN, "W".repeat(60))
            .post("/admin/settings/texts/rules", Map.of("text", "![صورة](x.jpg)" + "W".repeat(400)))),
    INVITATION(Exhibition::invitation),
    INVITATION_EXPIRED(on -> on.get("/invitation?token=x")),
    ARTICLE_TO_SIGNED_IN(on ->
            on.account(Role.READER, "W".repeat(60)).get("/a/" + on.articles().bare())),

    DESK(on -> on.desk().get("/moderation?queue=held")),
    DESK_REPORTED(on -> on.desk().get("/moderation?queue=reported")),
    DESK_OF_ALL(on -> on.desk().get("/moderation?queue=all&done=1-0.2-0&late=3-0")),
    DESK_WITHOUT_ANY(on -> on.desk().get("/moderation?queue=waiting")),
    DESK_REFUSED(on -> on.desk().post("/moderation/decisions?queue=held", Map.of("state", "REJECTED"))),
    DESK_TOO_LATE(Exhibition::decideTooLate),
    DESK_ON_A_COMMENT(on -> on.desk().get("/moderation?queue=reported").click("[data-key=o]")),
    DESK_ON_A_HOSTILE_COMMENT(on -> on.desk()
            .get("/moderation/comments/"
                    + on.site().sql().fetchValue("select max(id) from comment where held_by is not null"))),
    RESTRICTION_REFUSED(on ->
            on.desk().post("/moderation/restrictions", Map.of("comment", "1", "of", "visitor", "kind", "SUSPENDED"))),
    RESTRICTED(on -> on.postRestricted(on.articles().bare())),
    RESTRICTIONS(on -> on.desk().get("/moderation/restrictions")),
    DECISIONS(on -> on.desk().get("/moderation/log")),
    WORD_CHANGES(on -> {
        on.desk().post("/moderation/words", Map.of("text", "W".repeat(90), "kind", "SUSPECT", "reach", "WHOLE"));
        return on.desk().get("/moderation/log/words");
    }),
    MODES(on -> on.desk().get("/moderation/modes")),
    MODE_OF_THE_SITE(on -> on.desk().get("/moderation/modes/site")),
    MODE_OF_AN_ARTICLE(
            on -> on.desk().get("/moderation/modes/article:" + on.articles().heated())),
    MODE_OF_A_HOSTILE_ARTICLE(
            on -> on.desk().get("/moderation/modes/article:" + on.articles().hostile())),
    MODE_REFUSED(on -> on.desk()
            .post("/moderation/modes/article:" + on.articles().heated(), Map.of("days", "W".repeat(40), "first", "0"))),
    WORDS(on -> on.desk().get("/moderation/words")),
    TRANSPARENCY(on -> on.get("/transparency")),

    SEARCH(on -> on.get("/search?q=")),
    SEARCH_FOUND(
            on -> on.get("/search?q=" + URLEncoder.encode("خبر المغرب", StandardCharsets.UTF_8) + "&from=2020-01-01")),
    SEARCH_NOTHING(on -> on.get("/search?q=" + "W".repeat(120))),

    NEWSROOM(on -> on.newsroom().get("/newsroom?list=all&q=خبر")),
    NEWSROOM_WITHOUT_ANY(on -> on.newsroom().get("/newsroom?list=trash&stage=REVIEW")),
    STEPS_REFUSED(on -> on.newsroom()
            .post(
                    "/newsroom/steps",
                    Map.of(
                            "step",
                            "APPROVE",
                            "piece",
                            on.piece(on.articles().full()).replaceAll(".*/", "") + ":0"))),
    FRONT_DESK(on -> on.newsroom()
            .get("/newsroom/front?slot=" + on.articles().full() + "&slot="
                    + on.articles().hostile())),
    FRONT_DESK_REFUSED(on -> on.newsroom().post("/newsroom/front", Map.of("slot", "W".repeat(60), "until", "غدا"))),
    FRONT_PREVIEW(on ->
            on.newsroom().get("/newsroom/front/preview?slot=" + on.articles().full())),
    PIECE(on -> on.newsroom().get(on.piece(on.articles().full()))),
    PIECE_NEW(on -> on.newsroom().post("/newsroom/articles", Map.of())),
    PIECE_THAT_IS_HOSTILE(on -> on.newsroom().get(on.piece(on.articles().hostile()))),
    PIECE_REFUSED(on -> on.newsroom()
            .post(on.piece(on.articles().bare()) + "/publication", Map.of("version", "0", "title", "", "body", ""))),
    PIECE_CHECKED(on -> on.newsroom()
            .get(on.piece(on.articles().full()))
            .form("#piece")
            .fill("title", "الى " + "W".repeat(400))
            .fill("body", "قال, ثم  سكت...\n\nhttps://youtu.be/dQw4w9WgXcQ")
            .submit("/checks")),
    PIECE_TOO_LATE(on -> on.newsroom()
            .post(on.piece(on.articles().full()), Map.of("version", "999", "title", "ن", "body", "W".repeat(400)))),
    REVISIONS(Exhibition::revisions),
    PREVIEW(on -> on.newsroom().get(on.piece(on.articles().full()) + "/preview")),
    PREVIEW_TO_OUTSIDERS(Exhibition::previewOutside),

    PICTURES(Exhibition::pictures),
    PICTURES_WITHOUT_ANY(on -> on.newsroom().get("/newsroom/pictures?q=لا-شيء&list=mine")),
    PICTURES_FOR_A_PIECE(on -> {
        on.pictures();
        return on.newsroom().get("/newsroom/pictures?piece=1");
    }),
    PICTURE_REFUSED_AS_A_FILE(
            on -> on.newsroom().postPicture("/newsroom/pictures", "W".repeat(90), new byte[9], Map.of())),
    PICTURE(on -> on.newsroom().get(on.picture())),
    PICTURE_OF_SOMEBODY_ELSE(on -> on.account(Role.JOURNALIST, "صحفية المعرض").get(on.picture())),
    PICTURE_REFUSED(on -> on.newsroom()
            .post(on.picture(), Map.of("alt", "W".repeat(600), "focus_x", "101", "focus_y", "W".repeat(99)))),
    PICTURE_THAT_IS_USED(on -> on.newsroom()
            .post(
                    "/newsroom/pictures/" + on.site().sql().fetchValue("select min(picture_id) from picture_use")
                            + "/removal",
                    Map.of())),

    NOT_FOUND(on -> on.get("/nowhere")),
    FORBIDDEN(on -> on.postFromElsewhere(on.articles().full())),
    NOT_ALLOWED(on -> on.site().visitor().method("DELETE", "/")),
    TOO_LARGE(on -> on.post(on.articles().full(), Map.of("name", "كريم", "body", "ك".repeat(200_000)))),
    BROKEN(on -> on.getWithout("author", "/staff")),
    BROKEN_THROUGHOUT(on -> on.getWithout("article", "/"));

    private final Function<Exhibition, Browser.Page> visit;

    PageKind(Function<Exhibition, Browser.Page> visit) {
        this.visit = visit;
    }

    Browser.Page on(Exhibition exhibition) {
        return visit.apply(exhibition);
    }
}
