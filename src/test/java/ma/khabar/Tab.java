package ma.khabar;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A tab of the real browser; it notes what pages complain about. */
public final class Tab {
    private static final Set<String> LOUD = Set.of("error", "warning");

    private final BrowserContext context;
    private final String root;
    private final Device device;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Tab(BrowserContext context, String root, Device device) {
        this.context = context;
        this.root = root;
        this.device = device;
        this.page = context.newPage();
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(this::asked);
        page.onResponse(this::answered);
    }

    /** Opens an address of the site. */
    public Tab open(String path) {
        page.navigate(root + path);
        return this;
    }

    /** Begins a piece, from the board; returns when it can be written: what is typed while the editor comes may end up in either field. */
    Tab beginPiece() {
        find("form[action='/newsroom/articles'] button").click();
        assertThat(find("#piece")).isVisible();
        if (device.runsScript()) assertThat(find("#piece-text")).isVisible();
        return this;
    }

    /** Shows what a browser without script was answered, be it the answer to a form, under its own address and to the same reader. */
    public Tab show(ma.khabar.Browser.Page answer) {
        // As if by TLS, which the names of some ask for; the browser sends them to its own machine without.
        String secure = root.replaceFirst("^http:", "https:");
        context.addCookies(answer.kept().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                        .setUrl(secure)
                        .setSecure(true))
                .toList());
        String address = answer.uri().toASCIIString();
        String asked = address.replaceAll("#.*", "");
        page.route(asked::equals, route -> route.fulfill(as(answer)));
        page.navigate(address);
        page.unrouteAll();
        return this;
    }

    /** What the selector finds. */
    public Locator find(String selector) {
        return page.locator(selector);
    }

    /** The one element with this role and this name. */
    public Locator named(com.microsoft.playwright.options.AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The path and what follows it, as the address bar shows it. */
    public String address() {
        return page.url().substring(root.length());
    }

    /** Playwright's own page, for all else. */
    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    List<String> complaints() {
        return complaints;
    }

    /** Makes it the tab of somebody who has never been here, as wide as it was. */
    void forget() {
        page.navigate("about:blank");
        page.setViewportSize(device.width, device.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null).setReducedMotion(null));
        context.clearCookies();
        context.clearPermissions();
        JsonObject storage = new JsonObject();
        storage.addProperty("origin", root);
        storage.addProperty("storageTypes", "local_storage");
        context.newCDPSession(page).send("Storage.clearDataForOrigin", storage);
        complaints.clear();
    }

    void close() {
        context.close();
    }

    private static Route.FulfillOptions as(ma.khabar.Browser.Page answer) {
        return new Route.FulfillOptions()
                .setStatus(answer.status())
                .setHeaders(Map.of(
                        "Content-Type", answer.header("Content-Type").orElseThrow(),
                        "Content-Security-Policy",
                                answer.header("Content-Security-Policy").orElseThrow()))
                .setBody(answer.body());
    }

    private void heard(ConsoleMessage message) {
        // An error page is a page that failed to load; its files that fail are noted below.
        boolean failure = message.text().startsWith("Failed to load resource");
        boolean ours = message.text().startsWith("Service Worker registration blocked");
        if (LOUD.contains(message.type()) && !failure && !ours) complaints.add(page.url() + ": " + message.text());
    }

    private void asked(Request request) {
        boolean ours = request.url().startsWith(root + "/") || request.url().startsWith("data:");
        if (!ours) complaints.add(page.url() + " asked for " + request.url());
    }

    private void answered(Response response) {
        boolean isPage = response.request().isNavigationRequest();
        if (response.status() >= 400 && !isPage)
            complaints.add(page.url() + ": " + response.status() + " for " + response.url());
    }
}
