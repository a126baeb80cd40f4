package ma.khabar.moderation;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.khabar.text.Folded;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.Notice;
import ma.khabar.web.Views;
import ma.khabar.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The desk's word lists: read, added to, taken from, and tried out before anything is saved. */
public final class WordPages {
    private static final String ADDRESS = "/moderation/words";
    private static final int MOST_SHOWN = 300;

    private final WordStore words;
    private final Views views;

    public WordPages(WordStore words, Views views) {
        this.words = words;
        this.views = views;
    }

    /**
     * {@code moderation/words}.
     *
     * @param total how many there are, sought or not
     * @param sought what the shown ones have to hold; empty: anything
     * @param cut whether there are more than are shown
     * @param trial what came out of the test; none: nothing was tried
     */
    record ListPage(
            List<ListedWord> words,
            int total,
            String sought,
            boolean cut,
            WordForm form,
            @Nullable Trial trial) {
        public Word.Kind[] kinds() {
            return Word.Kind.values();
        }

        public Word.Reach[] reaches() {
            return Word.Reach.values();
        }
    }

    public void list(Context ctx) {
        show(ctx, WordForm.proposed(ctx), null);
    }

    public void create(Context ctx) {
        WordForm form = WordForm.sent(ctx);
        form.check(words);
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, null);
            return;
        }
        words.add(form.word().orElseThrow(), Visitor.of(ctx).account());
        Notice.WORD_ADDED.leave(ctx);
        ctx.redirect(ADDRESS, HttpStatus.SEE_OTHER);
    }

    /** Looks through the text for what is listed, and for the word in the form as if it were; changes nothing. */
    public void test(Context ctx) {
        WordForm form = WordForm.sent(ctx);
        form.checkSample();
        if (form.problems().any()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, null);
            return;
        }
        show(ctx, form, Trial.of(with(form.word()), form.sample()));
    }

    /** No question whether it was meant: the word is offered again in the form. */
    public void remove(Context ctx) {
        Optional<Word> removed =
                words.remove(Addresses.id(ctx, "id"), Visitor.of(ctx).account());
        if (removed.isPresent()) Notice.WORD_REMOVED.leave(ctx);
        ctx.redirect(removed.map(WordPages::addressOf).orElse(ADDRESS), HttpStatus.SEE_OTHER);
    }

    private WordList with(Optional<Word> candidate) {
        return candidate
                .map(word -> new WordList(Stream.concat(words.all().stream().map(ListedWord::word), Stream.of(word))
                        .toList()))
                .orElseGet(words::list);
    }

    private void show(Context ctx, WordForm form, @Nullable Trial trial) {
        String sought = Fields.sought(ctx);
        String folded = Folded.text(sought);
        List<ListedWord> all = words.all();
        List<ListedWord> found = all.stream()
                .filter(listed -> listed.word().folded().contains(folded))
                .toList();
        List<ListedWord> shown = found.stream().limit(MOST_SHOWN).toList();
        boolean cut = found.size() > shown.size();
        views.render(ctx, "moderation/words", new ListPage(shown, all.size(), sought, cut, form, trial));
    }

    private static String addressOf(Word word) {
        return ADDRESS + "?text=" + URLEncoder.encode(word.text(), StandardCharsets.UTF_8) + "&kind=" + word.kind()
                + "&reach=" + word.reach();
    }
}
