package ma.khabar.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Says no length where nothing has changed. Jetty would say that it is 0, which is the length of the answer that has not changed (RFC 9110,
 * 8.6): whoever keeps it could believe that it is empty.
 */
public final class Lengthless implements HttpConfiguration.Customizer {
    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        if (request.getHeaders().contains(HttpHeader.IF_NONE_MATCH)) request.addHttpStreamWrapper(Stream::new);
        return request;
    }

    private static final class Stream extends HttpStream.Wrapper {
        private Stream(HttpStream stream) {
            super(stream);
        }

        @Override
        public void send(
                MetaData.Request request,
                MetaData.@Nullable Response answer,
                boolean last,
                @Nullable ByteBuffer content,
                Callback callback) {
            super.send(request, answer == null ? null : lengthless(answer), last, content, callback);
        }

        private static MetaData.Response lengthless(MetaData.Response answer) {
            if (answer.getStatus() != HttpStatus.NOT_MODIFIED_304) return answer;
            HttpFields fields = HttpFields.build(answer.getHttpFields()).remove(HttpHeader.CONTENT_LENGTH);
            return new MetaData.Response(answer.getStatus(), answer.getReason(), answer.getHttpVersion(), fields);
        }
    }
}
