package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import java.lang.reflect.Field;
import java.util.List;
import ma.khabar.web.Access;
import ma.khabar.web.Gate;
import ma.khabar.web.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who may ask for what is said in one place, for every address. */
class RoutesTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void every_route_names_who_may_ask() throws Exception {
        assertThat(routes()).hasSizeGreaterThan(30).allSatisfy(route -> {
            assertThat(route.metadata(Roles.class)).as(route.path).isNotNull();
            assertThat(route.metadata(Roles.class).getRoles()).as(route.path).isNotEmpty();
            assertThat(route.metadata(Roles.class).getRoles()).allMatch(Access.class::isInstance);
        });
    }

    @Test
    void whatever_can_be_got_can_be_asked_for_its_head_and_nothing_else_can() throws Exception {
        assertThat(paths(HandlerType.HEAD)).isEqualTo(paths(HandlerType.GET));
        assertThat(routes()).extracting(route -> route.method.name()).containsOnly("GET", "HEAD", "POST");
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

    private static List<String> paths(HandlerType method) throws Exception {
        return routes().stream()
                .filter(route -> route.method.equals(method))
                .map(route -> route.path)
                .toList();
    }

    /** What the running server really has, and not what a test declares again. */
    private static List<Endpoint> routes() throws Exception {
        Field server = Site.class.getDeclaredField("server");
        server.setAccessible(true);
        return ((Javalin) server.get(site.site()))
                .unsafe.internalRouter.allHttpHandlers().stream()
                        .map(parsed -> parsed.endpoint)
                        .filter(endpoint -> endpoint.method.isHttpMethod())
                        .toList();
    }
}
