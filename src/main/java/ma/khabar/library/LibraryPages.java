package ma.khabar.library;

import io.javalin.http.Context;
import ma.khabar.db.Page;
import ma.khabar.search.Matches;
import ma.khabar.search.Search;
import ma.khabar.web.Access;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The library: what there is, for whoever looks through it and for whoever chooses. */
public final class LibraryPages {
    private final LibraryStore entries;
    private final Search search;
    private final Views views;

    public LibraryPages(LibraryStore entries, Search search, Views views) {
        this.entries = entries;
        this.search = search;
        this.views = views;
    }

    /**
     * {@code newsroom/pictures}, and {@code newsroom/_choices}, which is a part of a page.
     *
     * @param problem why what was sent was not taken
     * @param credit what was typed with it
     */
    record LibraryPage(
            LibraryForm form, Page<Entry> entries, @Nullable String problem, String credit) {}

    public void list(Context ctx) {
        show(ctx, "newsroom/pictures", null, "");
    }

    /** For scripts: the pictures as buttons. */
    public void choose(Context ctx) {
        show(ctx, "newsroom/_choices", null, "");
    }

    /** The library again, with why a file was not taken and what was typed with it. */
    void refuse(Context ctx, String sentence, String credit) {
        show(ctx, "newsroom/pictures", sentence, credit);
    }

    static Keeper who(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        return new Keeper(visitor.account(), visitor.may(Access.EDITOR));
    }

    private void show(Context ctx, String template, @Nullable String problem, String credit) {
        LibraryForm form = LibraryForm.of(ctx);
        Page.Place place = Page.Place.of(ctx.queryParam("before"), ctx.queryParam("after"));
        Matches matches = search.pictures(form.sought()).orElse(null);
        views.render(
                ctx, template, new LibraryPage(form, entries.page(form, who(ctx), place, matches), problem, credit));
    }
}
