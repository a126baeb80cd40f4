/**
 * Pictures: what is kept of each, developed anew from what came, under the hash of the bytes that came; the forms in which it is served;
 * and where each of them stands.
 */
@NullMarked
package ma.khabar.media;

import org.jspecify.annotations.NullMarked;
