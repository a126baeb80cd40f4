package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.List;
import ma.khabar.account.Role;
import ma.khabar.web.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is signed in can sign out from every page. */
class WayOutTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    /** A new page is found here by itself. */
    @Test
    void it_stands_on_every_page() throws Exception {
        Browser admin = site.signedIn(Role.ADMIN, "المديرة");
        long article = site.article("مقال");
        List<String> paths = RoutesTest.gets(site.site())
                .filter(route -> !asks(route, Access.UNASKED))
                .map(route -> RoutesTest.first(route.path.replace("/a/{id}", "/a/" + article)))
                .toList();

        List<Browser.Page> pages = paths.stream()
                .map(admin::get)
                .filter(page -> page.body().contains("<html"))
                .toList();

        assertThat(pages).filteredOn(page -> page.status() == 200).hasSizeGreaterThan(20);
        assertThat(pages)
                .filteredOn(page ->
                        page.all("form[method=post][action='/sign-out'] button").isEmpty())
                .extracting(Browser.Page::path)
                .isEmpty();
    }

    private static boolean asks(Endpoint route, Access access) {
        return route.metadata(Roles.class).getRoles().contains(access);
    }
}
