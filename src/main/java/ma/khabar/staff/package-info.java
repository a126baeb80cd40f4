/**
 * Who works here: the pages on which admins invite people, give them their role, and take it away.
 *
 * <p>What an account is, and all that is written of it, belongs to {@link ma.khabar.account}.
 */
@NullMarked
package ma.khabar.staff;

import org.jspecify.annotations.NullMarked;
