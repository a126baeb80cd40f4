package ma.khabar.editing;

import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.stream.Stream;
import ma.khabar.web.Addresses;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import org.jspecify.annotations.Nullable;

/** What a piece said before, held against what it says now, and brought back. */
public final class RevisionPages {
    private final EditorPages editor;
    private final Pieces pieces;
    private final TextStore texts;
    private final ActStore acts;
    private final Press press;
    private final Views views;

    public RevisionPages(EditorPages editor, Pieces pieces, TextStore texts, ActStore acts, Press press, Views views) {
        this.editor = editor;
        this.press = press;
        this.pieces = pieces;
        this.texts = texts;
        this.acts = acts;
        this.views = views;
    }

    /** {@code newsroom/revisions}. */
    record RevisionsPage(
            Piece piece,
            List<TextStore.Line> revisions,
            @Nullable Comparison comparison,
            List<ActStore.Line> acts) {

        /** Whether the list shows it as the older side of what is compared. */
        public boolean isFrom(int number) {
            return comparison == null
                    ? number == latest() - 1
                    : comparison.from().number() == number;
        }

        public boolean isTo(int number) {
            return comparison == null ? number == latest() : comparison.to().number() == number;
        }

        public int latest() {
            return revisions.isEmpty() ? 0 : revisions.getFirst().number();
        }
    }

    /** A field that says something else, or the text. */
    record Difference(String label, List<WordDiff.Part> parts) {
        boolean changed() {
            return parts.stream().anyMatch(part -> !part.kind().equals("same"));
        }
    }

    record Comparison(Revision from, Revision to, List<Difference> differences) {}

    public void list(Context ctx) {
        Piece piece = editor.piece(ctx, editor.who(ctx));
        views.render(
                ctx,
                "newsroom/revisions",
                new RevisionsPage(piece, texts.revisions(piece), comparison(ctx, piece), acts.of(piece)));
    }

    /** As a new revision: nothing is taken out of the history. */
    public void restore(Context ctx) {
        Colleague who = editor.who(ctx);
        Piece piece = editor.piece(ctx, who);
        Revision revision = revision(piece, ctx.pathParam("number"));
        ContentForm form = ContentForm.showing(revision.content(), piece.version(), "", "");
        if (!pieces.hasPictures(revision.content()))
            throw new ConflictResponse(
                    "في هذه المراجعة صورة حُذفت من المكتبة، فلا يمكن استرجاعها كما هي. انسخ نصها بدل ذلك.");
        if (pieces.apply(piece.id(), form.doing(Step.SAVE), who).isPresent()) Notice.REVISION_RESTORED.leave(ctx);
        ctx.redirect(piece.address(), HttpStatus.SEE_OTHER);
    }

    private @Nullable Comparison comparison(Context ctx, Piece piece) {
        String from = ctx.queryParam("from");
        String to = ctx.queryParam("to");
        if (from == null || to == null) return null;
        Revision before = revision(piece, from);
        Revision after = revision(piece, to);
        return new Comparison(before, after, differences(before.content(), after.content(), press));
    }

    private Revision revision(Piece piece, String number) {
        return Addresses.id(number)
                .filter(id -> id <= Integer.MAX_VALUE)
                .flatMap(id -> texts.revision(piece, id.intValue()))
                .orElseThrow(NotFoundResponse::new);
    }

    static List<Difference> differences(Content before, Content after, Press press) {
        return Stream.of(
                        difference("العنوان", before.title(), after.title()),
                        difference("المقدمة", before.introduction(), after.introduction()),
                        difference("النص", before.markdown(), after.markdown()),
                        difference("القسم", press.sectionOf(before), press.sectionOf(after)),
                        difference("الكتّاب", before.authorLines(), after.authorLines()),
                        difference("الوسوم", before.tagLine(), after.tagLine()),
                        difference("العنوان في الرابط", before.slug(), after.slug()),
                        difference(
                                "تغطية مباشرة",
                                before.coverage().label(),
                                after.coverage().label()),
                        difference("الصورة الرئيسية", press.pictureOf(before), press.pictureOf(after)),
                        difference("وصف الصورة", before.pictureAlt(), after.pictureAlt()),
                        difference("ما تحت الصورة", before.pictureCaption(), after.pictureCaption()),
                        difference("صاحب الصورة", before.pictureCredit(), after.pictureCredit()),
                        difference("ملاحظات الزملاء", before.notes(), after.notes()))
                .filter(Difference::changed)
                .toList();
    }

    private static Difference difference(String label, String before, String after) {
        return new Difference(label, WordDiff.between(before, after));
    }
}
