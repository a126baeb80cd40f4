package ma.khabar.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Where chance enters a picture: equal seeds throw equal dice. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    double around(double middle, double spread) {
        return between(middle - spread, middle + spread);
    }

    int count(int fewest, int most) {
        return fewest + random.nextInt(most - fewest + 1);
    }

    boolean oneIn(int sides) {
        return random.nextInt(sides) == 0;
    }

    int bits() {
        return random.nextInt();
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
