package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words after {@code java -jar khabar.jar}. */
@Timeout(300)
class CommandLineIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "frobnicate, 'khabar: Unmatched argument at index 0: ''frobnicate'' (khabar --help tells more)'",
        "account list --frob, 'khabar: Unknown option: ''--frob'' (khabar account list --help tells more)'",
        "serve --frob, 'khabar: Unknown option: ''--frob'' (khabar serve --help tells more)'",
        "publish, 'khabar: Missing required parameter: ''FILE.md'' (khabar publish --help tells more)'"
    })
    void wrong_words_are_answered_in_one_line(String words, String answer) throws Exception {
        Jar.Ended ended = Jar.in(folder).run(words.split(" "));

        assertThat(ended.err()).containsExactly(answer);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"serve, --demo", "publish, FILE.md", "account, disable", "reindex, anew", "version, Prints the version."
    })
    void every_verb_explains_itself(String verb, String word) throws Exception {
        Jar.Ended ended = Jar.in(folder).run(verb, "--help");

        assertThat(ended.out().getFirst()).startsWith("Usage: khabar " + verb);
        assertThat(String.join("\n", ended.out())).contains(word);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void the_version_is_one_line() throws Exception {
        Jar.Ended ended = Jar.in(folder).run("version");

        assertThat(ended.out()).singleElement().asString().matches("khabar [0-9]+\\.[0-9]+\\.[0-9]+.*");
        assertThat(ended.code()).isZero();
    }

    @Test
    void without_a_word_it_shows_what_there_is() throws Exception {
        Jar.Ended ended = Jar.in(folder).run();

        assertThat(String.join("\n", ended.err())).contains("serve", "publish", "version");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
    }
}
