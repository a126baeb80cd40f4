/**
 * Where articles are written: a piece is what the newsroom has under its hands, beside what readers get of it.
 *
 * <p>{@link ma.khabar.editing.Pieces} is the only way to change one. Every save leaves a revision, every step a line in the log; readers
 * see nothing of either before an editor publishes, and then what {@link ma.khabar.editing.Press} made of the text.
 */
@NullMarked
package ma.khabar.editing;

import org.jspecify.annotations.NullMarked;
