package ma.khabar.editing;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.khabar.text.Typed;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.LocalPath;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;

/** One step for many pieces of the board. Each takes it by itself; what could not is told with its reason. */
public final class BulkPages {
    private static final int MOST = 60;

    private final EditorPages editor;
    private final Views views;

    public BulkPages(EditorPages editor, Views views) {
        this.editor = editor;
        this.views = views;
    }

    /** {@code newsroom/bulk}. */
    record BulkPage(int done, List<Refused> refused, String back) {}

    /** A piece that did not take the step, and why. */
    record Refused(Piece piece, String reason) {}

    /** A piece that was chosen, in the version in which it was seen. */
    private record Chosen(long id, int version) {
        static Optional<Chosen> of(String typed) {
            if (!typed.matches("[0-9]{1,18}:[0-9]{1,9}")) return Optional.empty();
            String[] parts = typed.split(":", 2);
            return Addresses.id(parts[0]).map(id -> new Chosen(id, Integer.parseInt(parts[1])));
        }
    }

    public void create(Context ctx) {
        Colleague who = editor.who(ctx);
        Step step = Fields.choice(Step.class, Fields.typed(ctx, "step")).orElseThrow(BadRequestResponse::new);
        if (step.isForEditors() && !who.editor()) throw new ForbiddenResponse();
        String reason = Typed.text(Fields.typed(ctx, "reason"));
        String back = LocalPath.orHome(Fields.typed(ctx, "back"));
        List<Chosen> chosen = ctx.formParams("piece").stream()
                .limit(MOST)
                .flatMap(typed -> Chosen.of(typed).stream())
                .toList();
        List<Refused> refused = new ArrayList<>();
        int done = 0;
        for (Chosen one : chosen) {
            Optional<Piece> piece = editor.piece(one.id(), who);
            if (piece.isEmpty()) continue;
            Optional<String> refusal = editor.attempt(piece.get(), one.version(), step, reason, who);
            if (refusal.isPresent()) refused.add(new Refused(piece.get(), refusal.get()));
            else done++;
        }
        answer(ctx, new BulkPage(done, refused, back));
    }

    private void answer(Context ctx, BulkPage page) {
        if (page.refused().isEmpty()) {
            (page.done() == 0 ? Notice.NOTHING_CHOSEN : Notice.PIECES_DONE).leave(ctx);
            ctx.redirect(page.back(), HttpStatus.SEE_OTHER);
        } else {
            views.render(ctx.status(HttpStatus.CONFLICT), "newsroom/bulk", page);
        }
    }
}
