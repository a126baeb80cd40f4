package ma.khabar;

import ma.khabar.mail.Letterhead;
import ma.khabar.web.Assets;
import ma.khabar.web.ClientAddress;
import ma.khabar.web.Guesses;
import ma.khabar.web.SessionCookie;
import ma.khabar.web.Views;

/** What pages and letters are made with. */
record Frame(Assets assets, Views views, SessionCookie cookie, ClientAddress client, Guesses guesses, Letterhead head) {

    static Frame of(Ground ground, Assets assets, Views views) {
        Config config = ground.config();
        ClientAddress client = new ClientAddress(config.trustedProxies());
        return new Frame(
                assets,
                views,
                new SessionCookie(ground.isSecure()),
                client,
                new Guesses(client, config.rateLimits(), ground.clock()),
                new Letterhead(ground.settings()::siteName, config.url().toString(), views::html));
    }
}
