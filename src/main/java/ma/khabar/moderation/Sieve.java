package ma.khabar.moderation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.khabar.moderation.Classifier.Guess;
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
    private final Experience experience;

    public Sieve(WordStore words, ReservedNames names, Experience experience) {
        this.words = words;
        this.names = names;
        this.experience = experience;
    }

    /** The rule that says most about the text, of all that apply; none: it may be published. */
    public @Nullable Rule holding(Sent sent) {
        return holding(sent, Set.of());
    }

    /** The same of a writer to whom some rules do not apply. */
    public @Nullable Rule holding(Sent sent, Set<Rule> forgiven) {
        return broken(sent).stream()
                .filter(rule -> !forgiven.contains(rule))
                .findFirst()
                .orElse(null);
    }

    /** Every listed word in the text, the suspect ones that hold nothing included, for the moderator to see. */
    public List<Match> marked(String text) {
        return words.list().in(text);
    }

    /** The same for texts that differ only in spelling, signs and spaces. */
    public static String essence(String text) {
        return String.join(" ", Tokens.of(text));
    }

    /** The one that says most comes first. */
    private List<Rule> broken(Sent sent) {
        List<Rule> broken = new ArrayList<>();
        Folded folded = Folded.of(sent.text());
        if (sent.trap()) broken.add(Rule.TRAP);
        if (sent.guest() && names.holds(sent.name())) broken.add(Rule.RESERVED_NAME);
        if (isBanned(folded) || isBanned(Folded.of(sent.name()))) broken.add(Rule.BANNED_WORD);
        if (sent.elsewhere() && essence(sent.text()).length() >= SHORTEST_REPEATED) broken.add(Rule.REPEATED);
        Contact.in(folded).stream().map(Sieve::rule).forEach(broken::add);
        if (isTooFast(sent.took())) broken.add(Rule.TOO_FAST);
        if (experience.guess(sent.text()).filter(Guess::warns).isPresent()) broken.add(Rule.LIKE_REJECTED);
        return broken;
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
