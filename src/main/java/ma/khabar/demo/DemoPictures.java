package ma.khabar.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.khabar.media.Picture;
import ma.khabar.media.PictureFiles;
import ma.khabar.newsroom.Manuscript;
import ma.khabar.newsroom.PictureDesk;

/** Draws what the articles of the demonstration name as their pictures. */
final class DemoPictures implements PictureDesk {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private static final Pattern IN_THE_TEXT = Pattern.compile("!\\[[^]]*]\\(([^ )]+)");

    private final PictureFiles files;
    private final Map<String, Picture> drawn = new ConcurrentHashMap<>();

    DemoPictures(PictureFiles files) {
        this.files = files;
    }

    /** Draws ahead, on all cores, what the articles show. */
    void draw(List<Manuscript> articles) {
        List<String> names =
                articles.stream().flatMap(DemoPictures::names).distinct().toList();
        names.parallelStream().forEach(this::fetch);
    }

    private static Stream<String> names(Manuscript article) {
        Manuscript.Image image = article.image();
        Stream<String> inside =
                IN_THE_TEXT.matcher(article.markdown()).results().map(found -> found.group(1));
        return Stream.concat(Stream.ofNullable(image).map(Manuscript.Image::name), inside);
    }

    @Override
    public Picture fetch(String name) {
        return drawn.computeIfAbsent(name, this::take);
    }

    /** The name is a scene, and may bear a number: {@code port} or {@code port-3}. */
    private Picture take(String name) {
        String[] parts = name.split("-", 2);
        long seed = parts.length == 1 ? 1 : Long.parseLong(parts[1]);
        Scene scene = Scene.named(parts[0]).orElseThrow(() -> new IllegalArgumentException("no scene " + name));
        try {
            return files.take(scene.paint(seed, WIDTH, HEIGHT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
