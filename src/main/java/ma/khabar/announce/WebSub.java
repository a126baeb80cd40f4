package ma.khabar.announce;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a hub which feeds have changed, and that tells their readers (W3C WebSub). */
record WebSub(URI hub, URI site) implements Channel {
    private static final List<String> FEEDS = List.of("/feed.xml", "/feed.atom", "/feed.json");

    @Override
    public String name() {
        return "websub";
    }

    @Override
    public HttpRequest.Builder request(News news) {
        String form = Stream.concat(Stream.of(""), news.stories().stream().map(News.Story::categoryPath))
                .distinct()
                .flatMap(list -> FEEDS.stream().map(feed -> site + list + feed))
                .map(feed -> "&hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "hub.mode=publish", ""));
        return HttpRequest.newBuilder(hub)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }
}
