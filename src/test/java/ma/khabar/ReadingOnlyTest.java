package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ma.khabar.account.Role;
import ma.khabar.db.schema.DefaultSchema;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever may do everything changes nothing by looking at everything. */
class ReadingOnlyTest {
    /** How often articles are read. */
    private static final Set<String> COUNTED = Set.of("read_hour");

    @RegisterExtension
    static final TestSite site = TestSite.fresh();

    @Test
    void no_address_changes_anything_when_it_is_read() throws Exception {
        Browser admin = site.signedIn(Role.ADMIN, "المديرة");
        long article = site.article("خبر");
        admin.post("/a/" + article + "/comments", Map.of("name", "ن", "body", "تعليق"));
        site.visitor().post("/a/" + article + "/comments", Map.of("name", "ن", "body", "معلق", "website", "x"));
        List<String> paths = RoutesTest.gets(site.site())
                .map(route -> RoutesTest.first(route.path))
                .toList();
        assertThat(paths).hasSizeGreaterThan(80);
        Map<String, String> before = content();

        for (String path : paths) {
            for (String method : List.of("GET", "HEAD")) {
                admin.method(method, path + "?_method=POST&state=REJECTED&role=READER&body=x");
                assertThat(content()).as(method + " " + path).isEqualTo(before);
            }
        }
    }

    private static Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables())
            if (!COUNTED.contains(table.getName())) content.put(table.getName(), rows(table));
        return content;
    }

    private static String rows(Table<?> table) {
        List<String> rows = site.site().database().sql().fetch(table).stream()
                .map(Record::toString)
                .sorted()
                .toList();
        return String.join("\n", rows);
    }
}
