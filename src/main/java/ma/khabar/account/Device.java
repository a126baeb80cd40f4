package ma.khabar.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, made readable: «Firefox، Android». */
final class Device {
    private record Sign(String found, String name) {}

    // In this order: each pretends to be some of those behind it.
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Safari/", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS X", "macOS"),
            new Sign("Linux", "Linux"));

    private Device() {}

    static String named(@Nullable String agent) {
        String given = agent == null ? "" : agent;
        return name(BROWSERS, given, "متصفح") + "، " + name(SYSTEMS, given, "جهاز غير معروف");
    }

    private static String name(List<Sign> signs, String agent, String otherwise) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.found()))
                .map(Sign::name)
                .findFirst()
                .orElse(otherwise);
    }
}
