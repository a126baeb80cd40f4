package ma.khabar.mode;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a choice is made for: the site, a section or an article.
 *
 * @param id of the section or the article; 0: the site
 */
public record Scope(Level level, long id) {
    public static final Scope SITE = new Scope(Level.SITE, 0);

    private static final Pattern NUMBERED = Pattern.compile("(category|article):([1-9][0-9]{0,17})");

    public static Scope section(long id) {
        return new Scope(Level.SECTION, id);
    }

    public static Scope article(long id) {
        return new Scope(Level.ARTICLE, id);
    }

    /** The scope of that name; empty for anything else. */
    static Optional<Scope> named(String name) {
        if (name.equals(SITE.toString())) return Optional.of(SITE);
        Matcher numbered = NUMBERED.matcher(name);
        if (!numbered.matches()) return Optional.empty();
        long id = Long.parseLong(numbered.group(2));
        return Optional.of(numbered.group(1).equals(Level.ARTICLE.key()) ? article(id) : section(id));
    }

    public boolean isArticle() {
        return level == Level.ARTICLE;
    }

    /** The page where its choice is made. */
    public String path() {
        return "/moderation/modes/" + this;
    }

    /** As it is stored and stands in addresses: {@code site}, {@code category:3} or {@code article:12}. */
    @Override
    public String toString() {
        return level == Level.SITE ? level.key() : level.key() + ":" + id;
    }
}
