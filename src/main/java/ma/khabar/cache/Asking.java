package ma.khabar.cache;

import java.util.Set;
import java.util.TreeMap;
import ma.khabar.web.SaveData;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Says what a request asks for, as far as that makes a difference to the answer. */
public final class Asking {
    private final Set<String> parameters;
    private final Set<String> cookies;

    /**
     * @param parameters what shared pages read of the query; all else in it, such as what networks add to links, makes no difference
     * @param cookies by which we know readers again
     */
    public Asking(Set<String> parameters, Set<String> cookies) {
        this.parameters = parameters;
        this.cookies = cookies;
    }

    /** Under what the answer is kept; null: it may be for this reader alone. */
    @Nullable
    String address(Request request) {
        if (!isReading(request.getMethod()) || isKnown(request)) return null;
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        String read = query == null || query.isEmpty() ? "" : read(query);
        if (path == null || read == null) return null;
        return path + read + (SaveData.asked(request.getHeaders()::get) ? " light" : "");
    }

    private static boolean isReading(String method) {
        return HttpMethod.GET.is(method) || HttpMethod.HEAD.is(method);
    }

    private boolean isKnown(Request request) {
        if (!request.getHeaders().contains(HttpHeader.COOKIE)) return false;
        return Request.getCookies(request).stream().anyMatch(cookie -> cookies.contains(cookie.getName()));
    }

    /** The parameters that are read, in the same order however they were written; null: nobody but the handler can say which they are. */
    private @Nullable String read(String query) {
        TreeMap<String, String> read = new TreeMap<>();
        for (String one : query.split("&", -1)) {
            int equals = one.indexOf('=');
            String name = equals < 0 ? one : one.substring(0, equals);
            if (name.indexOf('%') >= 0 || name.indexOf('+') >= 0) return null;
            // Of several of one name, handlers read the first.
            if (parameters.contains(name)) read.putIfAbsent(name, one);
        }
        return read.isEmpty() ? "" : "?" + String.join("&", read.values());
    }
}
