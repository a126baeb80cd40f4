package ma.khabar.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is done for every reader of a page, and not only for the one for whom it was made. */
public final class EachTime {
    private static final String ATTRIBUTE = "each-time";

    /** Does something with the headers of a GET: given a name, the value or null. */
    public interface Deed extends Consumer<UnaryOperator<@Nullable String>> {}

    private EachTime() {}

    /** Does it for this reader, and for all who will get the page that is made now. */
    public static void run(Context ctx, Deed deed) {
        ctx.attribute(ATTRIBUTE, deed);
        if (ctx.method().equals(HandlerType.GET)) deed.accept(ctx::header);
    }

    /** What is to be done for the others. */
    public static Deed of(Context ctx) {
        Deed deed = ctx.attribute(ATTRIBUTE);
        return deed == null ? headers -> {} : deed;
    }
}
