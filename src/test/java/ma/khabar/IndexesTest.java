package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import ma.khabar.account.Role;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands in which index. */
class IndexesTest {
    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void the_index_that_readers_ask_does_not_know_what_was_never_published() throws Exception {
        site.publish("title: خبر منشور\ncategory: مجتمع", "نص فيه كركدن.");
        site.signedIn(Role.JOURNALIST, "هدى المرابطي")
                .post("/newsroom/articles", Map.of())
                .form("#piece")
                .fill("title", "مسودة")
                .fill("body", "نص فيه زرافة.")
                .submit();
        site.reindex();
        assertThat(texts("articles", "زرافه")).isZero();
        assertThat(texts("pieces", "زرافه")).isOne();
        assertThat(texts("articles", "كركدن")).isOne();
    }

    private static int texts(String index, String word) throws IOException {
        try (Directory folder = FSDirectory.open(site.folder().resolve("search").resolve(index));
                DirectoryReader reader = DirectoryReader.open(folder)) {
            return reader.docFreq(new Term("text", word));
        }
    }
}
