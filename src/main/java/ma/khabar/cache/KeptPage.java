package ma.khabar.cache;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.khabar.text.Sha256;
import ma.khabar.web.Coding;
import ma.khabar.web.EachTime;
import ma.khabar.web.Encoded;
import ma.khabar.web.Journal;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** A finished page: its bytes, its headers, and what makes it out of date. */
public final class KeptPage implements Shelved {
    private static final int DIGITS = 32;

    /** What is said of a page that is not sent (RFC 9110, 15.4.5); all else who has it knows. */
    private static final EnumSet<HttpHeader> SAID_AGAIN =
            EnumSet.of(HttpHeader.ETAG, HttpHeader.CACHE_CONTROL, HttpHeader.VARY);

    /** A page shows something of every article that it leads to. */
    private static final Pattern LINK = Pattern.compile("/a/([0-9]{1,18})");

    private final Encoded body;
    private final String tag;
    private final Set<String> topics;
    private final Instant madeAt;
    private final Instant endsAt;
    private final EachTime.Deed eachTime;
    private final String route;
    private final Map<Coding, HttpFields> headers = new EnumMap<>(Coding.class);

    /** To who has it already. */
    private final Map<Coding, HttpFields> unchanged = new EnumMap<>(Coding.class);

    /**
     * @param headers of the answer, without those that depend on how it is compressed
     * @param endsAt the first moment at which it changes by itself
     * @param eachTime what else every reader sets off
     * @param route the address, as it was declared, of what made it
     */
    KeptPage(byte[] bytes, HttpFields headers, Instant madeAt, Instant endsAt, EachTime.Deed eachTime, String route) {
        this.body = new Encoded(bytes, Encoded.Effort.QUICK);
        this.tag = Sha256.hex(bytes).substring(0, DIGITS);
        this.topics = topics(bytes);
        this.madeAt = madeAt;
        this.endsAt = endsAt;
        this.eachTime = eachTime;
        this.route = route;
        for (Coding coding : Coding.values()) {
            HttpFields all = of(headers, coding);
            this.headers.put(coding, all);
            this.unchanged.put(coding, saidAgain(all));
        }
    }

    @Override
    public Set<String> topics() {
        return topics;
    }

    /** It will be compressed too. */
    @Override
    public int weight() {
        return body.plain().length * 3 / 2 + 2_000;
    }

    @Override
    public Instant madeAt() {
        return madeAt;
    }

    @Override
    public Instant endsAt() {
        return endsAt;
    }

    /** Does what every reader sets off. */
    void setOff(String method, UnaryOperator<@Nullable String> headers) {
        if (HttpMethod.GET.is(method)) eachTime.accept(headers);
    }

    /** Answers from before the site. */
    void send(Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        boolean whole = HttpMethod.GET.is(request.getMethod());
        setOff(request.getMethod(), asked::get);
        Journal.answers(request, route);
        Coding coding = body.best(asked.get(HttpHeader.ACCEPT_ENCODING));
        if (isKnown(asked.get(HttpHeader.IF_NONE_MATCH))) {
            response.setStatus(HttpStatus.NOT_MODIFIED.getCode());
            response.getHeaders().add(unchanged.getOrDefault(coding, HttpFields.EMPTY));
            response.write(true, null, callback);
            return;
        }
        response.getHeaders().add(headers(coding));
        byte[] bytes = body.as(coding);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, whole ? ByteBuffer.wrap(bytes) : null, callback);
    }

    /** Answers from within it, in place of what was made there. */
    void send(Context ctx) {
        Coding coding = body.best(ctx.header("Accept-Encoding"));
        for (HttpField header : headers(coding)) ctx.header(header.getName(), header.getValue());
        ctx.disableCompression();
        if (isKnown(ctx.header("If-None-Match")))
            ctx.status(HttpStatus.NOT_MODIFIED).result(new byte[0]);
        else ctx.status(HttpStatus.OK).result(body.as(coding));
    }

    private HttpFields headers(Coding coding) {
        return headers.getOrDefault(coding, HttpFields.EMPTY);
    }

    /**
     * In the bytes in which they will be sent each time. Each way of compressing has a tag of its own, because a strong one stands for the very
     * bytes.
     */
    private HttpFields of(HttpFields shared, Coding coding) {
        HttpFields.Mutable all = HttpFields.build();
        for (HttpField field : shared) all.add(encoded(field.getName(), field.getValue()));
        all.add(encoded("ETag", '"' + tag + coding.token() + '"'));
        all.add(encoded("Last-Modified", DateGenerator.formatDate(madeAt.toEpochMilli())));
        if (coding != Coding.PLAIN) all.add(encoded("Content-Encoding", coding.token()));
        return all.asImmutable();
    }

    private static HttpFields saidAgain(HttpFields all) {
        HttpFields.Mutable again = HttpFields.build();
        for (HttpField field : all) if (SAID_AGAIN.contains(field.getHeader())) again.add(field);
        return again.asImmutable();
    }

    private static HttpField encoded(String name, String value) {
        HttpHeader known = HttpHeader.CACHE.get(name);
        return known == null ? new PreEncodedHttpField(name, value) : new PreEncodedHttpField(known, value);
    }

    private boolean isKnown(@Nullable String shown) {
        return shown != null && (shown.contains(tag) || shown.equals("*"));
    }

    private static Set<String> topics(byte[] bytes) {
        return LINK.matcher(new String(bytes, ISO_8859_1))
                .results()
                .map(link -> Shelf.topicOf(Long.parseLong(link.group(1))))
                .collect(Collectors.toUnmodifiableSet());
    }
}
