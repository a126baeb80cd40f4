package ma.khabar.desk;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.comment.CommentStore;
import ma.khabar.comment.Comments;
import ma.khabar.comment.Restriction;
import ma.khabar.comment.RestrictionStore;
import ma.khabar.text.Counted;
import ma.khabar.text.Typed;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** One comment with all that is known of it and of who wrote it, and what can be done about either. */
public final class CasePages {
    private static final int LONGEST_NOTE = 2_000;

    private final Files files;
    private final CommentStore comments;
    private final Comments door;
    private final DeskPages desk;
    private final Views views;
    private final Clock clock;

    /** Where all of it is kept. */
    public record Files(
            QueueStore queues, Entries entries, CaseStore cases, NoteStore notes, RestrictionStore restrictions) {}

    public CasePages(Files files, CommentStore comments, Comments door, DeskPages desk, Views views, Clock clock) {
        this.files = files;
        this.comments = comments;
        this.door = door;
        this.desk = desk;
        this.views = views;
        this.clock = clock;
    }

    /**
     * {@code desk/case}.
     *
     * @param history the latest comments of the same writer, this one among them
     * @param note what was typed as one, when it could not be kept
     */
    record CasePage(
            Entry entry,
            boolean pinned,
            List<Verdict> log,
            List<CaseStore.Revision> revisions,
            List<CaseStore.Report> reports,
            List<NoteStore.Note> notes,
            List<Card> history,
            List<Party> parties,
            RestrictionForm form,
            String note,
            @Nullable String noteProblem,
            DeskPages.Aftermath aftermath) {

        public String address() {
            return entry.card().address();
        }

        /** How many of the history moderators did not want. */
        public long refused() {
            return history.stream().filter(Card::wasRefused).count();
        }

        public String subject(NoteStore.Note note) {
            return note.subject().startsWith("comment:") ? "" : Party.label(note.subject());
        }
    }

    public void show(Context ctx) {
        show(ctx, card(ctx), RestrictionForm.EMPTY, "", null);
    }

    public void note(Context ctx) {
        Card card = card(ctx);
        String text = Typed.text(Fields.typed(ctx, "text"));
        String problem = problem(text);
        if (problem != null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, card, RestrictionForm.EMPTY, text, problem);
            return;
        }
        String of = Fields.typed(ctx, "of");
        files.notes()
                .add(
                        party(card, of).map(Party::subject).findFirst().orElse("comment:" + card.id()),
                        text,
                        moderator(ctx));
        Notice.NOTE_ADDED.leave(ctx);
        ctx.redirect(card.address() + "#notes", HttpStatus.SEE_OTHER);
    }

    public void pin(Context ctx) {
        Card card = card(ctx);
        if ("0".equals(ctx.formParam("on"))) {
            if (files.cases().isPinned(card)) door.unpin(card.article());
        } else {
            if (card.root() != null) throw new NotFoundResponse();
            door.pin(comments.published(card.article(), card.id()).orElseThrow(NotFoundResponse::new));
        }
        ctx.redirect(card.address(), HttpStatus.SEE_OTHER);
    }

    public void restrict(Context ctx) {
        Card card = card(Addresses.id(Fields.typed(ctx, "comment")).orElseThrow(BadRequestResponse::new));
        RestrictionForm form = RestrictionForm.of(ctx);
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, card, form, "", null);
            return;
        }
        String subject = party(card, form.of())
                .findFirst()
                .orElseThrow(NotFoundResponse::new)
                .subject();
        Restriction restriction = form.on(subject, clock.instant());
        files.restrictions().set(restriction, moderator(ctx));
        files.notes()
                .add(
                        subject,
                        "قيد جديد: " + restriction.kind().label() + ". " + restriction.sentence(),
                        moderator(ctx));
        Notice.RESTRICTED.leave(ctx);
        ctx.redirect(card.address() + "#restrictions", HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Card card, RestrictionForm form, String note, @Nullable String noteProblem) {
        List<Party> parties = Party.behind(card);
        List<String> subjects = parties.stream().map(Party::subject).toList();
        List<Restriction> restrictions = files.restrictions().on(subjects);
        CasePage page = new CasePage(
                files.entries().of(card),
                files.cases().isPinned(card),
                files.queues().verdicts(List.of(card.id())),
                files.cases().revisions(card.id()),
                files.cases().reports(card.id()),
                files.notes()
                        .on(Stream.concat(Stream.of("comment:" + card.id()), subjects.stream())
                                .toList()),
                files.queues().ofWriter(card),
                parties.stream().map(party -> party.under(restrictions)).toList(),
                form,
                note,
                noteProblem,
                desk.aftermath(ctx));
        views.render(ctx, "desk/case", page);
    }

    private Card card(Context ctx) {
        return card(Addresses.id(ctx, "id"));
    }

    private Card card(long id) {
        return files.queues().card(id).orElseThrow(NotFoundResponse::new);
    }

    private static Stream<Party> party(Card card, String kind) {
        return Party.behind(card).stream().filter(party -> party.kind().equals(kind));
    }

    private static @Nullable String problem(String note) {
        if (Typed.isBlank(note)) return "اكتب الملاحظة أولًا.";
        if (Typed.letters(note) > LONGEST_NOTE) return "الملاحظة أطول من " + Counted.LETTERS.of(LONGEST_NOTE) + ".";
        return null;
    }

    private static long moderator(Context ctx) {
        return Visitor.of(ctx).account();
    }
}
