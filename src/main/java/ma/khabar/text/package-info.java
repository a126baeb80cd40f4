/**
 * Arabic as a Moroccan newspaper writes it: time, plurals, slugs, direction, and the cleaning of what people type.
 *
 * <p>Knows nothing of the web, the database or any feature, and keeps no state.
 */
@NullMarked
package ma.khabar.text;

import org.jspecify.annotations.NullMarked;
