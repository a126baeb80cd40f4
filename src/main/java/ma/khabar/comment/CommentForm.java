package ma.khabar.comment;

import io.javalin.http.Context;
import java.util.Optional;
import ma.khabar.text.Counted;
import ma.khabar.text.Typed;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed into the comment form, and what is wrong with it.
 *
 * @param parent the comment to be answered, as it came; none: a new thread
 * @param trap what stands in the field that people do not see and robots fill in
 * @param stamp when its writer began, as {@link Stamps} made it; empty: not known
 * @param tell whether the writer wants mail about replies
 * @param alert what stopped it although nothing is wrong with it
 */
public record CommentForm(
        String name,
        String body,
        @Nullable String parent,
        boolean trap,
        String stamp,
        boolean tell,
        Problems problems,
        @Nullable String alert) {
    /** The longest name, in code points. */
    public static final int LONGEST_NAME = 60;

    /** The longest comment, in code points. */
    public static final int LONGEST_BODY = 4_000;

    static final CommentForm EMPTY = new CommentForm("", "", null, false, "", false, new Problems(), null);

    static CommentForm answering(Comment parent) {
        return new CommentForm("", "", String.valueOf(parent.id()), false, "", false, new Problems(), null);
    }

    /** What is about to be said otherwise. */
    static CommentForm editing(Comment comment) {
        return new CommentForm(comment.name(), comment.body(), null, false, "", false, new Problems(), null);
    }

    /** Whoever is signed in bears the name of the account. */
    static CommentForm of(Context ctx) {
        Visitor visitor = Visitor.of(ctx);
        return of(ctx, visitor.signedIn() ? visitor.name() : Typed.line(Fields.typed(ctx, "name")));
    }

    static CommentForm of(Context ctx, String name) {
        String body = Typed.text(Fields.typed(ctx, "body"));
        String parent = Fields.typed(ctx, "parent");
        boolean tell = Fields.typed(ctx, "tell").equals("1");
        boolean trap = !Fields.typed(ctx, "website").isEmpty();
        String stamp = Fields.typed(ctx, "stamp");
        return new CommentForm(
                name, body, parent.isEmpty() ? null : parent, trap, stamp, tell, problems(name, body), null);
    }

    /** The id of the comment to be answered; empty when there is none or it is no number. */
    Optional<Long> parentId() {
        return Addresses.id(parent);
    }

    CommentForm stopped(String alert) {
        return new CommentForm(name, body, parent, trap, stamp, tell, problems, alert);
    }

    /** The same as the beginning of a thread. */
    CommentForm answeringNobody() {
        return new CommentForm(name, body, null, trap, stamp, tell, problems, alert);
    }

    /** The limits, for the script that counts. */
    public int longestName() {
        return LONGEST_NAME;
    }

    public int longestBody() {
        return LONGEST_BODY;
    }

    private static Problems problems(String name, String body) {
        Problems problems = new Problems();
        if (Typed.isBlank(name)) problems.add("name", "اكتب اسمًا نعرضه مع تعليقك.");
        else if (Typed.letters(name) > LONGEST_NAME) problems.add("name", tooLong("الاسم", name, LONGEST_NAME));
        if (Typed.isBlank(body)) problems.add("body", "اكتب تعليقك أولًا؛ لا يكفي أن يكون فراغًا أو علامات ترقيم.");
        else if (Typed.letters(body) > LONGEST_BODY) problems.add("body", tooLong("التعليق", body, LONGEST_BODY));
        return problems;
    }

    private static String tooLong(String what, String text, int longest) {
        int over = Typed.letters(text) - longest;
        return what + " أطول من المسموح به: الحد " + Counted.LETTERS.of(longest) + "، والزائد "
                + Counted.LETTERS.of(over) + ".";
    }
}
