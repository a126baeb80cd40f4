/**
 * What stands for an article elsewhere: the card that messengers show of one without a picture, and what oEmbed tells of it.
 */
@NullMarked
package ma.khabar.card;

import org.jspecify.annotations.NullMarked;
