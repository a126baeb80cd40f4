package ma.khabar.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * Somebody who has commented, and whose pages are made for nobody else.
 *
 * @param cookies as the header takes them
 */
record Guest(String cookies) {
    /** They have commented on the article with the most comments. */
    static Guest of(Base base) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(posting(base, "أول تعليق"), BodyHandlers.discarding());
            return new Guest(answer.headers().allValues("Set-Cookie").stream()
                    .map(set -> set.substring(0, set.indexOf(';')))
                    .collect(Collectors.joining("; ")));
        }
    }

    /** A comment on the article with the most comments. */
    static HttpRequest posting(Base base, String body) {
        return HttpRequest.newBuilder(
                        URI.create(base.root() + "/a/" + base.paper().id(Newspaper.MOST_DISCUSSED) + "/comments"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(body)))
                .build();
    }

    static String form(String body) {
        return "name=" + encoded("قارئ") + "&body=" + encoded(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
