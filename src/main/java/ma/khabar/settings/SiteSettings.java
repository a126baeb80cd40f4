package ma.khabar.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.khabar.article.CleanHtml;
import ma.khabar.media.Logo;
import ma.khabar.newsroom.Body;
import ma.khabar.newsroom.PictureDesk;
import ma.khabar.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen at a moment; where nothing is, what the software says.
 *
 * @param chosen as it was typed
 * @param texts the standing pages that have a text of their own, ready for readers
 */
public record SiteSettings(String name, Map<Setting, String> chosen, Map<Setting, CleanHtml> texts) {
    private static final int VERSION_DIGITS = 16;

    /** {@code standardName} is that of a site for which none was chosen. */
    static SiteSettings of(Map<Setting, String> chosen, String standardName) {
        Map<Setting, CleanHtml> texts = new EnumMap<>(Setting.class);
        for (Setting text : Setting.TEXTS) {
            String markdown = chosen.get(text);
            if (markdown != null) texts.put(text, known(markdown));
        }
        return new SiteSettings(chosen.getOrDefault(Setting.NAME, standardName), Map.copyOf(chosen), Map.copyOf(texts));
    }

    /** A text in Markdown as readers get it; there are no pictures in these. */
    static CleanHtml html(String markdown) throws PictureDesk.Missing {
        PictureDesk none = name -> {
            throw new IOException("there are no pictures in standing pages");
        };
        return Body.of(markdown, "", none).html();
    }

    /** Empty: nothing is chosen. */
    public String of(Setting setting) {
        return chosen.getOrDefault(setting, "");
    }

    /** The site's own mark; empty: the one that comes with the software. */
    public Optional<Logo> logo() {
        return Logo.of(of(Setting.LOGO));
    }

    /** None: nothing is chosen. */
    @Nullable
    String orNone(Setting setting) {
        return chosen.get(setting);
    }

    /** By which it is known whether one of these is another since a form showed them. */
    String version(Collection<Setting> shown) {
        return version(shown, chosen);
    }

    static String version(Collection<Setting> shown, Map<Setting, String> chosen) {
        String values = new TreeSet<>(shown)
                .stream().map(setting -> chosen.getOrDefault(setting, "")).collect(Collectors.joining("\u0000"));
        return Sha256.hex(values.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
    }

    public boolean staffByTwoSteps() {
        return of(Setting.STAFF_TOTP).equals(Setting.REQUIRED);
    }

    /** What stands above every page now. */
    public Optional<Banner> banner(Instant now) {
        return chosenBanner().filter(banner -> !banner.isOver(now));
    }

    /** The same, even if it is over. */
    Optional<Banner> chosenBanner() {
        String text = of(Setting.BANNER);
        String ends = of(Setting.BANNER_ENDS);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Banner(text, of(Setting.BANNER_LINK), ends.isEmpty() ? null : Instant.parse(ends)));
    }

    /** The text of a standing page, if it has one of its own. */
    public Optional<CleanHtml> text(Setting page) {
        return Optional.ofNullable(texts.get(page));
    }

    /** It was taken only because it could be set. */
    private static CleanHtml known(String markdown) {
        try {
            return html(markdown);
        } catch (PictureDesk.Missing e) {
            throw new IllegalStateException(e);
        }
    }
}
