package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to browsers was compressed when the jar was packed. */
class StaticFilesIT {
    @TempDir
    Path folder;

    @Test
    void browsers_get_what_lies_in_the_jar() throws Exception {
        try (Jar.Running site = Jar.in(folder).serve()) {
            for (String name :
                    new String[] {"site.css", "page.js", "js/editor.importmap", "vendor/prosemirror-view.js"}) {
                assertThat(site.visitor().bytes("/static/" + name)).as(name).isEqualTo(packed(name));
                for (String coding : new String[] {"gzip", "br"}) {
                    Browser reader = site.visitor().sending("Accept-Encoding", coding);
                    assertThat(reader.bytes("/static/" + name)).as(name).isEqualTo(packed(name + "." + coding));
                }
            }
        }
    }

    private static byte[] packed(String name) throws IOException {
        try (JarFile jar = new JarFile("target/khabar.jar")) {
            return jar.getInputStream(jar.getJarEntry("finished/" + name)).readAllBytes();
        }
    }
}
