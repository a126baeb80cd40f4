package ma.khabar.editing;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ma.khabar.article.Coverage;
import ma.khabar.newsroom.Body;
import ma.khabar.newsroom.PictureDesk;
import ma.khabar.text.Counted;
import ma.khabar.text.MoroccanTime;
import ma.khabar.text.Slug;
import ma.khabar.text.Typed;
import ma.khabar.web.Addresses;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page of a piece, and what is wrong with it.
 *
 * @param version of the piece that it was typed over; -1: none was sent
 * @param reason why it is returned
 * @param correction what readers are told that was wrong
 * @param when as it was typed; empty: now
 * @param until when it ends, as it was typed; empty: it stays
 * @param tell whether readers are told that something changed
 */
record ContentForm(
        Content content,
        int version,
        String reason,
        String correction,
        String when,
        String until,
        boolean tell,
        Problems problems) {
    static final int LONGEST_BODY = 200_000;

    /** As HTML, which is what readers get; in most texts it is hardly longer. */
    private static final int LONGEST_HTML = 1_000_000;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_INTRODUCTION = 1_500;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CREDIT = 150;
    private static final int LONGEST_NOTES = 2_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_NAMES = 30;

    /** {@code known}: what the piece says, which a form without a text leaves as it is. */
    static ContentForm of(Context ctx, Content known) {
        String version = Fields.typed(ctx, "version");
        return new ContentForm(
                ctx.formParam("body") == null ? known : content(ctx),
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1,
                Typed.text(Fields.typed(ctx, "reason")),
                Typed.text(Fields.typed(ctx, "correction")),
                Fields.typed(ctx, "when"),
                Fields.typed(ctx, "until"),
                "1".equals(ctx.formParam("tell")),
                new Problems());
    }

    private static Content content(Context ctx) {
        return new Content(
                line(ctx, "title"),
                Slug.of(Fields.typed(ctx, "slug")),
                line(ctx, "introduction"),
                Typed.text(Fields.typed(ctx, "body")),
                Addresses.id(Fields.typed(ctx, "category")).orElse(null),
                names(Fields.typed(ctx, "authors")),
                names(Fields.typed(ctx, "tags")),
                Coverage.of(ctx.formParam("coverage")).orElse(Coverage.NONE),
                picture(ctx),
                line(ctx, "picture_alt"),
                line(ctx, "picture_caption"),
                line(ctx, "picture_credit"),
                Typed.text(Fields.typed(ctx, "notes")));
    }

    /** As it was saved, for a step that changes nothing of it. */
    static ContentForm stepping(Content content, int version, String reason, String when, String until) {
        return new ContentForm(content, version, reason, "", when, until, false, new Problems());
    }

    /** The page as it is opened. */
    static ContentForm showing(Content content, int version, String when, String until) {
        return stepping(content, version, "", when, until);
    }

    Pieces.Doing doing(Step step) {
        return new Pieces.Doing(
                step,
                version,
                content,
                reason,
                correction,
                MoroccanTime.ofMinute(when),
                MoroccanTime.ofMinute(until),
                tell);
    }

    /** The same, over another version. */
    ContentForm over(int other) {
        return new ContentForm(content, other, reason, correction, when, until, tell, problems);
    }

    /** The same with another text. */
    ContentForm saying(Content other) {
        return new ContentForm(other, version, reason, correction, when, until, tell, problems);
    }

    /** Finds what is wrong, for one who wants to take this step. */
    ContentForm check(Step step, Piece piece, Press press, Instant now) {
        checkLengths();
        checkChoices(press);
        checkPictures(press);
        if (step == Step.SUBMIT || step == Step.APPROVE || step == Step.PUBLISH) checkText();
        if (step == Step.PUBLISH) checkForReaders(press);
        if (step == Step.PUBLISH) checkMinute(piece, now);
        if (step == Step.PUBLISH) checkEnd(now);
        if (step == Step.RETURN) checkWords("reason", reason, "اكتب لكاتبه لماذا تعيده وما الذي ينقص.");
        return this;
    }

    /** A correction needs words for readers. */
    ContentForm checkCorrection() {
        checkWords("correction", correction, "اكتب التصويب كما يقرؤه القراء: ماذا كان مكتوبًا وما الصواب.");
        return this;
    }

    /** Whether it can be kept as it is, finished or not. */
    boolean fits(Press press) {
        checkLengths();
        checkChoices(press);
        return !problems.any();
    }

    private void checkText() {
        if (Typed.isBlank(content.title())) problems.add("title", "اكتب العنوان.");
        if (Typed.isBlank(content.markdown())) problems.add("body", "اكتب نص المقال.");
    }

    private void checkForReaders(Press press) {
        if (content.category() == null) problems.add("category", "اختر القسم.");
        checkFigures(press);
        if (content.picture() == null) return;
        if (Typed.isBlank(content.pictureAlt())) problems.add("picture_alt", "صِف الصورة لمن لا يراها.");
        if (Typed.isBlank(content.pictureCaption())) problems.add("picture_caption", "اكتب ما تحت الصورة.");
        if (Typed.isBlank(content.pictureCredit())) problems.add("picture_credit", "اذكر صاحب الصورة.");
    }

    private void checkFigures(Press press) {
        List<Body.Figure> figures = press.figures(content);
        for (int number = 1; number <= figures.size(); number++) {
            Body.Figure figure = figures.get(number - 1);
            String which = "الصورة " + number + " في النص";
            if (Typed.isBlank(figure.alt())) problems.add("body", "صِف " + which + " لمن لا يراها.");
            if (Typed.isBlank(figure.caption())) problems.add("body", "اكتب ما تحت " + which + ".");
            if (!figure.isCredited())
                problems.add("body", "اذكر صاحب " + which + " في المكتبة، أو في آخر ما تحتها بعد «—».");
        }
    }

    private void checkMinute(Piece piece, Instant now) {
        if (when.isEmpty()) return;
        Instant minute = MoroccanTime.ofMinute(when);
        if (minute == null) problems.add("when", "اكتب موعدًا صحيحًا، مثل 2026-11-24T18:30.");
        else if (piece.isOut(now)) problems.add("when", "المقال منشور. اسحبه أولًا إن أردت له موعدًا آخر.");
        else if (!minute.isAfter(now)) problems.add("when", "مضى هذا الموعد بتوقيت المغرب. اتركه فارغًا لينشر الآن.");
    }

    private void checkEnd(Instant now) {
        if (until.isEmpty()) return;
        Instant end = MoroccanTime.ofMinute(until);
        Instant begin = MoroccanTime.ofMinute(when);
        if (end == null) problems.add("until", "اكتب موعدًا صحيحًا، مثل 2026-11-24T18:30، أو اتركه فارغًا.");
        else if (!end.isAfter(begin == null ? now : begin)) problems.add("until", "ينتهي النشر بعد بدايته، لا قبلها.");
    }

    private void checkWords(String field, String typed, String missing) {
        if (Typed.isBlank(typed)) problems.add(field, missing);
        checkLength(field, typed, LONGEST_REASON);
    }

    private void checkLengths() {
        checkLength("title", content.title(), LONGEST_TITLE);
        checkLength("introduction", content.introduction(), LONGEST_INTRODUCTION);
        checkLength("body", content.markdown(), LONGEST_BODY);
        checkLength("picture_alt", content.pictureAlt(), LONGEST_LINE);
        checkLength("picture_caption", content.pictureCaption(), LONGEST_LINE);
        checkLength("picture_credit", content.pictureCredit(), LONGEST_CREDIT);
        checkLength("notes", content.notes(), LONGEST_NOTES);
        checkNames("authors", content.authors());
        checkNames("tags", content.tags());
    }

    private void checkLength(String field, String text, int longest) {
        // Not in letters: an emoji takes two places of a column.
        if (text.length() > longest)
            problems.add(field, "أطول من " + Counted.LETTERS.of(longest) + "، وعندك " + Typed.letters(text) + ".");
    }

    private void checkNames(String field, List<String> names) {
        if (names.size() > MOST_NAMES) problems.add(field, "أكثر من " + MOST_NAMES + " اسمًا.");
        for (String name : names) {
            checkLength(field, name, LONGEST_NAME);
            if (Slug.of(name).isEmpty()) problems.add(field, "«" + name + "» بلا حروف.");
        }
    }

    private void checkChoices(Press press) {
        if (content.category() != null && !press.hasCategory(content.category()))
            problems.add("category", "اختر قسمًا من اللائحة.");
        if (content.picture() != null && press.picture(content.picture()).isEmpty())
            problems.add("picture", "لا صورة بهذا الرقم.");
    }

    private void checkPictures(Press press) {
        try {
            if (press.body(content).html().html().length() > LONGEST_HTML)
                problems.add("body", "النص طويل جدا بعد تنسيقه. قسمه على أكثر من مقال.");
        } catch (PictureDesk.Missing e) {
            problems.add("body", "في النص صورة لا نعرفها: «" + Typed.excerpt(e.name(), 60) + "».");
        }
    }

    private static @Nullable Long picture(Context ctx) {
        boolean none = "1".equals(ctx.formParam("no_picture"));
        return none ? null : Addresses.id(Fields.typed(ctx, "picture")).orElse(null);
    }

    private static String line(Context ctx, String field) {
        return Typed.line(Fields.typed(ctx, field));
    }

    /** One a line, or between commas; each once. */
    private static List<String> names(String typed) {
        Map<String, String> bySlug = new LinkedHashMap<>();
        Stream.of(typed.split("[\n,،;؛]"))
                .map(Typed::line)
                .filter(name -> !name.isEmpty())
                .forEach(name -> bySlug.putIfAbsent(Slug.of(name), name));
        return List.copyOf(bySlug.values());
    }
}
