package ma.khabar.web;

import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.UnsupportedMediaTypeResponse;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes no other body than one of our forms would send: small, in UTF-8, and neither in parts nor compressed. */
public final class FormsOnly implements Handler {
    private static final Pattern FORM = Pattern.compile(
            "application/x-www-form-urlencoded\\s*(;\\s*charset=\"?utf-8\"?\\s*)?", Pattern.CASE_INSENSITIVE);

    private final ToLongFunction<String> largest;
    private final Predicate<String> unread;
    private final Predicate<String> uploads;

    /**
     * @param largest in bytes, at this path; what announces more is refused and not kept, and what announces nothing is for {@link Room}
     * @param unread the paths at which no body is ever read, whatever its type
     * @param uploads the paths that take files, and know themselves how many and how large
     */
    public FormsOnly(ToLongFunction<String> largest, Predicate<String> unread, Predicate<String> uploads) {
        this.unread = unread;
        this.uploads = uploads;
        this.largest = largest;
    }

    @Override
    public void handle(Context ctx) {
        if (!ctx.method().equals(HandlerType.POST)) return;
        if (isCoded(ctx.header("Transfer-Encoding"))) throw new UnsupportedMediaTypeResponse();
        if (uploads.test(ctx.path()) && InParts.is(ctx)) return;
        long length = ctx.req().getContentLengthLong();
        if (length > largest.applyAsLong(ctx.path())) throw new ContentTooLargeResponse();
        if (!unread.test(ctx.path()) && !isForm(ctx, length)) throw new UnsupportedMediaTypeResponse();
    }

    private static boolean isCoded(@Nullable String transfer) {
        return transfer != null && !transfer.equalsIgnoreCase("chunked");
    }

    private static boolean isForm(Context ctx, long length) {
        // Not ctx.contentType(): Jetty looks the charset up, and fails when it knows none of that name.
        String type = ctx.header("Content-Type");
        if (type == null) return length == 0;
        return FORM.matcher(type.strip()).matches() && ctx.header("Content-Encoding") == null;
    }
}
