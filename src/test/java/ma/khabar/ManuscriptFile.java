package ma.khabar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Manuscripts on the disk. */
final class ManuscriptFile {
    private ManuscriptFile() {}

    /** One that can be published, in the section «مجتمع»; answers the name of its file. */
    static String write(Path folder, String name, String title) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "---\ntitle: \"" + title + "\"\ncategory: مجتمع\nauthor: سلمى\n---\n\nمقدمة المقال.\n\nنص المقال.\n");
        return name;
    }
}
