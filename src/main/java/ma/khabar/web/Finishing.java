package ma.khabar.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A step of the build: does to the texts that go to browsers, once, what a site would do when they are first asked for. */
final class Finishing {
    /** Where they lie then, each under its name, and compressed under this name and an ending. */
    static final String FOLDER = "/finished/";

    private static final Pattern MODULE =
            Pattern.compile("(?<=\"" + Assets.ROOT + ")" + Webjars.FOLDER + "[^\"]+(?=\")");

    private final Path unfinished;
    private final Path finished;
    private final Assets assets;

    private Finishing(Path classes) {
        this.unfinished = classes.resolve(Assets.ROOT.substring(1));
        this.finished = classes.resolve(FOLDER.substring(1));
        this.assets = new Assets(unfinished);
    }

    /** {@code words}: the folder of the classes, in which {@code static/} lies. */
    public static void main(String[] words) throws IOException {
        Finishing work = new Finishing(Path.of(words[0]));
        for (String name : work.names()) {
            if (Assets.isText(name)) work.finish(name);
            if (name.endsWith(".importmap")) for (String module : work.modules(name)) work.finish(module);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(unfinished)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> unfinished.relativize(file).toString())
                    .toList();
        }
    }

    /** The modules of others that this import map leads to. */
    private List<String> modules(String importMap) throws IOException {
        return MODULE.matcher(Files.readString(unfinished.resolve(importMap)))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private void finish(String name) throws IOException {
        Encoded body = assets.at(name).orElseThrow().asset().body();
        write(name, body.plain());
        for (Coding coding : Coding.values()) {
            boolean smaller = coding.runs() && body.as(coding).length < body.plain().length;
            if (smaller) write(name + "." + coding.token(), body.as(coding));
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Path file = finished.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
