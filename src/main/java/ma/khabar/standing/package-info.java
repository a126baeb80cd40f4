/**
 * The pages that stand for years: who we are, how to reach us, the rules.
 */
@NullMarked
package ma.khabar.standing;

import org.jspecify.annotations.NullMarked;
