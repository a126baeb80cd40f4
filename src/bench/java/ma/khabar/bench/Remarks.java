package ma.khabar.bench;

import java.util.List;
import java.util.Random;

/**
 * Comments of our own invention, and whether a moderator would want them. A third of all phrases can
 * be kept for texts that nothing was learnt from.
 */
final class Remarks {
    static final int THIRDS = 3;
    private static final int SHORTEST_DISGUISED = 3;
    private static final double UNWANTED = 0.15;
    private static final double EVADING = 0.3;

    private static final List<String> OPENERS = List.of(
            "بصراحة",
            "والله العظيم",
            "في رأيي المتواضع",
            "السلام عليكم",
            "شكرا على المقال",
            "يا إخوان",
            "أنا من طنجة",
            "كنت حاضرا",
            "الحمد لله",
            "سبحان الله",
            "للأسف الشديد",
            "غير باش نكون منصف",
            "مع احترامي للكاتب",
            "قرأت المقال مرتين",
            "بعد ما شفت الصور");

    private static final List<String> MATTERS = List.of(
            "الطريق بين القرية والمدينة تحتاج إلى إصلاح قبل الشتاء",
            "ثمن الزيت طلع مرة أخرى والناس ما بقات قادرة",
            "الفريق لعب الشوط الثاني بروح عالية",
            "المدرسة في حينا بلا ماء منذ شهر",
            "القانون الجديد يحتاج إلى شرح بسيط للمواطنين",
            "الحكم تراجع عن القرار بعد العودة إلى الشاشة",
            "معرض الكتاب هذه السنة أحسن من العام الفائت",
            "القطار تأخر ساعتين ولم يعتذر أحد",
            "الفلاحة ديال الواحة كتعتمد على السواقي القديمة",
            "الوزير أجاب عن نصف الأسئلة فقط",
            "المستشفى الإقليمي يشتغل بطبيبين ليل نهار",
            "الجمعية ديال الحي خدمت مزيان هاد العام",
            "النقل المدرسي غير الحياة ديال البنات في الدوار",
            "المقال يذكر رقما ولا يذكر من أين جاء",
            "الصيادون يبيعون الصندوق بنصف ما نشتريه به",
            "هاد المشروع سمعنا عليه ثلاث مرات وما شفنا والو",
            "الموسيقى الأندلسية تستحق قاعة تليق بها",
            "المعلم قرانا القراءة والخلق قبل الحساب");

    /** What is said with the very words that stand in what is unwanted. */
    private static final List<String> SAME_WORDS = List.of(
            "الجاهل بالشيء يسأل قبل أن يحكم",
            "لا أحد غبي بالولادة والمدرسة هي التي تصنع الفرق",
            "كلب الراعي أنقذ القطيع من السيل",
            "الحمار ما زال وسيلة النقل الوحيدة في دوارنا",
            "العرض المسرحي كان مجانا والقاعة ممتلئة",
            "الربح عند الفلاح قليل والوسيط يأخذ الباقي",
            "من يتهم غيره بالكذب فعليه أن يأتي بالدليل",
            "القروض الصغرى أغرقت نساء القرية في الديون",
            "عيب أن ننعت المنتخب بالفاشل بعد مباراة واحدة",
            "سجل اللاعب هدفا من بعيد والجمهور يصفق",
            "تواصلت مع البلدية ولم يجبني أحد",
            "الشفارة سرقو الأسلاك ديال الإنارة مرة أخرى",
            "خصم الضريبة على التجار الصغار قرار معقول",
            "العلاج بالأعشاب لا يعوض الطبيب",
            "لسنا قطيعا لكننا نحتاج إلى من يسمعنا");

    private static final List<String> CLOSERS = List.of(
            "وشكرا لكم",
            "ونتمنى الخير للجميع",
            "والله أعلم",
            "هذا رأيي",
            "تحياتي من أكادير",
            "ننتظر الجواب",
            "الله يصلح الأحوال",
            "من عنده معلومة يفيدنا",
            "وهذا ما وقع بالضبط",
            "إلى اللقاء",
            "ما رأيكم؟",
            "تبارك الله على الجريدة");

    private static final List<String> INSULTS = List.of(
            "أنت جاهل وما كتفهم والو",
            "كاتب فاشل ومقال تافه بحالك",
            "سير تنعس يا بليد",
            "وجهك وجه النحس يا مسخ",
            "قطيع من الأغبياء يصفقون لكل شيء",
            "أنت كذاب كبير ومعروف بالكذب",
            "يا شفار يا ولد الشفارة",
            "تفو عليك وعلى اللي رباك",
            "كاتب غبي ومعلقون أغبى منه",
            "أنت مجرد بوق رخيص للبيع",
            "ناس حي واحد كلهم جهلاء وهمج",
            "سكت يا تافه لا أصل ولا فصل",
            "عقلك عقل دجاجة يا فاهم",
            "يا وقح ارجع إلى جحرك",
            "حثالة المجتمع هي التي تكتب هنا");

