package ma.khabar.web;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.khabar.text.Counted;
import ma.khabar.text.Direction;
import ma.khabar.text.Json;
import ma.khabar.text.MoroccanTime;
import org.jspecify.annotations.Nullable;

/**
 * What templates can say beyond Pebble's own words.
 *
 * <p>Filters on an instant: {@code full}, {@code day}, {@code hour}, {@code machine}, {@code relative}, {@code brief}; on a number: {@code counted("comments")};
 * on a text: {@code isolate}, {@code json}. Functions: {@code icon("reply")}, {@code asset("site.css")} and {@code script("js/theme-head.js")}.
 * Tag: {@link KeptTag kept}.
 */
final class Words extends AbstractExtension {
    private final Assets assets;
    private final boolean keeps;

    /** {@code keeps}: whether {@link KeptTag} does. */
    Words(Assets assets, boolean keeps) {
        this.assets = assets;
        this.keeps = keeps;
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "full", (On) (input, said) -> MoroccanTime.full((Instant) input),
                "day", (On) (input, said) -> MoroccanTime.day((Instant) input),
                "hour", (On) (input, said) -> MoroccanTime.hour((Instant) input),
                "machine", (On) (input, said) -> MoroccanTime.machine((Instant) input),
                "relative",
                        (On) (input, said) -> MoroccanTime.relative((Instant) input, (Instant) said.variable("now")),
                "brief", (On) (input, said) -> MoroccanTime.brief((Instant) input, (Instant) said.variable("now")),
                "isolate", (On) (input, said) -> Direction.isolate(input.toString()),
                "json", (On) (input, said) -> new SafeString(Json.quoted(input.toString())),
                "counted", new CountedFilter());
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "icon", (Naming) name -> icon(name),
                "asset", (Naming) name -> assets.address(name),
                // Ours, not a reader's: the one script in the page itself, let through by its hash.
                "script", (Naming) name -> new SafeString(assets.text(name)));
    }

    @Override
    public List<TokenParser> getTokenParsers() {
        return List.of(new KeptTag(keeps));
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new Accessors());
    }

    private SafeString icon(String name) {
        String sprite = assets.address("icons/sprite.svg");
        return new SafeString(
                "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"" + sprite + "#" + name + "\"></use></svg>");
    }

    /** The template in which a filter stands. */
    private record Said(EvaluationContext context) {
        Object variable(String name) {
            return context.getVariable(name);
        }
    }

    private interface On extends Filter {
        Object apply(Object input, Said said);

        @Override
        default @Nullable Object apply(
                @Nullable Object input,
                Map<String, Object> args,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            return input == null ? null : apply(input, new Said(context));
        }

        @Override
        default @Nullable List<String> getArgumentNames() {
            return null;
        }
    }

    private static final class CountedFilter implements Filter {
        @Override
        public Object apply(
                Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            String thing = args.getOrDefault("of", "").toString().toUpperCase(Locale.ROOT);
            return Counted.valueOf(thing).of(((Number) input).longValue());
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of("of");
        }
    }

    private interface Naming extends Function {
        Object of(String name);

        @Override
        default Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return of(args.getOrDefault("name", "").toString());
        }

        @Override
        default List<String> getArgumentNames() {
            return List.of("name");
        }
    }
}
