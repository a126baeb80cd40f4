package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What README.md says is what the code does. */
class ReadmeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(KHABAR_[A-Z_]+)` \\| (?:`([^`]*)`)? ?\\| .+ \\|$");

    @Test
    void the_table_of_settings_lists_each_with_its_default() throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        Matcher row = ROW.matcher(readme());
        while (row.find()) written.put(row.group(1), row.group(2) == null ? "" : row.group(2));

        Map<String, String> real = Arrays.stream(Config.Setting.values())
                .collect(Collectors.toMap(Config.Setting::toString, Config.Setting::byDefault));
        assertThat(written).isEqualTo(real);
    }

    @Test
    void every_file_it_links_to_is_there() throws IOException {
        Matcher link = Pattern.compile("\\]\\((?!http)([^)#]+)\\)").matcher(readme());
        assertThat(link.results().map(match -> match.group(1)).toList())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @Test
    void it_starts_the_jar_with_the_flags_for_which_the_aot_cache_is_made() throws IOException {
        assertThat(readme())
                .contains("\njava " + Jar.flags() + " -XX:AOTCache=target/khabar.aot -jar target/khabar.jar serve\n");
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
