package ma.khabar.library;

/**
 * Who works with the library.
 *
 * @param editor changes everybody's pictures; others change their own
 */
public record Keeper(long account, boolean editor) {}
