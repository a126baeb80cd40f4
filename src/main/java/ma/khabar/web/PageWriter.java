package ma.khabar.web;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;
import java.util.Arrays;

/** Takes down a page in UTF-8 at once: a text would be copied three times on its way there. */
final class PageWriter extends Writer implements SpecializedWriter {
    private static final int WIDEST = 4;
    private static final char UNKNOWN = '?';

    private static final int TYPICAL_TEXT = 512;

    private byte[] bytes;
    private int length;
    private char[] letters = new char[TYPICAL_TEXT];

    /** The first half of a pair, whose second one is written next; 0: none. */
    private char high;

    /** {@code expected}: how many bytes. */
    PageWriter(int expected) {
        this.bytes = new byte[expected];
    }

    byte[] toBytes() {
        return since(0);
    }

    /** How many bytes there are. */
    int length() {
        lone();
        return length;
    }

    /** What was written behind so many bytes. */
    byte[] since(int begin) {
        return Arrays.copyOfRange(bytes, begin, length());
    }

    /** What is in UTF-8 already. */
    void write(byte[] text) {
        int begin = length();
        reserve(text.length);
        System.arraycopy(text, 0, bytes, begin, text.length);
        length += text.length;
    }

    @Override
    public void write(String text, int from, int count) {
        if (letters.length < count) letters = new char[2 * count];
        text.getChars(from, from + count, letters, 0);
        write(letters, 0, count);
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(char[] text, int from, int count) {
        makeRoom(count);
        // In variables of its own, which the JVM need not look up again for each letter.
        byte[] into = bytes;
        int to = length;
        for (int at = from; at < from + count; at++) {
            char letter = text[at];
            if (high == 0 && letter < 0x80) into[to++] = (byte) letter;
            else if (high == 0 && letter < 0x800) {
                into[to++] = (byte) (0xC0 | (letter >> 6));
                into[to++] = (byte) (0x80 | (letter & 0x3F));
            } else {
                length = to;
                put(letter);
                to = length;
            }
        }
        length = to;
    }

    @Override
    public void write(int letter) {
        writeSpecialized((char) letter);
    }

    @Override
    public void writeSpecialized(char letter) {
        makeRoom(1);
        put(letter);
    }

    @Override
    public void writeSpecialized(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void writeSpecialized(int number) {
        writeSpecialized(Integer.toString(number));
    }

    @Override
    public void writeSpecialized(long number) {
        writeSpecialized(Long.toString(number));
    }

    @Override
    public void writeSpecialized(double number) {
        writeSpecialized(Double.toString(number));
    }

    @Override
    public void writeSpecialized(float number) {
        writeSpecialized(Float.toString(number));
    }

    @Override
    public void writeSpecialized(short number) {
        writeSpecialized(Short.toString(number));
    }

    @Override
    public void writeSpecialized(byte number) {
        writeSpecialized(Byte.toString(number));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    /** For so many letters, and one half of a pair from before. */
    private void makeRoom(int letters) {
        reserve((letters + 1) * WIDEST);
    }

    private void reserve(int more) {
        int needed = length + more;
        if (needed > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
    }

    private void put(char letter) {
        if (high != 0) pair(letter);
        else if (letter < 0x80) bytes[length++] = (byte) letter;
        else if (letter < 0x800) {
            bytes[length++] = (byte) (0xC0 | (letter >> 6));
            rest(letter);
        } else if (Character.isHighSurrogate(letter)) high = letter;
        else if (Character.isLowSurrogate(letter)) bytes[length++] = UNKNOWN;
        else {
            bytes[length++] = (byte) (0xE0 | (letter >> 12));
            rest(letter >> 6);
            rest(letter);
        }
    }

    private void pair(char letter) {
        if (!Character.isLowSurrogate(letter)) {
            lone();
            put(letter);
            return;
        }
        int point = Character.toCodePoint(high, letter);
        high = 0;
        bytes[length++] = (byte) (0xF0 | (point >> 18));
        rest(point >> 12);
        rest(point >> 6);
        rest(point);
    }

    /** As Java does with half of a pair. */
    private void lone() {
        if (high == 0) return;
        high = 0;
        bytes[length++] = UNKNOWN;
    }

    private void rest(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3F));
    }
}
