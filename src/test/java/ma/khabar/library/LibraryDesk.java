package ma.khabar.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.khabar.Browser;
import ma.khabar.TestSite;
import ma.khabar.account.Role;

/** People who work with the library of a site. */
final class LibraryDesk {
    static final String PICTURES = "/newsroom/pictures";

    private static final Map<TestSite, LibraryDesk> OPEN = new ConcurrentHashMap<>();
    private static final Pattern ID = Pattern.compile("\"id\":([0-9]+)");

    private final Browser journalist;
    private final Browser colleague;
    private final Browser editor;

    private LibraryDesk(TestSite site) {
        journalist = site.signedIn(Role.JOURNALIST, "هدى المرابطي");
        colleague = site.signedIn(Role.JOURNALIST, "ياسين بنعطية");
        editor = site.signedIn(Role.EDITOR, "نزهة الكتاني");
    }

    /** The one of this site: signing in takes time. */
    static LibraryDesk of(TestSite site) {
        return OPEN.computeIfAbsent(site, LibraryDesk::new);
    }

    Browser journalist() {
        return journalist;
    }

    Browser colleague() {
        return colleague;
    }

    Browser editor() {
        return editor;
    }

    /** Sends a picture as the form of the library does. */
    Browser.Page send(Browser who, String name, byte[] bytes) {
        return who.postPicture(PICTURES, name, bytes, Map.of());
    }

    /** The address of the page of a picture of the journalist's that was just sent. */
    String sent(byte[] bytes) {
        Browser.Page answer = send(journalist, "صورة.jpg", bytes);
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer.header("Location").orElseThrow();
    }

    static String id(Browser.Page json) {
        Matcher id = ID.matcher(json.body());
        assertThat(id.find()).as(json.body()).isTrue();
        return id.group(1);
    }
}
