/** What is done when readers sleep: all is counted again, and what is no longer needed is forgotten. */
@NullMarked
package ma.khabar.night;

import org.jspecify.annotations.NullMarked;
