package ma.khabar;

import java.time.Clock;
import ma.khabar.comment.CommentStore;
import ma.khabar.comment.Comments;
import ma.khabar.comment.RestrictionStore;
import ma.khabar.db.Database;
import ma.khabar.desk.CasePages;
import ma.khabar.desk.CaseStore;
import ma.khabar.desk.DeskPages;
import ma.khabar.desk.Entries;
import ma.khabar.desk.Judgement;
import ma.khabar.desk.LogPages;
import ma.khabar.desk.LogStore;
import ma.khabar.desk.NoteStore;
import ma.khabar.desk.QueueStore;
import ma.khabar.desk.RestrictionPages;
import ma.khabar.desk.TotalsStore;
import ma.khabar.desk.TransparencyPages;
import ma.khabar.mode.ModeLogStore;
import ma.khabar.mode.ModePages;
import ma.khabar.mode.ModeStore;
import ma.khabar.moderation.Experience;
import ma.khabar.moderation.WordLogStore;
import ma.khabar.moderation.WordPages;
import ma.khabar.moderation.WordStore;
import ma.khabar.web.Views;

/** The desk of the moderators, and what the public is told of their work. */
record Moderation(
        Ground ground,
        Reading reading,
        CommentStore comments,
        RestrictionStore restrictions,
        WordStore words,
        ModeStore modes,
        Experience experience) {

    /** All of it that answers requests. */
    record Pages(
            DeskPages desk,
            CasePages cases,
            RestrictionPages restrictions,
            LogPages log,
            WordPages words,
            ModePages modes,
            TransparencyPages transparency) {}

    Pages pages(Comments writing, Views views) {
        Database database = ground.database();
        Clock clock = ground.clock();
        QueueStore queues = new QueueStore(database);
        Entries entries = new Entries(queues, words, experience);
        NoteStore notes = new NoteStore(database, clock);
        DeskPages desk = new DeskPages(queues, entries, new Judgement(queues, writing), notes, reading.search(), views);
        CasePages.Files files = new CasePages.Files(queues, entries, new CaseStore(database), notes, restrictions);
        return new Pages(
                desk,
                new CasePages(files, comments, writing, desk, views, clock),
                new RestrictionPages(restrictions, notes, views),
                new LogPages(new LogStore(database), new WordLogStore(database), views),
                new WordPages(words, views),
                new ModePages(
                        modes, new ModeLogStore(database), reading.categories(), reading.articles(), views, clock),
                new TransparencyPages(new TotalsStore(database), views, clock));
    }
}
