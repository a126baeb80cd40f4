/**
 * The media library of the newsroom: pictures are sent, found, described, cut around their focus, followed to where they stand, and
 * removed when they stand nowhere.
 */
@NullMarked
package ma.khabar.library;

import org.jspecify.annotations.NullMarked;
