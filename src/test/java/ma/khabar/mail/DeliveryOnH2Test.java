package ma.khabar.mail;

import java.nio.file.Path;
import ma.khabar.db.Database;
import org.junit.jupiter.api.io.TempDir;

class DeliveryOnH2Test extends DeliveryTests {
    @TempDir
    Path folder;

    @Override
    Database open() {
        return Database.open("jdbc:h2:file:" + folder.resolve("khabar"), "", "");
    }
}
