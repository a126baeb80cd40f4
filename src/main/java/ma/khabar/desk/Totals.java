package ma.khabar.desk;

import java.time.YearMonth;
import ma.khabar.text.MoroccanTime;

/**
 * What became of the comments of a month.
 *
 * @param sent by readers
 * @param published at once or by a moderator
 * @param held by a rule before anybody saw them
 * @param reported held because of what readers reported
 * @param rejected by a moderator before readers saw them
 * @param removed by a moderator after that
 * @param withdrawn by their writers
 */
record Totals(
        YearMonth month, int sent, int published, int held, int reported, int rejected, int removed, int withdrawn) {

    public String name() {
        return MoroccanTime.month(month);
    }
}
