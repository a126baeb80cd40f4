package ma.khabar.library;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import ma.khabar.media.Crop;
import ma.khabar.media.Ratio;
import ma.khabar.web.Addresses;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;

/** The page of one picture. */
public final class EntryPages {
    private final Library library;
    private final LibraryStore entries;
    private final PictureLogStore log;
    private final Views views;
    private final Clock clock;

    public EntryPages(Library library, LibraryStore entries, PictureLogStore log, Views views, Clock clock) {
        this.library = library;
        this.entries = entries;
        this.log = log;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code newsroom/picture}.
     *
     * @param uses where it stands, as far as whoever looks may know
     * @param may whether it is theirs to change
     * @param kept whether they would have removed it just now, and it stands somewhere
     */
    record EntryPage(
            Entry entry,
            EntryForm form,
            List<LibraryStore.Use> uses,
            List<PictureLogStore.Line> acts,
            boolean may,
            boolean kept) {

        public List<Crop> crops() {
            return Arrays.stream(Ratio.values())
                    .map(ratio -> new Crop(entry.picture(), ratio))
                    .toList();
        }

        /** In how many pieces it stands of which whoever looks may know nothing more. */
        public int hidden() {
            return Math.max(0, entry.uses() - uses.size());
        }
    }

    public void show(Context ctx) {
        Entry entry = entry(ctx);
        show(ctx, entry, EntryForm.showing(entry), false);
    }

    public void update(Context ctx) {
        Entry entry = own(ctx);
        EntryForm form = EntryForm.of(ctx);
        if (form.problems().any()) {
            show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), entry, form, false);
            return;
        }
        if (!library.describe(entry, form.card(), LibraryPages.who(ctx))) throw new NotFoundResponse();
        Notice.PICTURE_SAVED.leave(ctx);
        ctx.redirect(entry.address(), HttpStatus.SEE_OTHER);
    }

    public void remove(Context ctx) {
        Entry entry = own(ctx);
        if (library.remove(entry.id(), LibraryPages.who(ctx))) {
            Notice.PICTURE_REMOVED.leave(ctx);
            ctx.redirect("/newsroom/pictures", HttpStatus.SEE_OTHER);
        } else {
            show(ctx.status(HttpStatus.CONFLICT), entry(ctx), EntryForm.showing(entry), true);
        }
    }

    private Entry entry(Context ctx) {
        return entries.entry(Addresses.id(ctx, "id")).orElseThrow(NotFoundResponse::new);
    }

    /** When it is theirs to change. */
    private Entry own(Context ctx) {
        Entry entry = entry(ctx);
        if (!entry.mayChange(LibraryPages.who(ctx))) throw new NotFoundResponse();
        return entry;
    }

    private void show(Context ctx, Entry entry, EntryForm form, boolean kept) {
        Keeper who = LibraryPages.who(ctx);
        views.render(
                ctx,
                "newsroom/picture",
                new EntryPage(
                        entry,
                        form,
                        entries.uses(entry, who, clock.instant()),
                        log.of(entry.id()),
                        entry.mayChange(who),
                        kept));
    }
}
