package ma.khabar.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import ma.khabar.db.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moderators have taught is what the database holds that is there now. */
class ExperienceTest {
    private static final String WELCOME = "رأي مفيد وواضح";
    private static final String UNWELCOME = "اربح المال سريعا";

    @TempDir
    Path folder;

    @Test
    void it_starts_afresh_when_another_database_takes_the_place_of_ours() throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("khabar");
        Path file = folder.resolve("khabar.mv.db");
        Path before = folder.resolve("before");
        Database.open(url, "", "").close();
        Files.copy(file, before);

        try (Database database = Database.open(url, "", "")) {
            Experience experience = new Experience(database);
            teach(database);
            assertThat(experience.guess(UNWELCOME)).isPresent();

            Files.delete(file);
            Files.move(before, file);
            database.ping();
            assertThat(experience.guess(UNWELCOME)).isEmpty();

            teach(database);
            assertThat(experience.guess(UNWELCOME)).isPresent();
        }
    }

    private static void teach(Database database) {
        LessonStore lessons = new LessonStore(database);
        database.write(write -> {
            for (int decision = 0; decision < Classifier.FEWEST_DECISIONS; decision++) {
                lessons.change(write, WELCOME, null, Lesson.APPROVED, Instant.now());
                lessons.change(write, UNWELCOME, null, Lesson.REJECTED, Instant.now());
            }
            return lessons;
        });
    }
}
