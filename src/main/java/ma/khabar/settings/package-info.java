/** What admins choose for the site without a restart: its name, its sections, its standing pages, a line above every page. */
@NullMarked
package ma.khabar.settings;

import org.jspecify.annotations.NullMarked;
