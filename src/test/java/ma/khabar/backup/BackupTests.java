package ma.khabar.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import ma.khabar.Browser;
import ma.khabar.Config;
import ma.khabar.Site;
import ma.khabar.TestSite;
import ma.khabar.account.Role;
import ma.khabar.db.Database;
import ma.khabar.db.schema.DefaultSchema;
import ma.khabar.media.Picture;
import ma.khabar.night.ReconcileStore;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in one file, and back; from each database into the other. */
abstract class BackupTests {
    @TempDir
    Path folder;

    abstract TestSite site();

    /** A new one of the other kind. */
    abstract String otherDatabase() throws SQLException;

    /** H2 in a folder of its own. */
    final String embedded() {
        return "jdbc:h2:file:" + folder.resolve("restored/khabar");
    }

    @Test
    void all_rows_and_files_come_back_on_the_other_database() throws Exception {
        fill();
        Path file = folder.resolve("site.zip");

        Backups.Extent made = backups().make(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Restoration.Place place = place(otherDatabase());
        assertThat(new Restoration(place).restore(file)).isEqualTo(made);
        assertThat(Restoration.isUnfinished(place.data())).isFalse();
        for (String name : Kept.under(site().folder()))
            assertThat(place.data().resolve(name))
                    .hasSameBinaryContentAs(site().folder().resolve(name));
        assertThat(Kept.under(place.data())).hasSize(made.files()).isEqualTo(Kept.under(site().folder()));
        try (Database restored = Database.open(place.url(), "", "")) {
            assertThat(rows(restored.sql())).isEqualTo(rows(site().sql()));
            assertThat(new ReconcileStore(restored).differences()).isEmpty();
        }
    }

    @Test
    void what_was_restored_goes_on() throws Exception {
        long article = site().article("مقال يعود");
        Browser reader = site().signedIn(Role.READER, "قارئة وفية");
        comment(reader, article, "قبل النسخ");
        site().sql().execute("delete from change");
        long last = site().sql().fetchSingle("select max(id) from comment").get(0, Long.class);
        Path file = folder.resolve("site.zip");
        backups().make(file);
        Restoration.Place place = place(otherDatabase());
        new Restoration(place).restore(file);

        try (Site restored = Site.open(config(place), site().clock())) {
            restored.start(null);
            Browser back = TestSite.visitorOf(restored);
            back.signIn(site().account(Role.READER, "قارئة وفية"));
            comment(back, article, "بعد العودة");

            assertThat(back.get("/a/" + article).text("#comments h2")).isEqualTo("التعاليق (2)");
            assertThat(restored.database()
                            .sql()
                            .fetchSingle("select max(id) from comment")
                            .get(0, Long.class))
                    .isGreaterThan(last);
            assertThat(restored.database()
                            .sql()
                            .fetchSingle("select min(id) from change")
                            .get(0, Long.class))
                    .isGreaterThan(1);
        }
    }

    @Test
    void it_is_the_site_of_one_moment_whoever_writes_meanwhile() throws Exception {
        long article = site().article("مقال مزدحم");
        AtomicBoolean over = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int i = 0; !over.get(); i++) comment(site().visitor(), article, "تعليق رقم " + i);
        });
        Path file = folder.resolve("site.zip");
        try {
            while (site().sql().fetchCount(site().sql().selectFrom("comment")) < 3) Thread.onSpinWait();
            backups().make(file);
        } finally {
            over.set(true);
            writer.join();
        }

        Restoration.Place place = place(otherDatabase());
        new Restoration(place).restore(file);

        try (Database restored = Database.open(place.url(), "", "")) {
            assertThat(new ReconcileStore(restored).differences()).isEmpty();
        }
    }

    @Test
    void nothing_is_restored_over_a_site() throws Exception {
        site().article("مقال هنا");
        Path file = folder.resolve("site.zip");
        backups().make(file);
        Restoration.Place place = place(otherDatabase());
        new Restoration(place).restore(file);
        Map<String, List<List<Object>>> before = rows(place);

        assertThatThrownBy(() -> new Restoration(place).restore(file))
                .isInstanceOfAny(Unusable.class, IllegalStateException.class)
                .hasMessageMatching(".*(is not empty|there is a site in the database already).*");

        assertThat(rows(place)).isEqualTo(before);
    }

    @Test
    void what_is_damaged_cut_short_foreign_or_newer_is_refused_before_anything_is_written() throws Exception {
        site().article("مقال سليم");
        Path file = folder.resolve("site.zip");
        backups().make(file);
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        // So many that they are not all of what a zip says beside its contents.
        for (int i = 0; i < 1_000; i++) flipped[whole.length / 2 + i] ^= 1;

        refuses(whole.length, Arrays.copyOf(whole, whole.length * 2 / 3), "it is damaged, or no backup");
        refuses(whole.length, flipped, "it is damaged");
        refuses(whole.length, "not a zip".getBytes(UTF_8), "it is damaged, or no backup");
        refuses(0, packed(new Label("V99__later.sql", Instant.EPOCH, "khabar 9")), "it was made by a newer version");
        refuses(0, packed(new Label("../../etc/passwd", Instant.EPOCH, "khabar 1")), "it was made by a newer version");
    }

    @Test
    void a_digest_that_does_not_fit_is_noticed() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Packer packer = new Packer(bytes);
        String migration = site().site().database().migration();
        packer.text(Archive.LABEL, out -> out.write(new Label(migration, Instant.EPOCH, "khabar").text()));
        packer.text("rows/tag.tsv", out -> out.write("id\n"));
        packer.beside("rows/tag.tsv", "0".repeat(64));
        packer.finish();

        refuses(0, bytes.toByteArray(), "it is damaged: rows/tag.tsv");
    }

    @Test
    void every_table_has_its_turn() {
        List<OrderStore.Turn> turns = OrderStore.turns();

        assertThat(turns.stream().<Table<?>>map(OrderStore.Turn::table))
                .containsExactlyInAnyOrderElementsOf(DefaultSchema.DEFAULT_SCHEMA.getTables());
        assertThat(turns).filteredOn(turn -> !turn.later().isEmpty()).allSatisfy(turn -> assertThat(
                        turn.table().getPrimaryKey().getFields())
                .hasSize(1));
    }

    private void fill() throws IOException {
        Picture drawn = site().site().pictures().take(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));
        Files.copy(
                site().folder().resolve("pictures/originals").resolve(drawn.file()),
                site().folder().resolve("photo.png"));
        long article = site().publish(
                        "title: مقال\ncategory: مجتمع\nauthor: سلمى\nimage: photo.png\nimage_alt: صورة",
                        "سطر\\n \\N\n\nسطر\tبعيد");
        Browser reader = site().signedIn(Role.READER, "قارئة");
        comment(reader, article, "سطر\nوآخر \\ \"مقتبس\" 😀");
        comment(reader, article, "\\N");
        site().sql()
                .execute("update article set pinned_comment_id = (select min(id) from comment) where id = ?", article);
        site().signedIn(Role.MODERATOR, "مشرفة").post("/moderation/modes/article:" + article, Map.of("days", "3"));
    }

    private static void comment(Browser reader, long article, String body) {
        reader.post("/a/" + article + "/comments", Map.of("name", "زائر", "body", body));
    }

    private Backups backups() {
        return new Backups(site().site().database(), site().folder(), "khabar", site().clock());
    }

    private Restoration.Place place(String url) {
        return new Restoration.Place(folder.resolve("restored"), url, "", "");
    }

    private Config config(Restoration.Place place) {
        return Config.load(
                folder.resolve("none.properties"),
                Map.of(
                        "KHABAR_PORT", "0",
                        "KHABAR_DATA", place.data().toString(),
                        "KHABAR_DATABASE_URL", place.url(),
                        "KHABAR_URL", "https://khabar.test",
                        "KHABAR_RATE_LIMITS", "off",
                        "KHABAR_PASSWORD_COST", "10"));
    }

    private void refuses(int number, byte[] backup, String reason) throws IOException {
        Path file = folder.resolve("refused-" + number + ".zip");
        Files.write(file, backup);
        assertThatThrownBy(
                        () -> new Restoration(place("jdbc:h2:file:" + folder.resolve("refused/khabar"))).restore(file))
                .isInstanceOf(Unusable.class)
                .hasMessageStartingWith(reason)
                .message()
                .doesNotContain("\n");
        assertThat(folder.resolve("restored")).doesNotExist();
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private static byte[] packed(Label label) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Packer packer = new Packer(bytes);
        packer.text(Archive.LABEL, out -> out.write(label.text()));
        packer.finish();
        return bytes.toByteArray();
    }

    private static Map<String, List<List<Object>>> rows(Restoration.Place place) {
        try (Database database = Database.open(place.url(), "", "")) {
            return rows(database.sql());
        }
    }

    private static Map<String, List<List<Object>>> rows(DSLContext sql) {
        Map<String, List<List<Object>>> rows = new LinkedHashMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            rows.put(
                    table.getName(),
                    sql.selectFrom(table).fetch().stream()
                            .map(row -> row.intoList())
                            .sorted((one, other) -> one.toString().compareTo(other.toString()))
                            .toList());
        }
        return rows;
    }
}
