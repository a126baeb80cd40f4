package ma.khabar.moderation;

import java.time.Duration;
import java.util.List;
import ma.khabar.text.Contact;
import ma.khabar.text.Folded;
import org.jspecify.annotations.Nullable;

/** Says which rule, if any, keeps a text back until a moderator has seen it. */
public final class Sieve {
    private static final Duration FASTEST = Duration.ofSeconds(3);

    /** In letters of the essence: «شكرا جزيلا» stands under many articles, and rightly. */
    private static final int SHORTEST_REPEATED = 20;

    private final WordStore words;
    private final ReservedNames names;

    public Sieve(WordStore words, ReservedNames names) {
        this.words = words;
        this.names = names;
    }

    /** The rule that says most about the text, of all that apply; none: it may be published. */
    public @Nullable Rule holding(Sent sent) {
        if (sent.trap()) return Rule.TRAP;
        if (sent.guest() && names.holds(sent.name())) return Rule.RESERVED_NAME;
        Folded folded = Folded.of(sent.text());
        if (isBanned(folded) || isBanned(Folded.of(sent.name()))) return Rule.BANNED_WORD;
        if (sent.elsewhere() && essence(sent.text()).length() >= SHORTEST_REPEATED) return Rule.REPEATED;
        List<Contact> contacts = Contact.in(folded);
        if (!contacts.isEmpty()) return rule(contacts.getFirst());
        return isTooFast(sent.took()) ? Rule.TOO_FAST : null;
    }

    /** Every listed word in the text, the suspect ones that hold nothing included, for the moderator to see. */
    public List<Match> marked(String text) {
        return words.list().in(text);
    }

    /** The same for texts that differ only in spelling, signs and spaces. */
    public static String essence(String text) {
        return String.join(" ", Tokens.of(text));
    }

    private boolean isBanned(Folded text) {
        return words.list().in(text).stream().anyMatch(match -> match.word().kind() == Word.Kind.BANNED);
    }

    private static Rule rule(Contact contact) {
        return switch (contact.kind()) {
            case LINK -> Rule.LINK;
            case MAIL -> Rule.MAIL;
            case PHONE -> Rule.PHONE;
        };
    }

    private static boolean isTooFast(@Nullable Duration took) {
        return took != null && took.compareTo(FASTEST) < 0;
    }
}
