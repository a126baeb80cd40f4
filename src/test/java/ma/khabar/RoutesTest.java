package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.lang.reflect.Field;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.account.Role;
import ma.khabar.cache.Shared;
import ma.khabar.web.Access;
import ma.khabar.web.Gate;
import ma.khabar.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may ask for what is said in one place, for every address. */
class RoutesTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void every_route_names_who_may_ask() throws Exception {
        assertThat(routes(site.site())).hasSizeGreaterThan(30).allSatisfy(route -> {
            assertThat(route.metadata(Roles.class)).as(route.path).isNotNull();
            assertThat(route.metadata(Roles.class).getRoles()).as(route.path).isNotEmpty();
            assertThat(route.metadata(Roles.class).getRoles())
                    .allMatch(role -> role instanceof Access || role == Shared.SHARED)
                    .anyMatch(Access.class::isInstance);
        });
    }

    @Test
    void whatever_can_be_got_can_be_asked_for_its_head_and_nothing_else_can() throws Exception {
        assertThat(paths(HandlerType.HEAD)).isEqualTo(paths(HandlerType.GET));
        assertThat(routes(site.site())).extracting(route -> route.method.name()).containsOnly("GET", "HEAD", "POST");
    }

    @Test
    void the_gate_admits_nobody_to_a_route_that_names_no_role() {
        Javalin open = Javalin.start(on -> {
            on.startup.showJavalinBanner = false;
            on.jetty.port = 0;
            on.jetty.host = "127.0.0.1";
            on.routes.beforeMatched(new Gate(ctx -> Visitor.GUEST));
            on.routes.get("/named", ctx -> ctx.result("in"), Access.ANYONE);
            on.routes.get("/unnamed", ctx -> ctx.result("in"));
        });
        try {
            Browser visitor = new Browser("http://127.0.0.1:" + open.port());
            assertThat(visitor.get("/named").body()).isEqualTo("in");
            assertThat(visitor.get("/unnamed").status()).isEqualTo(403);
        } finally {
            open.stop();
        }
    }

    /** Signed in once: a password takes longer than a form. */
    private static final Map<Role, Browser> SIGNED_IN = new EnumMap<>(Role.class);

    private static final Map<Role, Browser> FORGING = new EnumMap<>(Role.class);

    /** Programs for mail send it, from wherever they are (RFC 8058). */
    private static final String ONE_CLICK = "/comments/unsubscribe/{ticket}";

    /** Every form, who may send it, and one of them. A new one fails here until it is in the table. */
    private static final Map<String, Access> FORMS = Map.ofEntries(
            Map.entry("/a/{id}/comments", Access.ANYONE),
            Map.entry("/a/{id}/comments/{comment}/like", Access.ANYONE),
            Map.entry("/a/{id}/comments/{comment}/report", Access.ANYONE),
            Map.entry("/a/{id}/comments/{comment}/edit", Access.ANYONE),
            Map.entry("/a/{id}/comments/{comment}/removal", Access.ANYONE),
            Map.entry(ONE_CLICK, Access.ANYONE),
            Map.entry("/moderation/words", Access.MODERATOR),
            Map.entry("/moderation/words/test", Access.MODERATOR),
            Map.entry("/moderation/words/{id}/removal", Access.MODERATOR),
            Map.entry("/moderation/modes/{scope}", Access.MODERATOR),
            Map.entry("/moderation/modes/{scope}/cool-down", Access.MODERATOR),
            Map.entry("/moderation/decisions", Access.MODERATOR),
            Map.entry("/moderation/undo", Access.MODERATOR),
            Map.entry("/moderation/comments/{id}/decision", Access.MODERATOR),
            Map.entry("/moderation/comments/{id}/notes", Access.MODERATOR),
            Map.entry("/moderation/comments/{id}/pin", Access.MODERATOR),
            Map.entry("/moderation/restrictions", Access.MODERATOR),
            Map.entry("/moderation/restrictions/removal", Access.MODERATOR),
            Map.entry("/newsroom/articles", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/checks", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/autosave", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/submission", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/trash", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/restoration", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/revisions/{number}/restoration", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/links", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/links/{link}/removal", Access.JOURNALIST),
            Map.entry("/newsroom/articles/{id}/return", Access.EDITOR),
            Map.entry("/newsroom/articles/{id}/approval", Access.EDITOR),
            Map.entry("/newsroom/articles/{id}/publication", Access.EDITOR),
            Map.entry("/newsroom/articles/{id}/withdrawal", Access.EDITOR),
            Map.entry("/newsroom/articles/{id}/correction", Access.EDITOR),
            Map.entry("/newsroom/front", Access.EDITOR),
            Map.entry("/newsroom/front/breaking", Access.EDITOR),
            Map.entry("/newsroom/steps", Access.JOURNALIST),
            Map.entry("/newsroom/pictures", Access.JOURNALIST),
            Map.entry("/newsroom/pictures/{id}", Access.JOURNALIST),
            Map.entry("/newsroom/pictures/{id}/removal", Access.JOURNALIST),
            Map.entry("/admin/accounts/{id}/role", Access.ADMIN),
            Map.entry("/admin/accounts/{id}/state", Access.ADMIN),
            Map.entry("/admin/accounts/{id}/sessions/removal", Access.ADMIN),
            Map.entry("/admin/accounts/{id}/second-factor/removal", Access.ADMIN),
            Map.entry("/admin/invitations", Access.ADMIN),
            Map.entry("/admin/settings", Access.ADMIN),
            Map.entry("/admin/settings/logo", Access.ADMIN),
            Map.entry("/admin/settings/logo/removal", Access.ADMIN),
            Map.entry("/admin/settings/banner", Access.ADMIN),
            Map.entry("/admin/settings/sections", Access.ADMIN),
            Map.entry("/admin/settings/texts/{page}", Access.ADMIN),
            Map.entry("/invitation", Access.ANYONE),
            Map.entry("/sign-in", Access.ANYONE),
            Map.entry("/sign-in/code", Access.ANYONE),
            Map.entry("/account/second-factor", Access.SIGNED_IN),
            Map.entry("/account/second-factor/removal", Access.SIGNED_IN),
            Map.entry("/sign-out", Access.ANYONE),
            Map.entry("/sign-up", Access.ANYONE),
            Map.entry("/setup", Access.ANYONE),
            Map.entry("/confirm", Access.ANYONE),
            Map.entry("/forgot", Access.ANYONE),
            Map.entry("/reset", Access.ANYONE),
            Map.entry("/account/name", Access.SIGNED_IN),
            Map.entry("/account/email", Access.SIGNED_IN),
            Map.entry("/account/password", Access.SIGNED_IN),
            Map.entry("/account/confirmation", Access.SIGNED_IN),
            Map.entry("/account/sessions/{session}/end", Access.SIGNED_IN),
            Map.entry("/account/erasure", Access.SIGNED_IN));

    @Test
    void every_form_is_in_the_table_with_who_may_send_it() throws Exception {
        Map<String, Set<?>> declared = routes(site.site()).stream()
                .filter(route -> route.method.equals(HandlerType.POST))
                .collect(Collectors.toMap(route -> route.path, route -> route.metadata(Roles.class)
                        .getRoles()));
        assertThat(declared.keySet()).isEqualTo(FORMS.keySet());
        FORMS.forEach((path, access) -> assertThat(declared.get(path)).as(path).isEqualTo(Set.of(access)));
    }

    @ParameterizedTest
    @MethodSource("formsOfPages")
    void a_form_from_elsewhere_is_refused_to_everybody(String path) {
        for (Role role : Role.values()) {
            assertThat(send(FORGING.computeIfAbsent(role, RoutesTest::forging), path))
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(send(site.visitor().sending("Origin", "https://evil.example"), path))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_is_refused_to_whom_it_is_not_for(String path) {
        Access access = FORMS.get(path);
        if (access != Access.ANYONE) assertThat(send(site.visitor(), path)).isEqualTo(403);
        for (Role role : Role.values()) {
            int status = send(SIGNED_IN.computeIfAbsent(role, RoutesTest::signedIn), path);
            if (path.equals("/sign-out")) SIGNED_IN.remove(role);
            assertThat(status == 403).as(role.name()).isEqualTo(!role.may(true).contains(access));
        }
    }

    /** A new form of readers is found here by itself. */
    @ParameterizedTest
    @MethodSource("formsOfReaders")
    void a_banned_reader_may_send_nothing(String path) {
        long article = site.article("ممنوع " + path.hashCode());
        Browser banned = site.visitor();
        banned.post("/a/" + article + "/comments", Map.of("name", "كريم", "body", "قبل المنع"));
        site.ban("article_id = " + article, "سبب المنع");

        Browser.Page refused = banned.postWithoutFollowing(
                first(path.replace("{id}", "" + article)), Map.of("name", "كريم", "body", "بعد المنع"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("[role=alert]")).contains("سبب المنع");
        assertThat(refused.text("textarea")).isEqualTo("بعد المنع");
        assertThat(site.sql().fetchValue("select count(*) from comment where article_id = " + article))
                .isEqualTo(1L);
    }

    static Stream<String> formsOfReaders() {
        return forms().filter(path -> path.startsWith("/a/"));
    }

    private static Browser signedIn(Role role) {
        return site.signedIn(role, role.label());
    }

    private static Browser forging(Role role) {
        return signedIn(role).sending("Sec-Fetch-Site", "cross-site");
    }

    static Stream<String> forms() {
        return FORMS.keySet().stream().sorted();
    }

    static Stream<String> formsOfPages() {
        return forms().filter(path -> !path.equals(ONE_CLICK));
    }

    private static int send(Browser browser, String path) {
        return browser.postWithoutFollowing(first(path), Map.of()).status();
    }

    private static List<String> paths(HandlerType method) throws Exception {
        return routes(site.site()).stream()
                .filter(route -> route.method.equals(method))
                .map(route -> route.path)
                .toList();
    }

    /** What the running server really has, and not what a test declares again. */
    /** The routes by which something can be got. */
    static Stream<Endpoint> gets(Site site) throws Exception {
        return routes(site).stream().filter(route -> route.method.equals(HandlerType.GET));
    }

    /** One of its addresses. */
    static String first(String path) {
        return path.replaceAll("\\{[a-z]+}|<path>", "1");
    }

    static List<Endpoint> routes(Site site) throws Exception {
        Server server = (Server) read(Site.class, "server", site);
        return ((Javalin) read(Server.class, "javalin", server))
                .unsafe.internalRouter.allHttpHandlers().stream()
                        .map(parsed -> parsed.endpoint)
                        .filter(endpoint -> endpoint.method.isHttpMethod())
                        .toList();
    }

    private static Object read(Class<?> type, String name, Object of) throws Exception {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
