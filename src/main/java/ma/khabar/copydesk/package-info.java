/**
 * What a copy desk would ask about in a text: signs and spellings, each with the place and with what to write instead.
 *
 * <p>Pure functions over texts, linear in their length. Nothing here forbids anything, and what is only perhaps wrong is not said: a list
 * full of innocents is read by nobody.
 */
@NullMarked
package ma.khabar.copydesk;

import org.jspecify.annotations.NullMarked;
