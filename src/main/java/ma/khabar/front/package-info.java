/**
 * The front page: what the editors placed, and what fills the rest by itself, no story twice.
 */
@NullMarked
package ma.khabar.front;

import org.jspecify.annotations.NullMarked;
