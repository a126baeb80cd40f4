package ma.khabar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** A browser without script: keeps cookies, follows redirects, and fills in the forms that it finds on the page. */
public final class Browser implements AutoCloseable {
    private static final int MOST_REDIRECTS = 5;

    private final String root;
    private final Cookies cookies = new Cookies();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private @Nullable HttpClient client;

    Browser(String root) {
        this.root = root;
    }

    /** TLS ends before the site; so it gets the cookies that are for TLS alone, too. */
    private static final class Cookies extends CookieManager {
        Cookies() {
            super(null, CookiePolicy.ACCEPT_ALL);
        }

        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
            return super.get(URI.create(address.toString().replaceFirst("^http:", "https:")), headers);
        }
    }

    /** Hangs up, for a site that stops waits a second for whom it may still hear from; whoever asks for another page calls again. */
    @Override
    public synchronized void close() {
        if (client != null) client.shutdownNow();
        client = null;
    }

    private synchronized HttpClient client() {
        if (client == null)
            client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .build();
        return client;
    }

    /** The same visitor, sending this header with every request. */
    public Browser sending(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Fills in the form for signing in, as everybody does whose account a test has made. */
    public Page signIn(String email) {
        return get("/sign-in")
                .form("#sign-in")
                .fill("email", email)
                .fill("password", TestSite.PASSWORD)
                .submit();
    }

    /** Opens an address of the site, and where it redirects to. */
    public Page get(String path) {
        return follow(request(path).GET());
    }

    /** The answer itself, be it a redirect. */
    public Page getWithoutFollowing(String path) {
        return send(request(path).GET());
    }

    /** Sends fields as a form would, without there being one. */
    public Page post(String path, Map<String, String> fields) {
        return follow(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(fields))));
    }

    /** Any request; the answer itself. */
    public Page method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** Any body of any type; the answer itself. */
    public Page postRaw(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    /** Sends a file in the field {@code picture}, as a form in parts would; the answer itself. */
    public Page postPicture(String path, String name, byte[] bytes, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> body.writeBytes(
                ("--b\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The bytes that an address answers with. */
    public byte[] bytes(String path) {
        try {
            return client().send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Sends fields as a form would; the answer itself, be it a redirect. */
    public Page postWithoutFollowing(String path, Map<String, String> fields) {
        return postRaw(path, "application/x-www-form-urlencoded", encode(fields));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root).resolve(path));
        headers.forEach(request::setHeader);
        return request;
    }

    private Page follow(HttpRequest.Builder request) {
        Page page = send(request);
        for (int i = 0; i < MOST_REDIRECTS && page.isRedirect(); i++) {
            page = send(request(page.header("Location").orElseThrow()).GET());
        }
        return page;
    }

    private Page send(HttpRequest.Builder request) {
        try {
            return new Page(client().send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** What came back. */
    public final class Page {
        private final HttpResponse<String> response;
        private final Document document;

        private Page(HttpResponse<String> response) {
            this.response = response;
            this.document = Jsoup.parse(response.body(), response.uri().toString());
        }

        public int status() {
            return response.statusCode();
        }

        public HttpHeaders headers() {
            return response.headers();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The cookies that are set, without the second at which they end. */
        public List<String> cookies() {
            return response.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.replaceFirst("Expires=[^;]+", ""))
                    .toList();
        }

        /** All cookies that its reader has by now. */
        public List<HttpCookie> kept() {
            return cookies.getCookieStore().getCookies();
        }

        /** The path, decoded, where the last redirect ended. */
        public String path() {
            return response.uri().getPath();
        }

        /** The address where the last redirect ended. */
        public URI uri() {
            return response.uri();
        }

        /** The answer as it came. */
        public String body() {
            return response.body();
        }

        public Document document() {
            return document;
        }

        public Elements all(String selector) {
            return document.select(selector);
        }

        /** The text of the one element that the selector finds; anything else fails. */
        public String text(String selector) {
            return one(selector).text();
        }

        public Element one(String selector) {
            Elements found = all(selector);
            if (found.size() != 1)
                throw new AssertionError(found.size() + " × " + selector + " on " + uri() + ":\n" + document.body());
            return found.getFirst();
        }

        /** Clicks a link of the page. */
        public Page click(String selector) {
            return get(one(selector).absUrl("href").substring(root.length()));
        }

        /** The one form that the selector finds, with what stands in it. */
        public Form form(String selector) {
            return new Form(one(selector));
        }

        boolean isRedirect() {
            return status() >= 300 && status() < 400 && header("Location").isPresent();
        }
    }

    /** A form on a page. */
    public final class Form {
        private final Element element;
        private final Map<String, String> values = new LinkedHashMap<>();

        private Form(Element element) {
            this.element = element;
            element.select("input[name]:not([type=radio]:not([checked])):not([type=checkbox]:not([checked]))")
                    .forEach(input -> values.put(input.attr("name"), input.attr("value")));
            element.select("select[name]:has([selected])")
                    .forEach(select -> values.put(
                            select.attr("name"),
                            select.selectFirst("[selected]").val()));
            element.select("textarea[name]").forEach(area -> values.put(area.attr("name"), area.wholeText()));
        }

        /** Types into a field; one that is not there fails. */
        public Form fill(String field, String value) {
            if (element.select("[name=" + field + "]").isEmpty())
                throw new AssertionError("No field " + field + " in " + element);
            values.put(field, value);
            return this;
        }

        public Page submit() {
            return submit("");
        }

        /** By a button whose {@code formaction} leads below the address of the form. */
        public Page submit(String below) {
            return post(element.attr("action") + below, values);
        }
    }
}
