package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Nu HTML checker has nothing to say about any page. */
@Execution(ExecutionMode.SAME_THREAD)
class HtmlTest {
    @RegisterExtension
    static final Exhibition exhibition = new Exhibition();

    @RegisterExtension
    static final HtmlChecker checker = new HtmlChecker();

    @ParameterizedTest
    @EnumSource
    void a_page_is_valid_html(PageKind kind) throws Exception {
        assertThat(checker.findings(kind.on(exhibition))).isEmpty();
    }
}
