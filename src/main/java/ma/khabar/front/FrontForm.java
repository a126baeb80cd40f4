package ma.khabar.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.khabar.text.MoroccanTime;
import ma.khabar.web.Addresses;
import ma.khabar.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What was typed on the page where editors arrange the front page, and what is wrong with it.
 *
 * @param version of the front page that it was typed over; -1: none was sent
 * @param rows as many as there are slots, the lead first
 */
record FrontForm(int version, List<Row> rows, Problems problems) {
    /** The lead, three seconds, and two that move up when one of those ends. */
    static final int ROWS = 6;

    private static final Row EMPTY = new Row("", "");
    private static final Pattern ADDRESS = Pattern.compile("(?:.*/a/)?([1-9][0-9]{0,17})(?:[/?#].*)?");

    /**
     * One slot as it was typed.
     *
     * @param article its number or its address; empty: the site fills the slot by itself
     * @param until when it ends, by Moroccan clocks; empty: it stays
     */
    record Row(String article, String until) {
        /** The number of the article; 0: none was typed, or nothing that is one. */
        public long id() {
            Matcher address = ADDRESS.matcher(article.strip());
            return address.matches() ? Long.parseLong(address.group(1)) : 0;
        }

        public boolean isEmpty() {
            return article.isBlank();
        }

        /** What a field for a moment can show of it: nothing that is no moment. */
        public String untilShown() {
            return end() == null ? "" : until;
        }

        @Nullable
        Instant end() {
            return MoroccanTime.ofMinute(until);
        }

        private static Row of(Slot slot) {
            return new Row(
                    Long.toString(slot.article()), slot.endsAt() == null ? "" : MoroccanTime.minute(slot.endsAt()));
        }
    }

    static FrontForm of(int version, List<Slot> slots) {
        return new FrontForm(version, filled(slots.stream().map(Row::of).toList()), new Problems());
    }

    /** Two lists of fields of the same name, as the browser sends them. */
    static FrontForm typed(String version, List<String> articles, List<String> untils) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(articles.size(), ROWS); i++)
            rows.add(new Row(articles.get(i), i < untils.size() ? untils.get(i) : ""));
        return new FrontForm(
                version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1, filled(rows), new Problems());
    }

    /** The same over another version. */
    FrontForm over(int other) {
        return new FrontForm(other, rows, problems);
    }

    /** With an article put first, or into the first slot that is free, or else the last one. */
    FrontForm with(long article, boolean lead) {
        Row added = new Row(Long.toString(article), "");
        List<Row> others = new ArrayList<>(rows.stream()
                .filter(row -> !row.isEmpty() && row.id() != article)
                .toList());
        if (lead) others.addFirst(added);
        else others.add(Math.min(others.size(), ROWS - 1), added);
        return new FrontForm(version, filled(others.stream().limit(ROWS).toList()), problems);
    }

    /** With this row one place higher. */
    FrontForm raised(int row) {
        if (row < 1 || row >= ROWS) return this;
        List<Row> order = new ArrayList<>(rows);
        Collections.swap(order, row, row - 1);
        return new FrontForm(version, List.copyOf(order), problems);
    }

    /** With this row empty. */
    FrontForm without(int row) {
        if (row < 0 || row >= ROWS) return this;
        List<Row> order = new ArrayList<>(rows);
        order.remove(row);
        return new FrontForm(version, filled(order), problems);
    }

    List<Long> ids() {
        return rows.stream().map(Row::id).filter(id -> id != 0).toList();
    }

    List<Slot> slots() {
        return rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row -> new Slot(row.id(), row.end()))
                .toList();
    }

    /** {@code known}: the articles that can be placed. */
    FrontForm check(Map<Long, ArrangementStore.Candidate> known, Instant now) {
        Set<Long> placed = new HashSet<>();
        for (int i = 0; i < ROWS; i++) {
            Row row = rows.get(i);
            if (row.isEmpty()) continue;
            if (!known.containsKey(row.id())) problems.add("slot-" + i, "لا مقال بهذا الرقم يمكن وضعه هنا.");
            else if (!placed.add(row.id())) problems.add("slot-" + i, "هذا المقال في خانة أخرى.");
            else checkEnd(row, i, now);
        }
        return this;
    }

    private void checkEnd(Row row, int index, Instant now) {
        if (row.until().isEmpty()) return;
        Instant end = row.end();
        if (end == null) problems.add("slot-" + index, "اكتب موعدًا صحيحًا، أو اتركه فارغًا.");
        else if (!end.isAfter(now)) problems.add("slot-" + index, "مضى هذا الموعد بتوقيت المغرب.");
    }

    /** Of an answer from elsewhere; -1: nothing that is a row. */
    static int row(@Nullable String typed) {
        return "0".equals(typed)
                ? 0
                : Math.toIntExact(Addresses.id(typed).filter(id -> id < ROWS).orElse(-1L));
    }

    private static List<Row> filled(List<Row> rows) {
        return Stream.concat(rows.stream(), Stream.generate(() -> EMPTY))
                .limit(ROWS)
                .toList();
    }
}
