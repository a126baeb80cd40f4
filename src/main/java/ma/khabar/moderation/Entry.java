package ma.khabar.moderation;

/** A word as the tree holds it; a stem, «حقيرت» of «حقيرة», is only one when an ending follows. */
record Entry(Word word, int length, boolean stem) {
    /** From so many letters on a word is hardly ever part of another by chance. */
    private static final int SURE = 4;

    private static final int SHORTEST_WITH_PREFIX = 3;

    static void plant(Word word, Trie<Entry> words) {
        String folded = word.folded();
        int length = folded.length();
        words.put(folded, new Entry(word, length, false));
        if (word.reach().suffixes() && folded.endsWith("ه")) {
            String bare = folded.substring(0, length - 1);
            words.put(bare + "ت", new Entry(word, length, true));
            words.put(bare + "ات", new Entry(word, length, false));
        }
    }

    boolean allows(Affixes.Prefix prefix) {
        return switch (prefix) {
            case NONE -> true;
            case CLEAR -> word.reach().prefixes() && length >= SHORTEST_WITH_PREFIX;
            case DOUBTFUL -> word.reach().prefixes() && length >= SURE;
        };
    }

    boolean allowsSuffixes() {
        return word.reach().suffixes() && length >= SURE;
    }

    /** A letter written twice may be one in a long word, but «سمم» is not «سم». */
    boolean allowsDoubling() {
        return length >= SURE;
    }
}
