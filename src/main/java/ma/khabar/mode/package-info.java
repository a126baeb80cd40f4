/**
 * How comments are taken: published or reviewed first, how long, how slowly; of the site, a section or an article. The narrower level
 * wins, value by value, and every change leaves a line in a log.
 */
@NullMarked
package ma.khabar.mode;

import org.jspecify.annotations.NullMarked;
