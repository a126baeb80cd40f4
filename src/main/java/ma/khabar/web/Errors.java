package ma.khabar.web;

import static java.util.Map.entry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ma.khabar.text.Direction;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into a page of the site that says in Arabic what happened and what to do; details go to the log. */
public final class Errors {
    private static final Logger log = LoggerFactory.getLogger(Errors.class);

    private final Views views;
    private final Room room;
    private final Supplier<List<?>> latest;

    /**
     * @param room in which is read what somebody sent who cannot be answered
     * @param latest the stories offered to whoever lost the way
     */
    public Errors(Views views, Room room, Supplier<List<?>> latest) {
        this.views = views;
        this.room = room;
        this.latest = latest;
    }

    /**
     * What the template {@code error/error} shows.
     *
     * @param id under which the log has the details, when there are any
     * @param sent what was sent and is not kept, for whoever wants to send it again
     * @param latest stories to go on with
     */
    record ErrorPage(
            int status,
            String title,
            String sentence,
            @Nullable String id,
            @Nullable Unkept sent,
            List<?> latest) {}

    private record Words(String title, String sentence) {}

    private static final Map<Integer, Words> WORDS = Map.ofEntries(
            entry(
                    400,
                    new Words(
                            "طلب غير مفهوم",
                            "لم نفهم هذا الطلب. تأكد من العنوان أو ارجع إلى الصفحة السابقة وأعد المحاولة.")),
            entry(403, new Words("غير مسموح", "لا يمكنك فتح هذه الصفحة أو القيام بهذا الإجراء.")),
            entry(
                    404,
                    new Words(
                            "الصفحة غير موجودة",
                            "قد يكون العنوان خاطئًا، أو أن المقال لم يعد منشورًا. إليك آخر الأخبار.")),
            entry(405, new Words("إجراء غير متاح", "هذا العنوان لا يقبل هذا النوع من الطلبات.")),
            entry(
                    408,
                    new Words(
                            "انقطع الإرسال",
                            "لم يصلنا ما أرسلته كاملًا. ارجع إلى الصفحة السابقة، فنصك محفوظ فيها، وأعد الإرسال.")),
            entry(
                    413,
                    new Words(
                            "النص أكبر من اللازم",
                            "ما أرسلته أكبر مما نقبله. اختصره ثم أعد الإرسال؛ زر الرجوع في متصفحك يعيد إليك نصك.")),
            entry(
                    415,
                    new Words(
                            "صيغة غير مقبولة",
                            "أرسلت هذه الاستمارة بصيغة لا نقبلها. افتح الصفحة من جديد وأعد المحاولة.")),
            entry(
                    422,
                    new Words(
                            "بيانات غير مكتملة", "لم نتمكن من قبول ما أرسلته. ارجع إلى الصفحة السابقة وصحح ما يلزم.")),
            entry(429, new Words("طلبات كثيرة", "أرسلت طلبات كثيرة في وقت قصير. انتظر قليلًا ثم أعد المحاولة.")),
            entry(500, new Words("عطل عندنا", "وقع خطأ غير متوقع من جهتنا وقد سجلناه. أعد المحاولة بعد قليل.")),
            entry(503, new Words("الخدمة مشغولة", "لا نستطيع الجواب في هذه اللحظة. أعد المحاولة بعد ثوان.")),
            entry(
                    507,
                    new Words(
                            "تعذّر الحفظ",
                            "قرص الخادم ممتلئ، فلا يُحفظ شيء الآن؛ القراءة متاحة. أعد المحاولة بعد دقائق.")));

    /** What a storm, or a crowd of slow clients, is told: a whole page for each would keep everybody waiting. */
    private static final Set<Integer> MANY_AT_ONCE = Set.of(408, 503);

    private static final Duration TO_MAKE_ROOM = Duration.ofMinutes(1);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(5);
    private static final int MOST_CAUSES = 20;

    /** What H2 says when it cannot read or write its file, and has closed itself. */
    private static final Set<String> CLOSED = Set.of("90028", "90031", "90098", "90121", "90146", "HY000");

    private static final String FULL = "53100";
    private static final String READ_ONLY = "25006";

