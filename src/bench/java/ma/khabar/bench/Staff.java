package ma.khabar.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Somebody with an account. */
final class Staff {
    static final String EMAIL = "somebody@khabar.test";
    static final String PASSWORD = "نخلة طويلة في الحوز";

    private Staff() {}

    /** The cookies of who has just signed in as {@link #EMAIL}. */
    static String signIn(Base base) throws Exception {
        String form = "email=" + EMAIL + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(base.root() + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return cookies(client.send(request, BodyHandlers.discarding()));
        }
    }

    /** Opens a page as who has these cookies. */
    static Visit reading(Base base, String cookies, String name, String path) {
        return new Visit(name, 200, n -> HttpRequest.newBuilder(URI.create(base.root() + path))
                .header("Cookie", cookies)
                .build());
    }

    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
    }
}
