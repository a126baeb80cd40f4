package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What Maven says to somebody whose machine cannot build the site. */
class BuildIT {
    @Test
    void without_a_jdk_that_is_new_enough_the_first_line_says_what_to_install() throws Exception {
        List<String> errors = errorsOf("-Djdk.version=99", "validate");

        assertThat(errors)
                .first()
                .asString()
                .contains("(Khabar needs a JDK 99 or newer: install one, for example the package temurin-99-jdk)");
    }

    @Test
    void the_jar_names_whose_work_is_in_it_and_its_licence() throws Exception {
        try (ZipFile jar = new ZipFile("target/khabar.jar")) {
            String list = new String(
                    jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY.txt")).readAllBytes(),
                    StandardCharsets.UTF_8);

            assertThat(list)
                    .contains("(Apache License, Version 2.0) Caffeine cache", "org.webjars.npm:prosemirror-view");
            assertThat(list.lines().filter(line -> line.contains(" - ")).toList())
                    .hasSizeGreaterThan(50)
                    .allSatisfy(line -> assertThat(line).matches(" +\\([^)]+\\).*"))
                    .noneMatch(line -> line.contains("Unknown license") || line.contains("junit"));
        }
    }

    /** The complaints of this very Maven, which must end in failure. */
    private static List<String> errorsOf(String... words) throws IOException, InterruptedException {
        Path maven = Path.of(System.getProperty("khabar.maven"), "bin", "mvn");
        ProcessBuilder builder = new ProcessBuilder(maven.toString(), "-o", "-B", "-q");
        builder.command().add("-Dmaven.repo.local=" + System.getProperty("khabar.repository"));
        builder.command().addAll(List.of(words));
        Process process = builder.redirectErrorStream(true).start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isEqualTo(1);
        return lines.stream().filter(line -> line.startsWith("[ERROR]")).toList();
    }
}
