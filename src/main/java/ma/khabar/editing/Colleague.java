package ma.khabar.editing;

/**
 * Who works on a piece.
 *
 * @param editor sees everybody's pieces and decides what readers get; others have their own
 */
public record Colleague(long account, boolean editor) {}
