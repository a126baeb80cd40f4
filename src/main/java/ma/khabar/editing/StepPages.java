package ma.khabar.editing;

import io.javalin.http.Context;
import ma.khabar.web.Notice;

/** The steps of a piece on its way to readers, and back. Each is sent with the text, which is saved first. */
public final class StepPages {
    private final EditorPages editor;

    public StepPages(EditorPages editor) {
        this.editor = editor;
    }

    public void submit(Context ctx) {
        editor.take(ctx, Step.SUBMIT, Notice.PIECE_SUBMITTED);
    }

    public void approve(Context ctx) {
        editor.take(ctx, Step.APPROVE, Notice.PIECE_APPROVED);
    }

    public void giveBack(Context ctx) {
        editor.take(ctx, Step.RETURN, Notice.PIECE_RETURNED);
    }

    public void publish(Context ctx) {
        editor.take(ctx, Step.PUBLISH, Notice.PIECE_PUBLISHED);
    }

    public void withdraw(Context ctx) {
        editor.take(ctx, Step.WITHDRAW, Notice.PIECE_WITHDRAWN);
    }

    public void trash(Context ctx) {
        editor.take(ctx, Step.TRASH, Notice.PIECE_TRASHED);
    }

    public void restore(Context ctx) {
        editor.take(ctx, Step.RESTORE, Notice.PIECE_RESTORED);
    }
}
