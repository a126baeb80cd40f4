package ma.khabar;

import ma.khabar.category.CategoryStore;
import ma.khabar.settings.SectionPages;
import ma.khabar.settings.SectionStore;
import ma.khabar.settings.SettingsPages;
import ma.khabar.settings.TextPages;
import ma.khabar.web.Views;

/** What admins choose for the site. */
record Housekeeping(Ground ground, CategoryStore categories) {

    /** All of it that answers requests. */
    record Pages(SettingsPages settings, SectionPages sections, TextPages texts) {}

    Pages pages(Views views) {
        Config config = ground.config();
        SettingsPages.Environment environment = new SettingsPages.Environment(config.siteName(), config.staffTotp());
        return new Pages(
                new SettingsPages(ground.settings(), categories, environment, views, ground.clock()),
                new SectionPages(categories, new SectionStore(ground.database(), ground.clock()), views),
                new TextPages(ground.settings(), views));
    }
}
