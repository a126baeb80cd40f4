/**
 * The database: opening it, writing durably, the feed of changes, and paging by key.
 *
 * <p>Knows no feature. The classes of {@code ma.khabar.db.schema} are written from {@code migrations/} by the build.
 */
@NullMarked
package ma.khabar.db;

import org.jspecify.annotations.NullMarked;
