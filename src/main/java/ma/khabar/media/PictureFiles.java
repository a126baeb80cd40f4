package ma.khabar.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ma.khabar.text.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures in the data folder: what is kept of each under the hash of the bytes that came, and the forms in which it is served, made
 * after it came or when first asked for.
 *
 * <p>A file gets its name only when it is whole, so a crash leaves none that is half.
 */
public final class PictureFiles implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PictureFiles.class);

    /** The folders, under that for data, of what cannot be made again. */
    public static final List<String> FOLDERS = List.of("pictures/originals", "logo");

    private static final int NAME_DIGITS = 32;
    /** In bytes: the database needs some too. */
    private static final long ROOM_LEFT_TO_OTHERS = 64L << 20;

    private static final List<String> KINDS = List.of("jpg", "png", "webp", "gif");
    private static final String KEY = "[0-9a-f]{32}";

    private final Path data;
    private final Path originals;
    private final Path renditions;
    private final Path incoming;
    private final Workshop workshop;
    private final Logos logos;
    private final Map<Path, Object> underWay = new ConcurrentHashMap<>();

    /** {@code data} is the data folder; nothing is made there before the first picture comes. */
    public PictureFiles(Path data) {
        this(data, Workshop.ofThisMachine());
    }

    PictureFiles(Path data, Workshop workshop) {
        this.data = data;
        this.originals = data.resolve("pictures/originals");
        this.renditions = data.resolve("pictures/renditions");
        this.incoming = data.resolve("pictures/incoming");
        this.workshop = workshop;
        this.logos = new Logos(data.resolve("logo"), workshop);
    }

    /** The marks of the site, which are no pictures of the library. */
    public Logos logos() {
        return logos;
    }

    /**
     * Where what is being sent lies until it has all come; empty when the disk is full, or nothing can be written to it, or the data folder
     * of a running site is gone: whoever brings it back should find its place free.
     */
    public Optional<Path> incoming() {
        try {
            if (!Files.isDirectory(data)) return Optional.empty();
            Files.createDirectories(incoming);
            boolean room =
                    Files.isWritable(incoming) && Files.getFileStore(incoming).getUsableSpace() >= ROOM_LEFT_TO_OTHERS;
            return room ? Optional.of(incoming) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Keeps the picture, developed anew, on the disk when this returns. The same bytes are the same picture, and no work. */
    public Picture take(byte[] bytes) throws IOException {
        String key = Sha256.hex(bytes).substring(0, NAME_DIGITS);
        Optional<Picture> known = called(key);
        if (known.isPresent()) return known.get();
        return keep(key, Print.toKeep(bytes));
    }

    /** The same for one that was drawn here. */
    public Picture take(BufferedImage drawn) throws IOException {
        Print print = Print.toKeep(drawn);
        return keep(Sha256.hex(print.bytes()).substring(0, NAME_DIGITS), print);
    }

    private Picture keep(String key, Print print) throws IOException {
        Picture picture = new Picture(key + "." + print.kind(), print.width(), print.height());
        WholeFile.write(originals.resolve(picture.file()), print.bytes());
        return picture;
    }

    /**
     * The same for what is sent to the running site: in its turn. Fails with {@link java.util.concurrent.RejectedExecutionException} when
     * too many wait for theirs.
     */
    public Picture receive(byte[] bytes) throws IOException {
        return workshop.now(() -> take(bytes));
    }

    /** Makes all widths of the whole picture when there is time; its crops wait until somebody has chosen a focus, and asks. */
    public void prepare(Picture picture) {
        workshop.later(() -> {
            try {
                Optional<Path> original = original(picture.key());
                if (original.isEmpty()) return;
                BufferedImage image = Print.kept(Files.readAllBytes(original.get()));
                for (Rendition rendition : picture.renditions()) {
                    if (rendition.ratio() == null && !workshop.isClosing()) make(picture.key(), rendition, image);
                }
            } catch (IOException | RuntimeException e) {
                log.warn("The renditions of {} were not made ahead: {}", picture.file(), e.toString());
            }
        });
    }

    /** The file of a rendition when it was made already. */
    Optional<Path> made(String key, Rendition rendition) {
        if (!key.matches(KEY)) return Optional.empty();
        return Optional.of(file(key, rendition)).filter(Files::exists);
    }

    /** The file of a rendition, made now if it was not before; empty when there is no such picture. */
    Optional<Path> rendition(String key, Rendition rendition) throws IOException {
        Optional<Path> made = made(key, rendition);
        if (made.isPresent()) return made;
        Optional<Path> original = key.matches(KEY) ? original(key) : Optional.empty();
        if (original.isEmpty()) return Optional.empty();
        Path file = file(key, rendition);
        workshop.now(() -> {
            if (!Files.exists(file)) make(key, rendition, Print.kept(Files.readAllBytes(original.get())));
            return file;
        });
        return Optional.of(file);
    }

    /** The picture that is kept under this hash; empty when there is none. */
    public Optional<Picture> called(String key) throws IOException {
        Optional<Path> original = key.matches(KEY) ? original(key) : Optional.empty();
        if (original.isEmpty()) return Optional.empty();
        try (Negative negative = Negative.of(Files.readAllBytes(original.get()))) {
            return Optional.of(
                    new Picture(original.get().getFileName().toString(), negative.width(), negative.height()));
        }
    }

    /** What is wrong with the file of this picture, in a sentence; empty: nothing. */
    public Optional<String> fault(Picture picture) throws IOException {
        Path file = originals.resolve(picture.file());
        if (!Files.isRegularFile(file)) return Optional.of("picture " + picture.file() + " is missing");
        byte[] bytes = Files.readAllBytes(file);
        if (Negative.isCutShort(bytes)) return Optional.of("picture " + picture.file() + " is damaged, or cut short");
        try (Negative negative = Negative.of(bytes)) {
            boolean same = negative.width() == picture.width() && negative.height() == picture.height();
            return same ? Optional.empty() : Optional.of("picture " + picture.file() + " is another one");
        } catch (NoPicture e) {
            return Optional.of("picture " + picture.file() + " is none");
        }
    }

    /** The keys of what is kept since before {@code limit}. */
    public List<String> keysBefore(Instant limit) throws IOException {
        return Attic.filesBefore(originals, limit).stream()
                .map(file -> Picture.key(file.getFileName().toString()))
                .filter(key -> key.matches(KEY))
                .toList();
    }

    /** Deletes all that is kept and served of a picture. */
    public void remove(String key) throws IOException {
        if (!key.matches(KEY)) return;
        Optional<Path> original = original(key);
        if (original.isPresent()) Files.delete(original.get());
        for (Path file : Attic.filesOf(renditions, key)) Files.deleteIfExists(file);
    }

    /** Deletes what was begun before {@code limit} and never became whole; answers how many files that were. */
    public int sweepHalves(Instant limit) throws IOException {
        List<Path> halves = Stream.of(
                        Attic.filesBefore(originals, limit).stream().filter(WholeFile::isHalf),
                        Attic.filesBefore(renditions, limit).stream().filter(WholeFile::isHalf),
                        Attic.filesBefore(incoming, limit).stream())
                .flatMap(files -> files)
                .toList();
        for (Path half : halves) Files.deleteIfExists(half);
        return halves.size();
    }

    /** Deletes crops made before {@code limit} around a point that is not the focus any more. */
    public void sweepCrops(Picture picture, Instant limit) throws IOException {
        List<String> current =
                picture.renditions().stream().map(Rendition::name).toList();
        for (Path file : Attic.filesOf(renditions, picture.key())) {
            String name = file.getFileName().toString().substring(NAME_DIGITS + 1);
            if (!current.contains(name) && Attic.isBefore(file, limit)) Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() {
        workshop.close();
    }

    private Optional<Path> original(String key) {
        return KINDS.stream()
                .map(kind -> originals.resolve(key + "." + kind))
                .filter(Files::exists)
                .findFirst();
    }

    private Path file(String key, Rendition rendition) {
        return renditions.resolve(key + "-" + rendition.name());
    }

    /** Once, however many ask for it at the same time. */
    private void make(String key, Rendition rendition, BufferedImage image) throws IOException {
        Path file = file(key, rendition);
        Object lock = underWay.computeIfAbsent(file, path -> new Object());
        synchronized (lock) {
            if (!Files.exists(file)) WholeFile.write(file, Print.toServe(image, rendition));
        }
        underWay.remove(file, lock);
    }
}
