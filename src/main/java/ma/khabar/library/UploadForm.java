package ma.khabar.library;

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
import ma.khabar.text.Typed;
import org.jspecify.annotations.Nullable;

/** Reads a picture out of a request, and what was said with it. Too long a request is refused before it is read. */
final class UploadForm {
    /** In bytes, of a file. */
    static final long LARGEST_FILE = 25L << 20;

    private static final long LARGEST_REQUEST = LARGEST_FILE + (64 << 10);
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_CREDIT = 150;
    private static final String TOO_LARGE = "الملف أكبر من 25 ميغابايت. صغّره ثم أرسله.";

    private static final String CUT_SHORT = "لم يصل الملف كاملًا. أعد إرساله.";
    private static final long LONGEST_IGNORED = 4 * LARGEST_FILE;

    private UploadForm() {}

    /** {@code folder} is where the file lies until it has all come. */
    static Library.Parcel of(Context ctx, Path folder) {
        if (ctx.req().getContentLengthLong() > LARGEST_REQUEST) refuse(ctx);
        if (!isInParts(ctx)) throw new UnprocessableContentResponse("اختر صورة لترسلها.");
        ctx.req()
                .setAttribute(
                        "org.eclipse.jetty.multipartConfig",
                        new MultipartConfigElement(folder.toString(), LARGEST_FILE, LARGEST_REQUEST, 0));
        try {
            Library.Parcel parcel = parcel(ctx);
            // Jetty would do it too, some time after the answer.
            for (Part part : ctx.req().getParts()) part.delete();
            return parcel;
        } catch (IllegalStateException e) {
            throw new ContentTooLargeResponse(TOO_LARGE);
        } catch (IOException | ServletException | RuntimeException e) {
            throw new BadRequestResponse(CUT_SHORT);
        }
    }

    /** Browsers listen for an answer only when they have sent all; what is longer than patience allows hears nothing. */
    private static void refuse(Context ctx) {
        try (InputStream in = ctx.req().getInputStream()) {
            byte[] piece = new byte[8_192];
            long left = LONGEST_IGNORED;
            while (left > 0) {
                int read = in.read(piece);
                left = read < 0 ? 0 : left - read;
            }
        } catch (IOException e) {
            throw new BadRequestResponse(CUT_SHORT);
        }
        throw new ContentTooLargeResponse(TOO_LARGE);
    }

    private static boolean isInParts(Context ctx) {
        String type = ctx.header("Content-Type");
        return type != null && type.startsWith("multipart/form-data");
    }

    private static Library.Parcel parcel(Context ctx) throws IOException, ServletException {
        Part file = ctx.req().getPart("picture");
        byte[] bytes = bytes(file, (int) LARGEST_FILE);
        return new Library.Parcel(
                bytes,
                file == null || file.getSubmittedFileName() == null ? "" : name(file.getSubmittedFileName()),
                words(ctx, "alt", LONGEST_WORDS),
                words(ctx, "caption", LONGEST_WORDS),
                words(ctx, "credit", LONGEST_CREDIT));
    }

    private static String name(String submitted) {
        String line = Typed.line(submitted);
        return line.substring(0, Math.min(line.length(), LONGEST_NAME));
    }

    private static String words(Context ctx, String field, int longest) throws IOException, ServletException {
        String typed = new String(bytes(ctx.req().getPart(field), 4 * longest), StandardCharsets.UTF_8);
        return Typed.line(typed);
    }

    private static byte[] bytes(@Nullable Part part, int most) throws IOException {
        if (part == null) return new byte[0];
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(most);
        }
    }
}
