package ma.khabar.desk;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import ma.khabar.comment.Restriction;
import ma.khabar.comment.RestrictionStore;
import ma.khabar.web.Fields;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;

/** All restrictions in force, and the lifting of them. */
public final class RestrictionPages {
    private final RestrictionStore restrictions;
    private final NoteStore notes;
    private final Views views;

    public RestrictionPages(RestrictionStore restrictions, NoteStore notes, Views views) {
        this.restrictions = restrictions;
        this.notes = notes;
        this.views = views;
    }

    /** {@code desk/restrictions}. */
    record ListPage(List<Restriction> restrictions) {
        public String label(Restriction restriction) {
            return Party.label(restriction.subject());
        }
    }

    public void list(Context ctx) {
        views.render(ctx, "desk/restrictions", new ListPage(restrictions.latest()));
    }

    public void lift(Context ctx) {
        String subject = Fields.typed(ctx, "subject");
        if (!subject.matches("(account|visitor|network):[0-9a-f]{1,64}")) throw new BadRequestResponse();
        restrictions.lift(subject);
        notes.add(subject, "رُفع القيد.", Visitor.of(ctx).account());
        Notice.RESTRICTION_LIFTED.leave(ctx);
        String back = DecisionForm.back(ctx);
        ctx.redirect(back, HttpStatus.SEE_OTHER);
    }
}
