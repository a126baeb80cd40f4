package ma.khabar.editing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;

/** A newsroom at work: a journalist, an editor, and pieces between them. */
final class Desk {
    private static final Map<TestSite, Desk> OPEN = new ConcurrentHashMap<>();

    private final TestSite site;
    private Browser journalist;
    private Browser editor;

    Desk(TestSite site) {
        this.site = site;
    }

    /** The one of this site: signing in takes time. */
    static Desk of(TestSite site) {
        return OPEN.computeIfAbsent(site, Desk::new);
    }

    Browser journalist() {
        if (journalist == null) journalist = site.signedIn(Role.JOURNALIST, "هدى المرابطي");
        return journalist;
    }

    Browser editor() {
        if (editor == null) editor = site.signedIn(Role.EDITOR, "نزهة الكتاني");
        return editor;
    }

    /** Begins a piece, and saves it with this title and a text. */
    Browser.Page begin(Browser writer, String title) {
        return open(writer)
                .fill("title", title)
                .fill("introduction", "مقدمة " + title)
                .fill("body", "نص " + title)
                .fill("category", category())
                .fill("tags", "تجربة")
                .submit();
    }

    Browser.Form open(Browser writer) {
        return writer.post("/newsroom/articles", Map.of()).form("#piece");
    }

    /** A piece of the editor's own, out now; answers the address of its page in the newsroom. */
    String published(String title) {
        String address = begin(editor(), title).path();
        step(editor(), address, "publication", Map.of());
        return address;
    }

    /** Takes a step as a button of the page would. */
    Browser.Page step(Browser who, String address, String step, Map<String, String> fields) {
        Browser.Form form = who.get(address).form("#piece");
        fields.forEach(form::fill);
        return form.submit("/" + step);
    }

    /** Where readers find what stands at this address of the newsroom. */
    String path(String address) {
        return "/a/" + article(address);
    }

    long article(String address) {
        Object id = site.sql().fetchValue("select article_id from piece where id = " + id(address));
        return ((Number) id).longValue();
    }

    static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The id of the section «مجتمع». */
    String category() {
        site.article("ليكون هناك قسم");
        return site.sql()
                .fetchValue("select id from category where name = 'مجتمع'")
                .toString();
    }
}
