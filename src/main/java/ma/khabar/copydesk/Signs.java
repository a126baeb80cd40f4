package ma.khabar.copydesk;

import java.util.Map;

/** Signs between words: which ones, and the blanks around them. */
final class Signs {
    private static final Map<Character, String> ARABIC = Map.of(',', "،", ';', "؛", '?', "؟");
    private static final String CLOSING = "»”)]";
    private static final String SIGNS = "،؛؟!:.…,;?";

    private Signs() {}

    static void check(Copy copy) {
        for (int i = 0; i < copy.length(); i++) {
            latin(copy, i);
            blanks(copy, i);
            quotes(copy, i);
            dots(copy, i);
            tatweel(copy, i);
        }
    }

    /** A Latin sign belongs to Latin words and to figures; behind an Arabic word, and before one or at the end, it does not. */
    private static void latin(Copy copy, int i) {
        String arabic = ARABIC.get(copy.at(i));
        if (arabic == null) return;
        int before = i - 1;
        while (copy.blank(before) || CLOSING.indexOf(copy.at(before)) >= 0) before--;
        int after = i + 1;
        while (copy.blank(after)) after++;
        boolean ends = copy.at(after) == '\n' || copy.arabic(after) || CLOSING.indexOf(copy.at(after)) >= 0;
        if (copy.arabic(before) && ends) copy.found(i, i + 1, arabic, "علامة لاتينية في نص عربي");
    }

    private static void blanks(Copy copy, int i) {
        if (!copy.blank(i) || copy.blank(i - 1) || copy.at(i - 1) == '\n' || copy.at(i - 1) == Copy.COVER) return;
        int end = i;
        while (copy.blank(end)) end++;
        char next = copy.at(end);
        if (next == '\n') return;
        if (beforeSign(copy, i, end)) copy.found(i, end, "", "مسافة قبل علامة «" + next + "»");
        else if (end - i > 1 && next != '|' && next != Copy.COVER) copy.found(i, end, " ", "مسافة مضاعفة");
    }

    /** Not so before « .NET» or « :)», nor between two Latin words. */
    private static boolean beforeSign(Copy copy, int start, int end) {
        boolean word = copy.arabic(start - 1) || copy.digit(start - 1) || CLOSING.indexOf(copy.at(start - 1)) >= 0;
        if (!word || SIGNS.indexOf(copy.at(end)) < 0) return false;
        char behind = copy.at(end + 1);
        return copy.blank(end + 1) || behind == '\n' || CLOSING.indexOf(behind) >= 0;
    }

    private static void quotes(Copy copy, int i) {
        if (copy.at(i) == '«' && copy.blank(i + 1)) {
            int end = i + 1;
            while (copy.blank(end)) end++;
            if (copy.at(end) != '\n') copy.found(i + 1, end, "", "مسافة داخل علامتي الاقتباس");
        }
        if (copy.at(i) == '»' && copy.blank(i - 1)) {
            int start = i - 1;
            while (copy.blank(start - 1)) start--;
            if (copy.at(start - 1) != '\n' && copy.at(start - 1) != '«')
                copy.found(start, i, "", "مسافة داخل علامتي الاقتباس");
        }
    }

    /** Two dots are a sign of Moroccan newspapers, three are one letter. */
    private static void dots(Copy copy, int i) {
        if (copy.at(i) != '.' || copy.at(i - 1) == '.') return;
        int end = i;
        while (copy.at(end) == '.') end++;
        if (end - i >= 3) copy.found(i, end, "…", "نقط الحذف علامة واحدة");
    }

    /** Within a word it only stretches; at the end of one it may stand for what follows, as in «1445 هـ» and «لـ«الخبر»». */
    private static void tatweel(Copy copy, int i) {
        if (copy.at(i) != 'ـ' || copy.at(i - 1) == 'ـ' || !copy.arabic(i - 1)) return;
        int end = i;
        while (copy.at(end) == 'ـ') end++;
        if (copy.arabic(end)) copy.found(i, end, "", "تطويل داخل كلمة");
    }
}
