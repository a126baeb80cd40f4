package ma.khabar.moderation;

import static ma.khabar.moderation.Lesson.APPROVED;
import static ma.khabar.moderation.Lesson.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.khabar.moderation.Classifier.Guess;
import ma.khabar.moderation.Classifier.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifierTest {
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
    private final Map<String, Tally> tallies = new HashMap<>();
    private final Classifier classifier = new Classifier(tallies);
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
        for (int seen = 0; seen < 200; seen++) learn(some(polite) + " " + seen, APPROVED);
        for (int seen = 1; seen < Classifier.FEWEST_DECISIONS; seen++) learn(rude(), REJECTED);
        assertThat(classifier.guess(rude())).isEmpty();
        learn(rude(), REJECTED);
        assertThat(classifier.guess(rude())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 12})
    void it_holds_what_moderators_reject_and_hardly_anything_else(int politeForOneRude) {
        train(politeForOneRude);
        List<String> rude = Stream.generate(this::rude).limit(300).toList();
        List<String> unseen = polite.subList(polite.size() / 2, polite.size());
        assertThat(share(rude, this::leansToRejecting))
                .as("rude ones seen through")
                .isGreaterThan(0.9);
        assertThat(share(rude, this::warns)).as("rude ones held").isGreaterThan(0.5);
        assertThat(share(unseen, this::warns)).as("polite ones held").isLessThan(0.005);
    }

    @Test
    void it_names_the_words_that_spoke() {
        train(3);
        Guess guess = classifier.guess("والله العظيم راك كَـذاب ومنافق").orElseThrow();
        assertThat(guess.words()).contains("كذاب");
    }

    @Test
    void what_it_never_saw_tells_it_nothing() {
        train(3);
        assertThat(classifier.guess("قسطنطينية بطريقيون")).isEmpty();
    }

    @Test
    void an_undone_decision_leaves_no_trace() {
        train(3);
        double before = classifier.guess("انت كذاب").orElseThrow().rejection();
        for (int time = 0; time < 50; time++) learn("انت كذاب", APPROVED);
        assertThat(classifier.guess("انت كذاب").map(Guess::rejection).orElse(0.0))
                .isLessThan(before);
        for (int time = 0; time < 50; time++) forget("انت كذاب", APPROVED);
        assertThat(classifier.guess("انت كذاب").orElseThrow().rejection()).isEqualTo(before);
    }

    private void train(int politeForOneRude) {
        List<String> seen = polite.subList(0, polite.size() / 2);
        for (int round = 0; round < 60; round++) {
            learn(rude(), REJECTED);
            for (int text = 0; text < politeForOneRude; text++) learn(some(seen), APPROVED);
        }
    }

    private void learn(String text, Lesson lesson) {
        for (String word : Classifier.touched(text)) tallies.merge(word, lesson.tally(), Tally::plus);
    }

    private void forget(String text, Lesson lesson) {
        for (String word : Classifier.touched(text)) tallies.merge(word, lesson.tally(), Tally::minus);
    }

    private boolean warns(String text) {
        return classifier.guess(text).filter(Guess::warns).isPresent();
    }

    private boolean leansToRejecting(String text) {
        return classifier.guess(text).filter(guess -> guess.rejection() > 0.5).isPresent();
    }

    private static double share(List<String> texts, Predicate<String> which) {
        return texts.stream().filter(which).count() / (double) texts.size();
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
