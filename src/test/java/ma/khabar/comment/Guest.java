package ma.khabar.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.Browser;
import ma.khabar.TestSite;

/** Writes comments as a form would, without looking at the page that follows. */
final class Guest {
    private static final Pattern ID = Pattern.compile("#comment-([0-9]+)$");

    private final Browser browser;
    private final long article;

    private Guest(Browser browser, long article) {
        this.browser = browser;
        this.article = article;
    }

    static Guest of(TestSite site, long article) {
        return new Guest(site.visitor(), article);
    }

    /** Begins a thread; answers the id of the comment. */
    long comment(String body) {
        return id(send("كريم", body, ""));
    }

    /** Answers a comment; answers the id of the answer. */
    long reply(long parent, String name, String body) {
        return id(send(name, body, String.valueOf(parent)));
    }

    /** What came back, not followed. */
    Browser.Page send(String name, String body, String parent) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("body", body);
        fields.put("parent", parent);
        return browser.postWithoutFollowing("/a/" + article + "/comments", fields);
    }

    private static long id(Browser.Page answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        Matcher id = ID.matcher(answer.header("Location").orElse(""));
        if (!id.find()) throw new AssertionError("No comment in " + answer.header("Location"));
        return Long.parseLong(id.group(1));
    }
}
