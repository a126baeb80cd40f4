package ma.khabar.web;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Has the first line of a request alone say its method: Javalin would believe a header too, so that who reads could write. */
public final class FirstLine implements HttpConfiguration.Customizer {
    private static final String ANOTHER_METHOD = "X-HTTP-Method-Override";

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        return request.getHeaders().contains(ANOTHER_METHOD) ? new Deaf(request) : request;
    }

    private static final class Deaf extends Request.Wrapper {
        private final HttpFields headers;

        private Deaf(Request request) {
            super(request);
            headers = HttpFields.build(request.getHeaders()).remove(ANOTHER_METHOD);
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }
    }
}
