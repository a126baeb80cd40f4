/**
 * What every page needs: rendering, errors, security headers, limits, static files.
 *
 * <p>Knows no feature; nothing here asks the database.
 */
@NullMarked
package ma.khabar.web;

import org.jspecify.annotations.NullMarked;
