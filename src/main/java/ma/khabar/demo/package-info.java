/**
 * Invented articles, comments and pictures, so that an empty site is worth looking at.
 */
@NullMarked
package ma.khabar.demo;

import org.jspecify.annotations.NullMarked;
