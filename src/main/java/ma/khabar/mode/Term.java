package ma.khabar.mode;

/** A value in force, and who says it. */
public record Term<T>(T value, Aspect aspect, Level from) {
    /** The value in words. */
    public String words() {
        return aspect.words(value.toString());
    }
}
