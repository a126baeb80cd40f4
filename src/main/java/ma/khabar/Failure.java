package ma.khabar;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** What stops a command; the message is one line for whoever gave it. */
class Failure extends RuntimeException {
    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is to be said of it; more than one line where more than one thing is wrong. */
    List<String> lines() {
        return List.of(reason(this));
    }

    /** The same for a file that could not be read or written, whose name the JDK gives where a reason should be. */
    static Failure of(Path file, IOException e) {
        String reason = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
        return new Failure(file + ": " + (reason == null ? sentence(e) : reason), e);
    }

    private static String sentence(IOException e) {
        return switch (e) {
            case NoSuchFileException none -> "there is no such file or folder";
            case AccessDeniedException denied -> "access is denied";
            case FileAlreadyExistsException there -> "it is there already";
            default -> "cannot be read or written";
        };
    }

    /** The same for whatever was thrown. */
    static List<String> lines(Throwable e) {
        return e instanceof Failure failure ? failure.lines() : List.of(reason(e));
    }

    /** One line: our own words where there are any, else the innermost, around which stand the pool, the migration and the server. */
    static String reason(Throwable e) {
        Throwable cause = e.getCause();
        if (cause != null && !(e instanceof Failure)) return reason(cause);
        String message = e.getMessage();
        return (message == null ? e.toString() : message).lines().findFirst().orElse("failed");
    }
}
