package ma.khabar.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address to which a mail can be sent.
 *
 * @param text as it was typed, the domain in ASCII
 */
public record EmailAddress(String text) {
    /** In letters, as SMTP has it. */
    public static final int LONGEST = 254;

    private static final String PART = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SANE = Pattern.compile(
            "(?=[^@]{1,64}@)" + PART + "(?:\\." + PART + ")*@(?:" + LABEL + "\\.)+(?=.*[A-Za-z])" + LABEL);

    /** Empty when no mail could be sent there. */
    public static Optional<EmailAddress> parse(String typed) {
        String line = Typed.line(typed);
        if (line.length() > LONGEST) return Optional.empty();
        String text = ascii(line);
        return text.length() <= LONGEST && SANE.matcher(text).matches()
                ? Optional.of(new EmailAddress(text))
                : Optional.empty();
    }

    /** The same for all ways of writing this address. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What stands before the at sign. */
    public String local() {
        return text.substring(0, text.indexOf('@'));
    }

    private static String ascii(String text) {
        int at = text.lastIndexOf('@');
        if (at < 0) return text;
        try {
            return text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
