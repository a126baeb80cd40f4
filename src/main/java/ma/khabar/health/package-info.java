/**
 * Whether this node works, for those who watch over it.
 */
@NullMarked
package ma.khabar.health;

import org.jspecify.annotations.NullMarked;
