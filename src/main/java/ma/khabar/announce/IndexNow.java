package ma.khabar.announce;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import ma.khabar.text.Json;

/** Tells search engines which addresses have changed (indexnow.org); the key is proven by a file of this site. */
record IndexNow(URI service, String key, URI site) implements Channel {
    @Override
    public String name() {
        return "indexnow";
    }

    @Override
    public HttpRequest.Builder request(News news) {
        String addresses = news.stories().stream()
                .map(story -> Json.quoted(site + story.path()))
                .collect(Collectors.joining(","));
        String body = "{\"host\":%s,\"key\":%s,\"keyLocation\":%s,\"urlList\":[%s]}"
                .formatted(
                        Json.quoted(site.getHost()),
                        Json.quoted(key),
                        Json.quoted(site + "/" + key + ".txt"),
                        addresses);
        return HttpRequest.newBuilder(service)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body));
    }
}
