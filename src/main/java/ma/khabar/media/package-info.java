/**
 * Pictures: the file as it came, under the hash of its bytes, and the smaller ones made from it when first asked for.
 */
@NullMarked
package ma.khabar.media;

import org.jspecify.annotations.NullMarked;
