package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.security.RouteRole;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;

/**
 * Who asks: a guest, or somebody signed in.
 *
 * @param account the id of the account; 0: a guest
 * @param name as readers see it; empty: a guest
 * @param may the routes that are open to them
 * @param reachable whether mail comes to them
 */
public record Visitor(long account, String name, Set<Access> may, boolean reachable) {
    public static final Visitor GUEST = new Visitor(0, "", Set.of(Access.ANYONE), false);

    private static final String ATTRIBUTE = "visitor";

    /** Whoever {@link Gate} has admitted to this request; before that, a guest. */
    public static Visitor of(Context ctx) {
        return Objects.requireNonNullElse(ctx.attribute(ATTRIBUTE), GUEST);
    }

    public boolean signedIn() {
        return account != 0;
    }

    /** Whether the desk is theirs, and every page leads there. */
    public boolean moderates() {
        return may(Access.MODERATOR);
    }

    /** Whether they act for the house. */
    public boolean worksHere() {
        return writes() || moderates();
    }

    /** Whether the newsroom is theirs, and every page leads there. */
    public boolean writes() {
        return may(Access.JOURNALIST);
    }

    public boolean may(Access access) {
        return may.contains(access);
    }

    boolean mayAny(Collection<? extends RouteRole> roles) {
        return !Collections.disjoint(may, roles);
    }

    void enter(Context ctx) {
        ctx.attribute(ATTRIBUTE, this);
    }
}
