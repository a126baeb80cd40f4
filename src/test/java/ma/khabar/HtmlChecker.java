package ma.khabar;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker, in this JVM: a JUnit extension.
 *
 * <p>{@code @RegisterExtension static final HtmlChecker checker = new HtmlChecker();}
 */
final class HtmlChecker implements BeforeAllCallback, AfterAllCallback {
    private static final String HTML = "http://s.validator.nu/html5-all.rnc";
    private static final long STACK = 16L << 20;

    private final Findings findings = new Findings();

    /** The schema is read by recursion that is deeper than the usual stack. */
    private final ExecutorService deep = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().stackSize(STACK).factory());

    private SimpleDocumentValidator validator;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        validator = deep.submit(() -> {
                    SimpleDocumentValidator made = new SimpleDocumentValidator(false, false, false);
                    made.setUpMainSchema(HTML, findings);
                    made.setUpValidatorAndParsers(findings, false, false);
                    return made;
                })
                .get();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        deep.close();
    }

    /** Errors and warnings, each with its line; none: the page is valid. */
    List<String> findings(Browser.Page page) throws Exception {
        InputSource source = new InputSource(new StringReader(page.body()));
        source.setSystemId(page.uri().toString());
        return deep.submit(() -> {
                    findings.clear();
                    validator.checkHtmlInputSource(source);
                    return List.copyOf(findings);
                })
                .get();
    }

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
