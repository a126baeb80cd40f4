package ma.khabar;

import ma.khabar.category.CategoryStore;
import ma.khabar.media.PictureFiles;
import ma.khabar.settings.LogoPages;
import ma.khabar.settings.SectionPages;
import ma.khabar.settings.SectionStore;
import ma.khabar.settings.SettingsPages;
import ma.khabar.settings.TextPages;
import ma.khabar.web.Views;

/** What admins choose for the site. */
record Housekeeping(Ground ground, CategoryStore categories, PictureFiles files) {

    /** All of it that answers requests. */
    record Pages(SettingsPages settings, LogoPages logo, SectionPages sections, TextPages texts) {}

    Pages pages(Views views) {
        Config config = ground.config();
        SettingsPages.Environment environment = new SettingsPages.Environment(config.siteName(), config.staffTotp());
        SettingsPages settings = new SettingsPages(ground.settings(), categories, environment, views, ground.clock());
        return new Pages(
                settings,
                new LogoPages(ground.settings(), files, settings),
                new SectionPages(categories, new SectionStore(ground.database(), ground.clock()), views),
                new TextPages(ground.settings(), views));
    }
}
