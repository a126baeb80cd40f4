package ma.khabar.moderation;

import ma.khabar.moderation.Classifier.Tally;

/** What a moderator's decision on a text teaches. */
public enum Lesson {
    APPROVED(new Tally(1, 0)),
    REJECTED(new Tally(0, 1));

    private final Tally tally;

    Lesson(Tally tally) {
        this.tally = tally;
    }

    public Tally tally() {
        return tally;
    }
}
