/**
 * What is read most: counted in memory by article and hour, without cookies and without anything of who reads.
 *
 * <p>Knows articles by their ids only; the stories belong to {@code article}.
 */
@NullMarked
package ma.khabar.reads;

import org.jspecify.annotations.NullMarked;
