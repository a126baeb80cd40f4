package ma.khabar.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.HexFormat;
import java.util.Map;

/** A text with its invisible characters drawn, «ك⟨ZWNJ⟩لب», for those who must judge it. */
public final class Drawn {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x00AD, "SHY"),
            Map.entry(0x034F, "CGJ"),
            Map.entry(0x061C, "ALM"),
            Map.entry(0x200B, "ZWSP"),
            Map.entry(0x200C, "ZWNJ"),
            Map.entry(0x200D, "ZWJ"),
            Map.entry(0x200E, "LRM"),
            Map.entry(0x200F, "RLM"),
            Map.entry(0x202A, "LRE"),
            Map.entry(0x202B, "RLE"),
            Map.entry(0x202C, "PDF"),
            Map.entry(0x202D, "LRO"),
            Map.entry(0x202E, "RLO"),
            Map.entry(0x2060, "WJ"),
            Map.entry(0x2066, "LRI"),
            Map.entry(0x2067, "RLI"),
            Map.entry(0x2068, "FSI"),
            Map.entry(0x2069, "PDI"),
            Map.entry(0xFEFF, "BOM"));

    private Drawn() {}

    /** Letters, marks, tatweel and line breaks stay; what cannot be seen becomes its name, or its number as U+3164. */
    public static String of(String text) {
        StringBuilder drawn = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            if (isInvisible(letter)) drawn.append('⟨').append(name(letter)).append('⟩');
            else drawn.appendCodePoint(letter);
        });
        return drawn.toString();
    }

    private static String name(int letter) {
        String name = NAMES.get(letter);
        return name != null ? name : "U+" + HexFormat.of().withUpperCase().toHexDigits(letter, letter > 0xFFFF ? 6 : 4);
    }

    private static boolean isInvisible(int letter) {
        if (letter == '\n' || isEmojiSelector(letter)) return false;
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || letter == 0x2800
                || (type == Character.SPACE_SEPARATOR && letter != ' ')
                || UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    private static boolean isEmojiSelector(int letter) {
        return letter == 0xFE0F || letter == 0xFE0E;
    }
}
