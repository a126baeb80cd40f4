/**
 * Accounts of readers and staff: signing up and in, sessions, passwords, the links sent by mail, and the page on which all that is changed.
 *
 * <p>Whoever only wants to know who asks reads {@link ma.khabar.web.Visitor}.
 */
@NullMarked
package ma.khabar.account;

import org.jspecify.annotations.NullMarked;