    public void declare(RoutesConfig on) {
        on.exception(HttpResponseException.class, (e, ctx) -> show(ctx, e.getStatus(), sentence(e), null));
        // Javalin's details of this one are the methods that there are.
        on.exception(MethodNotAllowedResponse.class, (e, ctx) -> {
            ctx.header("Allow", String.join(", ", e.getDetails().values()));
            show(ctx, e.getStatus(), null, null);
        });
        on.exception(EofException.class, (e, ctx) -> show(ctx, 400, null, null));
        // Of who takes too long to send a form Javalin tells no handler of exceptions.
        on.error(408, ctx -> show(ctx, 408, null, null));
        on.exception(Exception.class, this::unexpected);
    }

    private void unexpected(Exception e, Context ctx) {
        if (isAny(e, FULL::equals)) {
            Headers.retryAfter(ctx, TO_MAKE_ROOM);
            show(ctx, 507, null, null);
            return;
        }
        if (e instanceof RejectedExecutionException || isOutOfReach(e)) {
            show(ctx, 503, null, null);
            return;
        }
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error("{} {} failed, error {}", ctx.method(), AccessLog.plain(ctx.path()), id, e);
        show(ctx, 500, null, id);
    }

    private void show(Context ctx, int status, @Nullable String sentence, @Nullable String id) {
        ctx.status(status).header("Cache-Control", "no-store").contentType("text/html; charset=utf-8");
        if (status == 503) Headers.retryAfter(ctx, TO_COME_BACK);
        Unkept sent = status >= 500 && room.admits(ctx) ? Unkept.of(ctx) : null;
        if (MANY_AT_ONCE.contains(status)) showBare(ctx, status, sentence, sent);
        else showWhole(ctx, status, sentence, id, sent);
    }

    private void showWhole(
            Context ctx, int status, @Nullable String sentence, @Nullable String id, @Nullable Unkept sent) {
        Words words = WORDS.getOrDefault(status, fallback(status));
        try {
            String shown = sentence == null ? words.sentence() : sentence;
            // Who could not be answered should not wait once more for the latest stories.
            List<?> stories = status > 500 ? List.of() : latest.get();
            views.render(ctx, "error/error", new ErrorPage(status, words.title(), shown, id, sent, stories));
        } catch (RuntimeException e) {
            log.error("The error page failed too: {}", e.toString());
            showBare(ctx, status, null, sent);
        }
    }

    private void showBare(Context ctx, int status, @Nullable String sentence, @Nullable Unkept sent) {
        ctx.result(bare(status, sentence, sent == null ? "" : views.html("error/_again", Map.of("sent", sent))));
    }

    /** The page for when nothing else works, be it the database or the server itself; files are still served then. */
    public static String bare(int status) {
        return bare(status, null, "");
    }

    private static String bare(int status, @Nullable String sentence, String again) {
        Words words = WORDS.getOrDefault(status, fallback(status));
        return """
                <!DOCTYPE html>
                <html lang="ar-MA" dir="rtl"><head><meta charset="utf-8"><title>%s</title>
                <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/static/site.css"></head>
                <body><main class="page narrow wrap"><div class="error-head"><p class="error-code">%d</p><h1>%s</h1>
                <p role="alert">%s</p><p><a class="button" href="/">إلى الصفحة الأولى</a></p></div>%s</main></body></html>
                """.formatted(
                        words.title(), status, words.title(), sentence == null ? words.sentence() : sentence, again);
    }

    private static Words fallback(int status) {
        return WORDS.getOrDefault(status < 500 ? 400 : 500, new Words("", ""));
    }

    /** The sentence that the handler gave for the reader; Javalin's own are English, and for nobody. */
    private static @Nullable String sentence(HttpResponseException e) {
        String message = e.getMessage();
        return message != null && Direction.of(message).equals("rtl") ? message : null;
    }

    /** The database is gone or going, takes nothing, or no connection to it came free in time. */
    private static boolean isOutOfReach(Throwable e) {
        return causes(e)
                        .anyMatch(cause -> cause instanceof SQLTransientConnectionException
                                || cause instanceof SQLNonTransientConnectionException)
                || isAny(e, Errors::meansBroken);
    }

    private static boolean isAny(Throwable e, Predicate<String> state) {
        return causes(e)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && state.test(sql.getSQLState()));
    }

    /** H2's can lead back to themselves. */
    private static Stream<Throwable> causes(Throwable e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES);
    }

    /** Class 08 is a broken connection, 57P a server that is told to stop, 58 a disk that fails it. */
    private static boolean meansBroken(String state) {
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("58")
                || state.equals(READ_ONLY)
                || CLOSED.contains(state);
    }
}
