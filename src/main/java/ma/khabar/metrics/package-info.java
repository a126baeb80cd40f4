/** What a node does, in figures, for those who watch over it. */
@NullMarked
package ma.khabar.metrics;

import org.jspecify.annotations.NullMarked;
