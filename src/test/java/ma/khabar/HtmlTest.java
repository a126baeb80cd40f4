package ma.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, in this JVM, has nothing to say about any page. */
@Order(1)
@ResourceLock(Chromium.ONE_AT_A_TIME)
class HtmlTest {
    private static final String HTML = "http://s.validator.nu/html5-all.rnc";
    private static final long STACK = 16L << 20;

    @RegisterExtension
    static final Exhibition exhibition = new Exhibition();

    static final Findings findings = new Findings();

    /** The schema is read by recursion that is deeper than the usual stack. */
    static final ExecutorService deep = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().stackSize(STACK).factory());

    static SimpleDocumentValidator checker;

    @BeforeAll
    static void prepare() throws Exception {
        checker = deep.submit(() -> {
                    SimpleDocumentValidator made = new SimpleDocumentValidator(false, false, false);
                    made.setUpMainSchema(HTML, findings);
                    made.setUpValidatorAndParsers(findings, false, false);
                    return made;
                })
                .get();
    }

    @AfterAll
    static void end() {
        deep.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_is_valid_html(PageKind kind) throws Exception {
        Browser.Page page = kind.on(exhibition);

        findings.clear();
        InputSource source = new InputSource(new StringReader(page.body()));
        source.setSystemId(page.uri().toString());
        deep.submit(() -> {
                    checker.checkHtmlInputSource(source);
                    return source;
                })
                .get();

        assertThat(findings).isEmpty();
    }

    /** Errors and warnings, each with its line. */
    private static final class Findings extends ArrayList<String> implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            add(e.getLineNumber() + ": " + e.getMessage());
        }

        @Override
        public void error(SAXParseException e) {
            warning(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            warning(e);
        }
    }
}
