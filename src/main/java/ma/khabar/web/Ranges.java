package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets whoever was cut off while a file came go on from there: one range of its bytes at a time (RFC 9110, 14). */
public final class Ranges {
    private static final Pattern FROM_TO = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})");
    private static final Pattern LAST = Pattern.compile("bytes=-(\\d{1,18})");

    private Ranges() {}

    /** The bytes from the first to the last that is named, both counted from 0. */
    private record Range(long first, long last) {}

    /** Answers with the file, or with the range of it that is asked for. */
    public static void answer(Context ctx, Path file) throws IOException {
        String tag = tag(file);
        byte[] bytes = Files.readAllBytes(file);
        ctx.header("Accept-Ranges", "bytes").header("ETag", tag);
        Range asked = asked(ctx, tag, bytes.length);
        if (asked == null) ctx.result(bytes);
        else if (asked.first > asked.last)
            ctx.status(HttpStatus.RANGE_NOT_SATISFIABLE).header("Content-Range", "bytes */" + bytes.length);
        else part(ctx, bytes, asked);
    }

    /** By when it was made, and its length: hashing it would cost more than sending it. */
    private static String tag(Path file) throws IOException {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        return '"'
                + Long.toHexString(is.lastModifiedTime().to(TimeUnit.MICROSECONDS))
                + '-'
                + Long.toHexString(is.size())
                + '"';
    }

    private static void part(Context ctx, byte[] bytes, Range range) {
        ctx.status(HttpStatus.PARTIAL_CONTENT)
                .header("Content-Range", "bytes " + range.first + "-" + range.last + "/" + bytes.length)
                .result(Arrays.copyOfRange(bytes, (int) range.first, (int) range.last + 1));
    }

    /** Null: all of it. Whoever asks for what another file had at this address, for several ranges, or in words of their own, gets that too. */
    private static @Nullable Range asked(Context ctx, String tag, int length) {
        String range = ctx.header("Range");
        boolean same = Objects.requireNonNullElse(ctx.header("If-Range"), tag).equals(tag);
        return range == null || !same || !ctx.method().equals(HandlerType.GET) ? null : parse(range, length);
    }

    private static @Nullable Range parse(String range, int length) {
        Matcher last = LAST.matcher(range);
        if (last.matches()) return new Range(Math.max(0, length - Long.parseLong(last.group(1))), length - 1);
        Matcher fromTo = FROM_TO.matcher(range);
        if (!fromTo.matches()) return null;
        long from = Long.parseLong(fromTo.group(1));
        long to = fromTo.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(fromTo.group(2));
        return to < from ? null : new Range(from, Math.min(to, length - 1));
    }
}
