/**
 * What a reader's device keeps of the site: its icon, what was read last for when there is no line, what was put aside for later.
 */
@NullMarked
package ma.khabar.device;

import org.jspecify.annotations.NullMarked;
