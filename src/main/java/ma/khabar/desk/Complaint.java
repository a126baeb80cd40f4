package ma.khabar.desk;

/** How many reports that are not decided yet give this reason for a comment. */
record Complaint(long comment, String reason, int number) {
    public String label() {
        return Motive.label(reason);
    }
}