    private static final List<String> OFFERS = List.of(
            "اربح ألف درهم في اليوم وأنت في بيتك",
            "قروض سريعة بدون ضمانات لكل الموظفين",
            "عرض خاص لمدة محدودة على الساعات الأصلية",
            "عندنا متابعون حقيقيون بثمن رخيص",
            "شيخ روحاني يعالج السحر والعين ويجلب الرزق",
            "شهادات جامعية معترف بها بدون حضور",
            "حل نهائي لتساقط الشعر والنتيجة مضمونة",
            "تأشيرة شينغن مضمونة في أسبوع واحد",
            "استثمر مبلغا صغيرا وضاعف أرباحك كل شهر",
            "هواتف مستعملة بنصف الثمن والتوصيل مجانا",
            "دورة التداول التي غيرت حياتي بأرباح مضمونة",
            "رقية شرعية عن بعد ونتيجة من أول جلسة");

    private static final List<String> CALLS = List.of(
            "راسلني على الخاص",
            "سجل الآن قبل نفاد المقاعد",
            "ادخل إلى صفحتنا وسترى بنفسك",
            "اكتب كلمة مهتم وسنتصل بك",
            "تجدون الحساب في ملفي الشخصي",
            "الكمية محدودة فلا تضيع الفرصة",
            "تواصل معنا دابا عبر الواتساب",
            "اسأل عنا وستجد خيرا",
            "لا تتردد والدفع عند الاستلام");

    private final Random chance;
    private final int third;
    private final boolean kept;

    /** Made of one third of all phrases, or of the two others. */
    private Remarks(long seed, int third, boolean kept) {
        this.chance = new Random(seed);
        this.third = third;
        this.kept = kept;
    }

    /** Without one third of the phrases. */
    static Remarks without(int third, long seed) {
        return new Remarks(seed, third, false);
    }

    /** Of that third alone. */
    static Remarks of(int third, long seed) {
        return new Remarks(seed, third, true);
    }

    /** What a comment is. */
    enum Kind {
        ORDINARY,
        SAME_WORDS,
        INSULT,
        ADVERTISING,
        EVASION;

        boolean unwanted() {
            return this != ORDINARY && this != SAME_WORDS;
        }
    }

    record Remark(String text, Kind kind) {}

    Remark next() {
        if (chance.nextDouble() >= UNWANTED) return wanted();
        boolean insult = chance.nextBoolean();
        String text = around(insult ? insult() : any(OFFERS) + "، " + any(CALLS));
        if (chance.nextDouble() < EVADING) return new Remark(disguised(text), Kind.EVASION);
        return new Remark(text, insult ? Kind.INSULT : Kind.ADVERTISING);
    }

    private Remark wanted() {
        boolean same = chance.nextInt(4) == 0;
        String matter = same ? any(SAME_WORDS) : any(MATTERS);
        if (chance.nextBoolean()) matter = matter + ". " + any(MATTERS);
        return new Remark(around(matter), same ? Kind.SAME_WORDS : Kind.ORDINARY);
    }

    /** Who insults has sometimes something to say beside it. */
    private String insult() {
        return switch (chance.nextInt(3)) {
            case 0 -> any(INSULTS);
            case 1 -> any(INSULTS) + " و" + any(INSULTS);
            default -> any(MATTERS) + " و" + any(INSULTS);
        };
    }

    private String around(String matter) {
        String opener = chance.nextBoolean() ? any(OPENERS) + "، " : "";
        String closer = chance.nextBoolean() ? ". " + any(CLOSERS) : "";
        return opener + matter + closer;
    }

    /** Every other word otherwise: marks, tatweel, letters that cannot be seen, letters apart, a letter again and again. */
    private String disguised(String text) {
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) if (chance.nextBoolean()) words[i] = otherwise(words[i]);
        return String.join(" ", words);
    }

    private String otherwise(String word) {
        if (word.length() < SHORTEST_DISGUISED) return word;
        int at = 1 + chance.nextInt(word.length() - 2);
        String start = word.substring(0, at);
        String end = word.substring(at);
        return switch (chance.nextInt(5)) {
            case 0 -> start + '\u0651' + '\u064E' + end;
            case 1 -> start + "ــ" + end;
            case 2 -> start + '\u200B' + end;
            case 3 -> String.join(" ", word.split(""));
            default -> start + String.valueOf(word.charAt(at)).repeat(3) + end;
        };
    }

    private String any(List<String> pool) {
        int at = chance.nextInt(pool.size() / THIRDS) * THIRDS;
        int other = (third + 1 + chance.nextInt(THIRDS - 1)) % THIRDS;
        return pool.get(at + (kept ? third : other));
    }
}
