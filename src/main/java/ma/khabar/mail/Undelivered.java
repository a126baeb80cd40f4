package ma.khabar.mail;

/** A letter that was not taken on; the message says what the other side answered. */
final class Undelivered extends Exception {
    private final Why why;

    /** What that means for the letter, and for those behind it. */
    enum Why {
        /** Nobody will ever take this one on. */
        REFUSED,
        /** This one not now. */
        FAILED,
        /** None now. */
        UNREACHABLE
    }

    Undelivered(Why why, Throwable cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
        this.why = why;
    }

    Why why() {
        return why;
    }

    /** Without the addresses that stand in it: it is written into the log. */
    String reason() {
        return String.valueOf(getMessage()).replaceAll("[^\\s<>@]+@[^\\s<>@]+", "…");
    }
}
