package ma.khabar.desk;

import io.javalin.http.Context;
import java.util.List;
import ma.khabar.db.Page;
import ma.khabar.moderation.WordChange;
import ma.khabar.moderation.WordLogStore;
import ma.khabar.web.Views;

/** The logs of all decisions and of the word lists, for the desk. */
public final class LogPages {
    private final LogStore log;
    private final WordLogStore words;
    private final Views views;

    public LogPages(LogStore log, WordLogStore words, Views views) {
        this.log = log;
        this.words = words;
        this.views = views;
    }

    /** {@code desk/log}. */
    record LogPage(LogForm form, List<LogStore.Moderator> moderators, Page<Verdict> verdicts) {}

    /** {@code desk/word-log}. */
    record WordLogPage(WordLogForm form, List<LogStore.Moderator> moderators, Page<WordChange> changes) {}

    public void list(Context ctx) {
        LogForm form = LogForm.of(ctx);
        views.render(ctx, "desk/log", new LogPage(form, log.moderators(), log.page(form, place(ctx))));
    }

    public void listWords(Context ctx) {
        WordLogForm form = WordLogForm.of(ctx);
        views.render(
                ctx, "desk/word-log", new WordLogPage(form, log.moderators(), words.page(form.wanted(), place(ctx))));
    }

    private static Page.Place place(Context ctx) {
        return Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
    }
}
