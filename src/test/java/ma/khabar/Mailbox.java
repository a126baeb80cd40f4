package ma.khabar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters that the site has written to somebody, be they sent or not. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https://khabar\\.test(/\\S+)");

    private final TestSite site;
    private final String recipient;

    public Mailbox(TestSite site, String recipient) {
        this.site = site;
        this.recipient = recipient;
    }

    /** As text, the oldest first. */
    public List<String> letters() {
        return site.sql()
                .fetch("select plain from outgoing_mail where recipient = ? order by id", recipient)
                .map(row -> row.get(0, String.class));
    }

    /** The path behind the link in the last letter. */
    public String link() {
        Matcher link = LINK.matcher(letters().getLast());
        if (!link.find()) throw new AssertionError("No link in " + letters().getLast());
        return link.group(1);
    }
}
