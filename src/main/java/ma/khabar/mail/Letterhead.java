package ma.khabar.mail;

import java.util.HashMap;
import java.util.Map;

/**
 * What every letter of the site bears, and how its HTML is made.
 *
 * @param siteUrl the public address, without a slash at the end
 */
public record Letterhead(String siteName, String siteUrl, Template template) {

    /** Renders a template with these names. */
    public interface Template {
        String html(String name, Map<String, Object> values);
    }

    /** The HTML of a letter; every template may name the site. */
    public String html(String name, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("siteName", siteName);
        return template.html(name, all);
    }
}
