package ma.khabar.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cutting pages of two out of a list that descends from 5 to 1. */
class PageTest {
    @Test
    void the_first_page_leads_on_only() {
        assertThat(cut(List.of(5, 4, 3), Page.Place.FIRST)).isEqualTo(new Page<>(List.of(5, 4), null, key(4)));
    }

    @Test
    void a_page_in_the_middle_leads_both_ways() {
        assertThat(cut(List.of(3, 2, 1), new Page.Place(key(4), null)))
                .isEqualTo(new Page<>(List.of(3, 2), key(3), key(2)));
    }

    @Test
    void the_last_page_leads_back_only() {
        assertThat(cut(List.of(1), new Page.Place(key(2), null))).isEqualTo(new Page<>(List.of(1), key(1), null));
    }

    @Test
    void going_back_the_nearest_come_first_and_are_turned_round() {
        assertThat(cut(List.of(2, 3, 4), new Page.Place(null, key(1))))
                .isEqualTo(new Page<>(List.of(3, 2), key(3), key(2)));
    }

    @Test
    void going_back_the_first_page_has_nothing_before_it() {
        assertThat(cut(List.of(4, 5), new Page.Place(null, key(3)))).isEqualTo(new Page<>(List.of(5, 4), null, key(4)));
    }

    @Test
    void exactly_a_full_page_has_nothing_behind_it() {
        assertThat(cut(List.of(5, 4), Page.Place.FIRST)).isEqualTo(new Page<>(List.of(5, 4), null, null));
    }

    @Test
    void an_empty_page_leads_nowhere() {
        assertThat(cut(List.of(), Page.Place.FIRST).isEmpty()).isTrue();
        assertThat(cut(List.of(), new Page.Place(null, key(9)))).isEqualTo(new Page<>(List.of(), null, null));
        assertThat(cut(List.of(), new Page.Place(key(1), null))).isEqualTo(new Page<>(List.of(), null, null));
    }

    private static Page<Integer> cut(List<Integer> read, Page.Place place) {
        return Page.cut(read, 2, place, PageTest::key);
    }

    private static Key key(int id) {
        return new Key(0, id);
    }
}
