package ma.khabar.media;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import ma.khabar.web.Headers;
import ma.khabar.web.InParts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pictures on their way in: whatever goes wrong with one is said in words, and how long to wait where waiting helps. */
public final class IncomingPages {
    private static final Logger log = LoggerFactory.getLogger(IncomingPages.class);
    private static final String BUSY = "تُعالج الآن صور كثيرة. أعد المحاولة بعد ثوان.";
    private static final String NO_ROOM =
            "لا يمكن حفظ أي صورة الآن: قرص الخادم ممتلئ، أو لا يُكتب فيه. أخبر من يديره، ثم أعد المحاولة.";
    private static final Duration TO_FINISH_OTHERS = Duration.ofSeconds(5);
    private static final Duration TO_MAKE_ROOM = Duration.ofMinutes(1);

    private IncomingPages() {}

    /** What is done with what was sent. */
    public interface Taking {
        void take(InParts sent) throws IOException;
    }

    /** Says why nothing was done; {@code sent}: none: it did not come so far. */
    public interface Refusal {
        void say(HttpStatus status, String sentence, @Nullable InParts sent);
    }

    public static void receive(Context ctx, PictureFiles files, Taking taking, Refusal refusal) {
        InParts sent = null;
        try {
            Optional<Path> folder = files.incoming();
            sent = InParts.of(ctx, "picture", folder);
            if (folder.isEmpty()) throw new IOException("no room for what is sent");
            taking.take(sent);
        } catch (NoPicture e) {
            refusal.say(HttpStatus.UNPROCESSABLE_CONTENT, e.reason().sentence(), sent);
        } catch (HttpResponseException e) {
            refusal.say(HttpStatus.forStatus(e.getStatus()), Objects.requireNonNullElse(e.getMessage(), ""), sent);
        } catch (RejectedExecutionException e) {
            Headers.retryAfter(ctx, TO_FINISH_OTHERS);
            refusal.say(HttpStatus.SERVICE_UNAVAILABLE, BUSY, sent);
        } catch (IOException e) {
            log.error("A picture could not be kept: {}", e.toString());
            Headers.retryAfter(ctx, TO_MAKE_ROOM);
            refusal.say(HttpStatus.INSUFFICIENT_STORAGE, NO_ROOM, sent);
        }
    }
}
