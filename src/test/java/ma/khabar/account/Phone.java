package ma.khabar.account;

import java.util.List;
import ma.khabar.Browser;
import ma.khabar.TestSite;

/** The app on somebody's phone, and what they wrote down beside it. */
public record Phone(TestSite site, String secret, List<String> codes) {
    private static final int SECONDS = 30;

    /** The one that reads the secret off this page of who sets it up. */
    static Phone reading(TestSite site, Browser.Page page) {
        return new Phone(site, page.text(".secret"), List.of());
    }

    /** Sets it up for who is signed in there; answers the page with the recovery codes. */
    public static Browser.Page setUp(TestSite site, Browser browser) {
        Browser.Page page = browser.get("/account/second-factor");
        return page.form("#second-factor")
                .fill("current", TestSite.PASSWORD)
                .fill("code", reading(site, page).code())
                .submit();
    }

    String code() {
        return new TotpSecret(secret).code(site.clock().instant().getEpochSecond() / SECONDS);
    }
}
