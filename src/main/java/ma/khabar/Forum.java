package ma.khabar;

import java.time.Clock;
import java.time.Duration;
import ma.khabar.comment.CommentFeedPages;
import ma.khabar.comment.CommentPages;
import ma.khabar.comment.CommentStore;
import ma.khabar.comment.Comments;
import ma.khabar.comment.DecisionStore;
import ma.khabar.comment.DiscussionPages;
import ma.khabar.comment.Heat;
import ma.khabar.comment.HeatStore;
import ma.khabar.comment.LikePages;
import ma.khabar.comment.LikeStore;
import ma.khabar.comment.Likes;
import ma.khabar.comment.OwnPages;
import ma.khabar.comment.ReplyLetters;
import ma.khabar.comment.ReplyStore;
import ma.khabar.comment.ReportPages;
import ma.khabar.comment.ReportStore;
import ma.khabar.comment.Reports;
import ma.khabar.comment.RestrictionStore;
import ma.khabar.comment.Screening;
import ma.khabar.comment.Shown;
import ma.khabar.comment.Stamps;
import ma.khabar.comment.Subjects;
import ma.khabar.comment.UnsubscribePages;
import ma.khabar.comment.Writers;
import ma.khabar.db.Database;
import ma.khabar.mail.OutboxStore;
import ma.khabar.mode.Choice;
import ma.khabar.mode.Mode;
import ma.khabar.mode.ModeStore;
import ma.khabar.moderation.Experience;
import ma.khabar.moderation.ReservedNames;
import ma.khabar.moderation.Sieve;
import ma.khabar.moderation.WordStore;
import ma.khabar.night.Night;
import ma.khabar.night.ReconcileStore;
import ma.khabar.own.OwnCommentPages;
import ma.khabar.own.OwnCommentStore;
import ma.khabar.own.OwnDataPages;
import ma.khabar.own.OwnDataStore;
import ma.khabar.reads.ReadPages;
import ma.khabar.web.ClientAddress;
import ma.khabar.web.SignedCookie;
import ma.khabar.web.Views;

/** The discussion under the articles, as its readers and writers meet it. */
final class Forum {
    private static final int COMMENTS_A_MINUTE = 10;

    /** How many times as many as make a crowd come from machines. */
    private static final int FLOOD = 5;

    private static final int GESTURES_A_MINUTE = 60;

    /** The part of what finished pages may take that articles take besides, and as much again what stands around them. */
    private static final long SHARE = 8;

    private final Ground ground;
    private final Reading reading;
    private final CommentStore comments;
    private final Shown shown;
    private final ReservedNames reserved;
    private final DecisionStore decisions;
    private final ReportStore reports;
    private final RestrictionStore restrictions;
    private final WordStore words;
    private final ModeStore modes;
    private final Experience experience;

    /** All of it that answers requests. */
    record Pages(
            CommentPages comments,
            CommentFeedPages commentFeed,
            OwnPages own,
            LikePages likes,
            ReportPages reports,
            UnsubscribePages unsubscribe,
            OwnCommentPages ownComments,
            OwnDataPages ownData,
            Moderation.Pages moderation) {}

    Forum(Ground ground, Reading reading, CommentStore comments, ReservedNames reserved) {
        Database database = ground.database();
        this.ground = ground;
        this.reading = reading;
        this.comments = comments;
        long kept = ground.config().pageCache() / SHARE;
        this.shown = new Shown(
                reading.articles(),
                reading.stories(),
                comments,
                reading.shelf(kept),
                reading.shelf(kept),
                reading.shelf(kept),
                database.changes());
        this.reserved = reserved;
        this.decisions = new DecisionStore(database);
        this.reports = new ReportStore(database);
        this.restrictions = new RestrictionStore(database, ground.clock());
        this.words = new WordStore(database, ground.clock());
        this.modes = new ModeStore(database, standard(ground.config()), ground.clock());
        this.experience = new Experience(database);
    }

    private static Choice standard(Config config) {
        return Choice.standard(config.reviewComments() ? Mode.REVIEW : Mode.PUBLISH, config.commentDays());
    }

    /** As if nobody had read any article yet. */
    void forget() {
        shown.forget();
    }

    /** What is done when readers sleep. */
    Night night(Runnable mail) {
        return Night.start(new ReconcileStore(ground.database()), reports, mail, ground.clock());
    }

    Pages pages(Frame frame, OutboxStore outbox) {
        Database database = ground.database();
        Clock clock = ground.clock();
        Views views = frame.views();
        ReplyStore replies = new ReplyStore(database);
        ReplyLetters letters = new ReplyLetters(replies, outbox, frame.head(), ground.key());
        Comments writing = new Comments(database, comments, decisions, letters, clock);
        Heat heat = new Heat(new HeatStore(database), modes, clock);
        CommentPages.Rules rules = rules(heat, frame.client());
        LikeStore likes = new LikeStore(database);
        DiscussionPages discussion = discussion(likes, frame.client());
        Reports reporting = new Reports(database, comments, decisions, reports, writing, clock);
        return new Pages(
                new CommentPages(discussion, shown, comments, writing, rules, new ReadPages(reading.reads()), views),
                new CommentFeedPages(reading.articles(), comments, views, clock),
                new OwnPages(discussion, writing, decisions, rules, views, clock),
                new LikePages(discussion, new Likes(database, likes, clock)),
                new ReportPages(discussion, reporting, heat, views),
                new UnsubscribePages(letters, replies, views),
                new OwnCommentPages(new OwnCommentStore(database), discussion, views),
                new OwnDataPages(new OwnDataStore(database), clock),
                new Moderation(ground, reading, comments, restrictions, words, modes, experience)
                        .pages(writing, views));
    }

    private CommentPages.Rules rules(Heat heat, ClientAddress client) {
        Stamps stamps = new Stamps(ground.key(), ground.clock(), ground.config().rateLimits());
        return new CommentPages.Rules(
                new Screening(new Sieve(words, reserved, experience), comments, stamps, ground.key(), ground.clock()),
                stamps,
                heat,
                pace(ground.config().networkComments()),
                client,
                ground.key(),
                reserved::holds);
    }

    private DiscussionPages.Pace pace(int crowd) {
        Duration minute = Duration.ofMinutes(1);
        return new DiscussionPages.Pace(
                ground.limit(COMMENTS_A_MINUTE, minute),
                ground.limit(crowd, minute),
                ground.limit(FLOOD * crowd, minute));
    }

    private DiscussionPages discussion(LikeStore likes, ClientAddress client) {
        return new DiscussionPages(
                new Subjects(shown, modes, ground.clock()),
                comments,
                likes,
                ground.key(),
                new SignedCookie(DiscussionPages.COOKIE, ground.isSecure(), number -> ground.key()
                        .seal("visitor", number)),
                client,
                ground.limit(GESTURES_A_MINUTE, Duration.ofMinutes(1)),
                new Writers(restrictions));
    }
}
