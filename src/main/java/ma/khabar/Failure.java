package ma.khabar;

/** What stops a command; the message is one line for whoever gave it. */
class Failure extends RuntimeException {
    Failure(String message) {
        super(message);
    }

    Failure(String message, Throwable cause) {
        super(message, cause);
    }

    /** One line: our own words where there are any, else the innermost, around which stand the pool, the migration and the server. */
    static String reason(Throwable e) {
        Throwable cause = e.getCause();
        if (cause != null && !(e instanceof Failure)) return reason(cause);
        String message = e.getMessage();
        return (message == null ? e.toString() : message).lines().findFirst().orElse("failed");
    }
}
