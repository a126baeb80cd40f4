package ma.khabar.moderation;

import static ma.khabar.moderation.Classifier.Decision.APPROVED;
import static ma.khabar.moderation.Classifier.Decision.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import ma.khabar.moderation.Classifier.Decision;
import ma.khabar.moderation.Classifier.Guess;
import ma.khabar.moderation.Classifier.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
    private static final double SURE = 0.9;
    private static final String[] OFFERS = {
        "ربح سريع",
        "قروض بدون ضمانات",
        "خصم كبير",
        "عرض خاص",
        "علاج السحر",
        "جلب الحبيب",
        "متابعين رخاص",
        "ربح المال من الدار",
        "رقية شرعية مضمونة"
    };
    private static final String[] CALLS = {
        "تواصل معنا واتساب", "اتصل الآن", "ادخل الرابط", "سجل دابا مجانا", "راسلنا خاص", "الكمية محدودة"
    };
    private static final String[] INSULTS = {"كذاب", "منافق", "حمار", "تافه", "حقير", "جاهل", "مرتزق", "وقح", "بليد"};
    private static final String[] ATTACKS = {
        "سير تخرا", "بيع الماتش", "خاصكم الطرد", "شوهتونا", "تفو عليكم", "والو ما كتفهم"
    };

    private final Random random = new Random(7);
    private List<String> polite;

    @BeforeEach
    void read_what_readers_write() throws IOException {
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("/demo/comments.txt"))) {
            polite = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.length() > 15)
                    .toList();
        }
    }

    @Test
    void it_says_nothing_before_it_has_seen_enough() {
        Classifier classifier = new Classifier(Map.of());
        for (int seen = 0; seen < 200; seen++) classifier.learn(some(polite) + " " + seen, APPROVED);
        for (int seen = 1; seen < Classifier.FEWEST_DECISIONS; seen++) classifier.learn(rude(), REJECTED);
        assertThat(classifier.guess(rude())).isEmpty();
        classifier.learn(rude(), REJECTED);
        assertThat(classifier.guess(rude())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12})
    void it_rejects_what_moderators_reject_and_hardly_anything_else(int politeForOneRude) {
        Classifier classifier = trained(politeForOneRude);
        int caught = 0;
        int wronged = 0;
        int rude = 300;
        for (int text = 0; text < rude; text++) if (rejects(classifier, rude())) caught++;
        List<String> unseen = polite.subList(polite.size() / 2, polite.size());
        for (String text : unseen) if (rejects(classifier, text)) wronged++;
        assertThat(caught / (double) rude).as("recall").isGreaterThan(0.9);
        assertThat(1 - wronged / (double) unseen.size()).as("spared").isGreaterThan(0.97);
        assertThat(caught / (double) (caught + wronged)).as("precision").isGreaterThan(0.9);
    }

    @Test
    void it_names_the_words_that_spoke() {
        Guess guess = trained(3).guess("والله العظيم راك كَـذاب ومنافق").orElseThrow();
        assertThat(guess.words()).contains("كذاب");
    }

    @Test
    void what_it_never_saw_tells_it_nothing() {
        assertThat(trained(3).guess("قسطنطينية بطريقيون")).isEmpty();
    }

    @Test
    void an_undone_decision_leaves_no_trace() {
        Classifier classifier = trained(3);
        double before = classifier.guess("انت كذاب").orElseThrow().rejection();
        for (int time = 0; time < 50; time++) classifier.learn("انت كذاب", APPROVED);
        assertThat(classifier.guess("انت كذاب").map(Guess::rejection).orElse(0.0))
                .isLessThan(before);
        for (int time = 0; time < 50; time++) classifier.forget("انت كذاب", APPROVED);
        assertThat(classifier.guess("انت كذاب").orElseThrow().rejection()).isEqualTo(before);
    }

    @Test
    void counts_kept_by_others_give_the_same_guess() {
        Classifier learned = new Classifier(Map.of());
        Map<String, Tally> kept = new HashMap<>();
        for (int round = 0; round < 200; round++) {
            Decision decision = round % 4 == 0 ? REJECTED : APPROVED;
            String text = round % 4 == 0 ? rude() : some(polite);
            learned.learn(text, decision);
            Tally one = decision == REJECTED ? new Tally(0, 1) : new Tally(1, 0);
            for (String word : Classifier.touched(text)) kept.merge(word, one, Tally::plus);
        }
        assertThat(new Classifier(kept).guess("انت كذاب")).isEqualTo(learned.guess("انت كذاب"));
    }

    private Classifier trained(int politeForOneRude) {
        Classifier classifier = new Classifier(Map.of());
        List<String> seen = polite.subList(0, polite.size() / 2);
        for (int round = 0; round < 60; round++) {
            classifier.learn(rude(), REJECTED);
            for (int text = 0; text < politeForOneRude; text++) classifier.learn(some(seen), APPROVED);
        }
        return classifier;
    }

    private static boolean rejects(Classifier classifier, String text) {
        return classifier.guess(text).filter(guess -> guess.rejection() > SURE).isPresent();
    }

    /** Half advertising, half abuse, each with some ordinary words around it. */
    private String rude() {
        String[] ordinary = some(polite).split(" ");
        String around = ordinary[0] + " " + ordinary[ordinary.length - 1];
        return random.nextBoolean()
                ? around + " " + some(OFFERS) + " " + some(CALLS)
                : some(INSULTS) + " و" + some(INSULTS) + " " + some(ATTACKS) + " " + around;
    }

    private String some(String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String some(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
