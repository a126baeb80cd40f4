package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.account.Role;
import ma.khabar.web.Access;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that are not everybody's are shown to those whose they are; the others learn nothing from being refused. */
class StaffPagesTest {
    private static final Set<Access> EVERYBODY = Set.of(Access.ANYONE, Access.UNASKED);

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    /** Every such page, and whose it is. A new one fails here until it is in the table. */
    private static final Map<String, Access> PAGES = Map.ofEntries(
            Map.entry("/account/comments", Access.SIGNED_IN),
            Map.entry("/account/data", Access.SIGNED_IN),
            Map.entry("/moderation", Access.MODERATOR),
            Map.entry("/moderation/comments/{id}", Access.MODERATOR),
            Map.entry("/moderation/log", Access.MODERATOR),
            Map.entry("/moderation/log/words", Access.MODERATOR),
            Map.entry("/moderation/restrictions", Access.MODERATOR),
            Map.entry("/moderation/words", Access.MODERATOR),
            Map.entry("/moderation/modes", Access.MODERATOR),
            Map.entry("/moderation/modes/{scope}", Access.MODERATOR),
            Map.entry("/newsroom", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/revisions", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/preview", Access.JOURNALIST),
            Map.entry("/newsroom/pictures", Access.JOURNALIST),
            Map.entry("/newsroom/pictures/choices", Access.JOURNALIST),
            Map.entry("/newsroom/pictures/{id}", Access.JOURNALIST),
            Map.entry("/newsroom/front", Access.EDITOR),
            Map.entry("/newsroom/front/preview", Access.EDITOR),
            Map.entry("/account", Access.SIGNED_IN),
            Map.entry("/account/second-factor", Access.SIGNED_IN),
            Map.entry("/admin/accounts", Access.ADMIN),
            Map.entry("/admin/accounts/{id}", Access.ADMIN),
            Map.entry("/admin/settings", Access.ADMIN),
            Map.entry("/admin/settings/sections", Access.ADMIN),
            Map.entry("/admin/settings/texts/{page}", Access.ADMIN));

    /** Signed in once: a password takes longer than a page. */
    private static final Map<Role, Browser> SIGNED_IN = new EnumMap<>(Role.class);

    @Test
    void every_page_that_is_not_everybodys_is_in_the_table_with_whose_it_is() throws Exception {
        Map<String, Set<?>> declared = RoutesTest.gets(site.site())
                .filter(route -> isInside(route.path) || roles(route).stream().noneMatch(EVERYBODY::contains))
                .collect(Collectors.toMap(route -> route.path, StaffPagesTest::roles));

        assertThat(declared.keySet()).isEqualTo(PAGES.keySet());
        PAGES.forEach((path, access) -> assertThat(declared.get(path)).as(path).isEqualTo(Set.of(access)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void guests_are_led_to_sign_in_and_shown_nothing(String path) {
        Browser.Page page = site.visitor().getWithoutFollowing(RoutesTest.first(path));

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location").orElse("")).startsWith("/sign-in?next=");
        assertThat(page.header("Cache-Control")).hasValue("private, no-store");
        assertThat(page.body()).doesNotContain("<");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void who_works_elsewhere_is_refused_and_shown_nothing(String path) {
        for (Role role : Role.values()) {
            Browser.Page page = browser(role).getWithoutFollowing(RoutesTest.first(path));
            boolean theirs = role.may(true).contains(PAGES.get(path));

            assertThat(page.status() == 403).as(role.name()).isEqualTo(!theirs);
            assertThat(page.header("Cache-Control").orElse("")).contains("no-store");
            if (!theirs) assertThat(page.all("main > *").select("h1").text()).isEqualTo("غير مسموح");
        }
    }

    static Stream<String> pages() {
        return PAGES.keySet().stream().sorted();
    }

    private static boolean isInside(String path) {
        return path.matches("/(newsroom|moderation|admin|account)(/.*)?");
    }

    private static Set<?> roles(Endpoint route) {
        return route.metadata(Roles.class).getRoles();
    }

    private static Browser browser(Role role) {
        return SIGNED_IN.computeIfAbsent(role, some -> site.signedIn(some, some.label()));
    }
}
