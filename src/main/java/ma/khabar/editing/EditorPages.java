package ma.khabar.editing;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.khabar.article.Coverage;
import ma.khabar.media.Illustration;
import ma.khabar.media.PictureStore;
import ma.khabar.text.MoroccanTime;
import ma.khabar.web.Access;
import ma.khabar.web.Addresses;
import ma.khabar.web.Assets;
import ma.khabar.web.Fields;
import ma.khabar.web.Headers;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The page on which a piece is written, and what is sent from it. */
public final class EditorPages {
    private static final int ACTS = 8;

    private final Books books;
    private final Pieces pieces;
    private final Press press;
    private final Look look;
    private final Clock clock;

    /** Where what the page shows is kept. */
    public record Books(
            PieceStore pieces,
            TextStore texts,
            ActStore acts,
            PresenceStore presence,
            Links links,
            PictureStore pictures) {}

    /** What the page is made with. */
    public record Look(Views views, Assets assets) {}

    public EditorPages(Books books, Pieces pieces, Press press, Look look, Clock clock) {
        this.books = books;
        this.pieces = pieces;
        this.press = press;
        this.look = look;
        this.clock = clock;
    }

    /**
     * {@code newsroom/edit}.
     *
     * @param clash what a colleague saved meanwhile
     */
    record EditorPage(
            Piece piece,
            ContentForm form,
            boolean editor,
            Instant now,
            Beside beside,
            @Nullable Clash clash) {

        public Content content() {
            return form.content();
        }

        public boolean isOut() {
            return piece.isOut(now);
        }

        public boolean isScheduled() {
            return piece.isScheduled(now);
        }

        public boolean may(String step) {
            Step wanted = Step.valueOf(step);
            boolean kept = wanted == Step.TRASH && piece.reachesReaders() && !editor;
            return wanted.fits(piece) && !kept;
        }

        public List<Coverage> coverages() {
            return List.of(Coverage.values());
        }

        public int longestBody() {
            return ContentForm.LONGEST_BODY;
        }

        /** Whether something newer than the last save was kept for who looks. */
        public boolean hasKept() {
            return beside.kept() != null && !beside.kept().content().equals(form.content());
        }
    }

    /**
     * What stands beside the form.
     *
     * @param others who have it open too
     * @param kept what was kept by itself for who looks, and never saved
     * @param illustration the picture chosen, with its own words
     * @param shown those in the text
     * @param checks what the copy desk asks about
     */
    record Beside(
            List<ActStore.Line> acts,
            List<String> others,
            TextStore.@Nullable Kept kept,
            List<Links.Link> links,
            @Nullable Illustration illustration,
            List<Press.Shown> shown,
            CheckPages.Checks checks) {}

    /**
     * Two texts of one piece.
     *
     * @param theirs the one that was saved first
     * @param differences from theirs to the one in the form
     */
    record Clash(Revision theirs, List<RevisionPages.Difference> differences) {}

    public void show(Context ctx) {
        Colleague who = who(ctx);
        Piece piece = piece(ctx, who);
        Optional<TextStore.Kept> kept = books.texts().kept(piece.id(), who.account());
        boolean restoring = "kept".equals(ctx.queryParam("text")) && kept.isPresent();
        ContentForm form = restoring
                ? ContentForm.showing(kept.get().content(), kept.get().base(), when(piece), until(piece))
                : ContentForm.showing(
                        illustrated(ctx, books.texts().content(piece)), piece.version(), when(piece), until(piece));
        show(ctx, piece, who, form, null);
    }

    /** With the picture that was chosen in the library, when one was; it is not saved yet. */
    private Content illustrated(Context ctx, Content content) {
        Optional<Long> chosen = Addresses.id(ctx.queryParam("picture"));
        Optional<Illustration> own = chosen.flatMap(books.pictures()::illustration);
        if (own.isEmpty()) return content;
        return content.illustratedBy(
                chosen.get(), own.get(), illustration(content).orElse(null));
    }

    private Optional<Illustration> illustration(Content content) {
        return Optional.ofNullable(content.picture()).flatMap(books.pictures()::illustration);
    }

    public void save(Context ctx) {
        take(ctx, Step.SAVE, Notice.PIECE_SAVED);
    }

    public void correct(Context ctx) {
        Colleague who = who(ctx);
        Piece piece = piece(ctx, who);
        if (!piece.isOut(clock.instant())) throw new ConflictResponse("لا يُصوَّب إلا ما نُشر.");
        ContentForm form = form(ctx, piece, Step.PUBLISH).checkCorrection();
        if (form.problems().any()) refuse(ctx, piece, who, form);
        else finish(ctx, piece, who, form, pieces.correct(piece.id(), form.doing(Step.PUBLISH), who), Notice.CORRECTED);
    }

    /** Saves, and takes the step. */
    void take(Context ctx, Step step, Notice notice) {
        Colleague who = who(ctx);
        Piece piece = piece(ctx, who);
        ContentForm form = form(ctx, piece, step);
        if (form.problems().any()) {
            refuse(ctx, piece, who, form);
        } else if (form.version() != piece.version()) {
            clash(ctx, piece, who, form);
        } else {
            check(step, piece, who);
            finish(ctx, piece, who, form, pieces.apply(piece.id(), form.doing(step), who), notice);
        }
    }

