package ma.khabar.mail;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What every letter of the site bears, and how its HTML is made.
 *
 * @param name of the site, as it is by then
 * @param siteUrl the public address, without a slash at the end
 */
public record Letterhead(Supplier<String> name, String siteUrl, Template template) {

    /** Renders a template with these names. */
    public interface Template {
        String html(String name, Map<String, Object> values);
    }

    public String siteName() {
        return name.get();
    }

    /** The HTML of a letter; every template may name the site. */
    public String html(String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("siteName", siteName());
        return this.template.html(template, all);
    }
}
