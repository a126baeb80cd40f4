package ma.khabar.web;

import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** Renders templates, and adds to each page what every page needs, so that no handler has to. */
public final class Views {
    /** In bytes. */
    private static final int TYPICAL_PAGE = 128 * 1024;

    private final PebbleEngine engine;
    private final Function<Context, Map<String, Object>> everyPage;

    /**
     * @param workingTree read the templates of this folder anew each time; otherwise those of the jar, once
     * @param everyPage what every template may name: the site, the navigation, the moment
     */
    public Views(@Nullable Path workingTree, Assets assets, Function<Context, Map<String, Object>> everyPage) {
        this.engine = engine(workingTree, assets);
        this.everyPage = everyPage;
    }

    /** Answers with {@code template}, such as {@code article/list}; it finds {@code page} under that name. */
    public void render(Context ctx, String template, Object page) {
        Map<String, Object> names = new HashMap<>(everyPage.apply(ctx));
        names.put("page", page);
        names.put("notice", Notice.take(ctx));
        names.put("visitor", Visitor.of(ctx));
        SaveData.vary(ctx);
        PageWriter html = new PageWriter(TYPICAL_PAGE);
        evaluate(template, names, html);
        ctx.contentType("text/html; charset=utf-8").result(html.toBytes());
    }

    /** {@code template} with what every page may name, as a text: a page for programs, which is the same for everybody. */
    public String text(Context ctx, String template, Object page) {
        Map<String, Object> names = new HashMap<>(everyPage.apply(ctx));
        names.put("page", page);
        return html(template, names);
    }

    /** {@code template} by itself, with these names and no others: what is no page, such as a mail. */
    public String html(String template, Map<String, Object> names) {
        StringWriter html = new StringWriter();
        evaluate(template, names, html);
        return html.toString();
    }

    private void evaluate(String template, Map<String, Object> names, Writer html) {
        try {
            engine.getTemplate(template).evaluate(html, names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PebbleEngine engine(@Nullable Path workingTree, Assets assets) {
        return new PebbleEngine.Builder()
                .loader(loader(workingTree))
                .cacheActive(workingTree == null)
                .strictVariables(true)
                .defaultLocale(Locale.of("ar", "MA"))
                .extension(new Words(assets, workingTree == null))
                .addEscapingStrategy(EscapeFilter.HTML_ESCAPE_STRATEGY, Views::escaped)
                .build();
    }

    /** As Pebble does it, which takes its time to see that there is nothing to do, as there nearly never is. */
    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) if (isMarkup(text.charAt(i))) return HtmlEscape.escapeHtml4Xml(text);
        return text;
    }

    private static boolean isMarkup(char letter) {
        return letter == '<' || letter == '>' || letter == '&' || letter == '"' || letter == '\'';
    }

    private static Loader<String> loader(@Nullable Path workingTree) {
        Loader<String> loader = workingTree == null
                ? new PackedTemplates()
                : new FileLoader(workingTree.toAbsolutePath().toString());
        if (workingTree == null) loader.setPrefix("templates");
        loader.setSuffix(".peb");
        return loader;
    }

    /** Templates name each other in full: to look for dots in their names took a tenth of the time of a page. */
    private static final class PackedTemplates extends ClasspathLoader {
        PackedTemplates() {
            super(Views.class.getClassLoader());
        }

        @Override
        public String resolveRelativePath(String name, String from) {
            return name;
        }
    }
}
