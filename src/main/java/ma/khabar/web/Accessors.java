package ma.khabar.web;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what templates name of a value by the method of that very name, as nearly all of ours are called. Pebble, which still finds all else,
 * puts together a key of the types of arguments for each value, though there are none.
 */
final class Accessors implements AttributeResolver {
    private final ClassValue<Map<String, Optional<Method>>> methods = new ClassValue<>() {
        @Override
        protected Map<String, Optional<Method>> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    @Override
    public @Nullable ResolvedAttribute resolve(
            @Nullable Object value,
            Object name,
            Object @Nullable [] arguments,
            @Nullable ArgumentsNode written,
            EvaluationContextImpl context,
            String file,
            int line) {
        if (value == null || value instanceof Map || written != null || !(name instanceof String called)) return null;
        Map<String, Optional<Method>> known = methods.get(value.getClass());
        Optional<Method> method = known.get(called);
        if (method == null) method = known.computeIfAbsent(called, wanted -> method(value.getClass(), wanted));
        return method.isEmpty() ? null : new ResolvedAttribute(call(method.get(), value, file, line));
    }

    private static Optional<Method> method(Class<?> type, String name) {
        try {
            Method method = type.getMethod(name);
            if (method.getDeclaringClass() == Object.class) return Optional.empty();
            method.setAccessible(true);
            return Optional.of(method);
        } catch (NoSuchMethodException | RuntimeException e) {
            // None of ours: Pebble knows how to reach it, or that it cannot.
            return Optional.empty();
        }
    }

    private static @Nullable Object call(Method method, Object value, String file, int line) {
        try {
            return method.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new PebbleException(e, "Could not call " + method.getName(), line, file);
        }
    }
}
