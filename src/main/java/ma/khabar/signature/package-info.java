/** The names of accounts under their comments, which follow them some at a time. */
@NullMarked
package ma.khabar.signature;

import org.jspecify.annotations.NullMarked;
