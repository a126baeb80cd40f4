/**
 * Mail: written in the transaction that it tells of, sent afterwards until it has arrived or is given up.
 *
 * <p>Knows no other feature; whoever has something to say hands over a finished {@link ma.khabar.mail.Letter}.
 */
@NullMarked
package ma.khabar.mail;

import org.jspecify.annotations.NullMarked;