    /** Takes the step with the text as it was saved; answers why that cannot be, if it cannot. */
    Optional<String> attempt(Piece piece, int version, Step step, String reason, Colleague who) {
        if (!step.fits(piece)) return Optional.of("حالته لا تسمح بذلك.");
        if (keeps(step, piece, who)) return Optional.of("هو منشور، فلا يضعه في السلة إلا محرر.");
        ContentForm form = ContentForm.stepping(
                        books.texts().content(piece), version, reason, when(piece), until(piece))
                .check(step, piece, press, clock.instant());
        if (form.problems().any())
            return Optional.of(form.problems().all().getFirst().sentence());
        boolean done = version == piece.version()
                && pieces.apply(piece.id(), form.doing(step), who).isPresent();
        return done ? Optional.empty() : Optional.of("تغير منذ فتحت اللائحة. افتحه لترى ما فيه.");
    }

    Colleague who(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        return new Colleague(visitor.account(), visitor.may(Access.EDITOR));
    }

    /** When it is theirs to work on. */
    Piece piece(Context ctx, Colleague who) {
        return piece(Addresses.id(ctx, "id"), who).orElseThrow(NotFoundResponse::new);
    }

    Optional<Piece> piece(long id, Colleague who) {
        return books.pieces().piece(id, who);
    }

    /** Only editors put into the trash what readers get. */
    private static boolean keeps(Step step, Piece piece, Colleague who) {
        return step == Step.TRASH && piece.reachesReaders() && !who.editor();
    }

    private static void check(Step step, Piece piece, Colleague who) {
        if (!step.fits(piece)) throw new ConflictResponse("لم يعد هذا ممكنًا: تغيرت حالة المقال. افتح صفحته من جديد.");
        if (keeps(step, piece, who)) throw new ForbiddenResponse();
    }

    private ContentForm form(Context ctx, Piece piece, Step step) {
        return ContentForm.of(ctx, books.texts().content(piece)).check(step, piece, press, clock.instant());
    }

    private void finish(Context ctx, Piece seen, Colleague who, ContentForm form, Optional<Piece> done, Notice notice) {
        if (done.isEmpty()) {
            clash(ctx, books.pieces().piece(seen.id(), who).orElseThrow(NotFoundResponse::new), who, form);
            return;
        }
        boolean scheduled = notice == Notice.PIECE_PUBLISHED && done.get().isScheduled(clock.instant());
        (scheduled ? Notice.PIECE_SCHEDULED : notice).leave(ctx);
        ctx.redirect(next(ctx, seen, notice), HttpStatus.SEE_OTHER);
    }

    /** The minute that it is scheduled for, so that who publishes it again does not do so at once. */
    private String when(Piece piece) {
        Instant at = piece.publishedAt();
        return at == null || !piece.isScheduled(clock.instant()) ? "" : MoroccanTime.minute(at);
    }

    private static String until(Piece piece) {
        return piece.endsAt() == null || !piece.reachesReaders() ? "" : MoroccanTime.minute(piece.endsAt());
    }

    private static String next(Context ctx, Piece piece, Notice notice) {
        if (notice == Notice.PIECE_TRASHED) return "/newsroom";
        return switch (Fields.typed(ctx, "then")) {
            case "preview" -> piece.address() + "/preview";
            case "picture" -> "/newsroom/pictures?piece=" + piece.id();
            default -> piece.address();
        };
    }

    /** The page again, with what was typed and why it was not taken. */
    private void refuse(Context ctx, Piece piece, Colleague who, ContentForm form) {
        show(ctx.status(HttpStatus.UNPROCESSABLE_CONTENT), piece, who, form, null);
    }

    /** Both texts: the one that was saved, and the one that was typed, which the next save puts over it knowingly. */
    private void clash(Context ctx, Piece piece, Colleague who, ContentForm form) {
        ctx.status(HttpStatus.CONFLICT);
        Content saved = books.texts().content(piece);
        Revision theirs = books.texts().latest(piece).orElseGet(() -> new Revision(0, null, piece.changedAt(), saved));
        Clash clash = new Clash(theirs, RevisionPages.differences(saved, form.content(), press));
        show(ctx, piece, who, form.over(piece.version()), clash);
    }

    void show(Context ctx, Piece piece, Colleague who, ContentForm form, @Nullable Clash clash) {
        Headers.allowScript(ctx, look.assets().policySource("js/editor.importmap"));
        look.views()
                .render(
                        ctx,
                        "newsroom/edit",
                        new EditorPage(piece, form, who.editor(), clock.instant(), beside(piece, who, form), clash));
    }

    private Beside beside(Piece piece, Colleague who, ContentForm form) {
        return new Beside(
                books.acts().of(piece).stream().limit(ACTS).toList(),
                books.presence().others(piece.id(), who.account(), clock.instant()),
                books.texts().kept(piece.id(), who.account()).orElse(null),
                books.links().of(piece),
                illustration(form.content()).orElse(null),
                press.shown(form.content()),
                CheckPages.Checks.of(form.content()));
    }
}
