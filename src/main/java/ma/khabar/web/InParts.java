package ma.khabar.web;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.UnprocessableContentResponse;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import ma.khabar.text.Typed;
import org.eclipse.jetty.http.MultiPartFormData;

/**
 * A form with a file in it, as it came. Too long a one is refused before it is read.
 *
 * @param file its bytes; none when nothing was chosen
 * @param name of the file, as it was sent
 * @param words what was typed in the other fields, on a line each
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares two.
public record InParts(byte[] file, String name, Map<String, String> words) {
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST_FILE = 25 * MEGABYTE;
    private static final int LARGEST_REQUEST = LARGEST_FILE + MEGABYTE / 16;
    private static final int LONGEST_WORDS = 4_096;
    private static final int LONGEST_NAME = 200;
    private static final String WORDS = InParts.class.getName();
    private static final String TOO_LARGE = "الملف أكبر من 25 ميغابايت. صغّره ثم أرسله.";
    private static final String CUT_SHORT = "لم يصل الملف كاملًا. أعد إرساله.";

    /** Whether it comes in parts, as a form with a file in it does. */
    public static boolean is(Context ctx) {
        String type = ctx.header("Content-Type");
        return type != null && type.startsWith("multipart/form-data") && ctx.header("Content-Encoding") == null;
    }

    /**
     * {@code field} is that of the file. {@code folder} is where it lies until it has all come; empty when nothing can be written: then in
     * memory, so that who sent it gets back what they typed.
     */
    public static InParts of(Context ctx, String field, Optional<Path> folder) {
        if (ctx.req().getContentLengthLong() > LARGEST_REQUEST) throw new ContentTooLargeResponse(TOO_LARGE);
        if (!is(ctx)) throw new UnprocessableContentResponse("اختر صورة لترسلها.");
        ctx.req().setAttribute("org.eclipse.jetty.multipartConfig", limits(folder));
        try {
            InParts read = read(ctx, field);
            ctx.attribute(WORDS, read.words());
            // Jetty would do it too, some time after the answer.
            for (Part part : ctx.req().getParts()) part.delete();
            return read;
        } catch (IllegalStateException e) {
            throw new ContentTooLargeResponse(TOO_LARGE);
        } catch (IOException | ServletException | RuntimeException e) {
            forget(ctx);
            throw new BadRequestResponse(CUT_SHORT);
        }
    }

    /** What was typed beside a file that has come; nothing where nobody has looked at it yet. */
    static Map<String, String> words(Context ctx) {
        Map<String, String> words = ctx.attribute(WORDS);
        return words == null ? Map.of() : words;
    }

    /** What was typed in a field; empty when there is none. */
    public String typed(String field) {
        return words.getOrDefault(field, "");
    }

    /** Jetty looks for parts to delete when the answer is out, and would fail over those that could not be read as reading them did. */
    private static void forget(Context ctx) {
        String name = MultiPartFormData.class.getName();
        if (ctx.req().getAttribute(name) instanceof CompletableFuture<?> parts && parts.isCompletedExceptionally())
            ctx.req().removeAttribute(name);
    }

    private static MultipartConfigElement limits(Optional<Path> folder) {
        return new MultipartConfigElement(
                folder.map(Path::toString).orElse(""),
                LARGEST_FILE,
                LARGEST_REQUEST,
                folder.isPresent() ? 0 : LARGEST_REQUEST);
    }

    private static InParts read(Context ctx, String field) throws IOException, ServletException {
        byte[] file = new byte[0];
        String name = "";
        Map<String, String> words = new HashMap<>();
        for (Part part : ctx.req().getParts()) {
            if (part.getName().equals(field)) {
                file = bytes(part, LARGEST_FILE);
                name = part.getSubmittedFileName() == null ? "" : name(part.getSubmittedFileName());
            } else {
                String typed = new String(bytes(part, LONGEST_WORDS), StandardCharsets.UTF_8);
                words.putIfAbsent(part.getName(), Typed.line(typed));
            }
        }
        return new InParts(file, name, words);
    }

    private static String name(String submitted) {
        String line = Typed.line(submitted);
        return line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    private static byte[] bytes(Part part, int most) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        }
    }
}
