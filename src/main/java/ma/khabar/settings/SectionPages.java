package ma.khabar.settings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import ma.khabar.category.Category;
import ma.khabar.category.CategoryStore;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;

/** The sections of the paper on one page: their order, names, addresses and colours, and which stand in the menu. */
public final class SectionPages {
    private static final String ADDRESS = "/admin/settings/sections";

    private final CategoryStore categories;
    private final SectionStore sections;
    private final Views views;

    public SectionPages(CategoryStore categories, SectionStore sections, Views views) {
        this.categories = categories;
        this.sections = sections;
        this.views = views;
    }

    public void list(Context ctx) {
        views.render(ctx, "settings/sections", SectionForm.of(categories.all()));
    }

    public void update(Context ctx) {
        SectionForm form = SectionForm.of(ctx, categories.all());
        if (!form.problems().any()) form.filled().forEach(row -> check(row, form));
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            views.render(ctx, "settings/sections", form);
            return;
        }
        if (!sections.save(form.sections(), form.seen(), Visitor.of(ctx).account())) {
            // Read once more: what was added meanwhile may be what was to be added here, too.
            List<Category> now = categories.anew();
            views.render(
                    ctx.status(HttpStatus.CONFLICT),
                    "settings/sections",
                    SectionForm.of(ctx, now).over(now));
            return;
        }
        Notice.SETTINGS_SAVED.leave(ctx);
        ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
    }

    /** Whoever follows an old link expects the section to which it led. */
    private void check(SectionForm.Row row, SectionForm form) {
        List<Category> others = categories.all().stream()
                .filter(category -> category.id() != row.id())
                .toList();
        boolean taken = others.stream().anyMatch(other -> other.slug().equals(row.slug()));
        if (taken || sections.wasOfAnother(row.slug(), row.id()))
            form.problems().add("address-" + row.id(), "هذا العنوان لقسم آخر، أو كان له وما زال يقود إليه.");
    }
}
