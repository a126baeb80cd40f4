package ma.khabar.settings;

import static ma.khabar.db.schema.Tables.CATEGORY;
import static ma.khabar.db.schema.Tables.CATEGORY_ADDRESS;
import static ma.khabar.db.schema.Tables.SETTING_LOG;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.khabar.category.CategoryStore;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;

/** Writes the sections of the paper as an admin wants them, and what changed about each into the log. */
public final class SectionStore {
    private final Database database;
    private final Clock clock;

    public SectionStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Brings the sections into this order and shape, unless one of them is another since {@code seen}; empty: whatever they are, and
     * one that was added meanwhile stays, behind them.
     *
     * @return whether they are so now
     */
    boolean save(List<Section> wanted, String seen, long admin) {
        return database.write(write -> {
            TurnStore.take(write);
            Map<Long, Section> before = locked(write);
            boolean same = seen.isEmpty() || seen.equals(Section.version(List.copyOf(before.values())));
            if (!same || wanted.stream().anyMatch(section -> isThere(section, before.values()))) return false;
            List<Long> order = new ArrayList<>(before.keySet());
            List<Section> saved = new ArrayList<>();
            for (Section section : wanted) {
                Section known = before.remove(section.id());
                saved.add(known == null ? add(write, section, admin) : change(write, known, section, admin));
            }
            saved.addAll(before.values());
            arrange(write, order, saved, admin);
            write.touch(CategoryStore.TOPIC);
            return true;
        });
    }

    /** Whether it was to be added, and somebody else has done that. */
    private static boolean isThere(Section wanted, Collection<Section> known) {
        return wanted.id() == 0
                && known.stream()
                        .anyMatch(section -> section.address().equals(wanted.address())
                                || section.name().equals(wanted.name()));
    }

    /** Whether an address was that of another section than {@code section}. */
    boolean wasOfAnother(String address, long section) {
        return database.sql()
                .fetchExists(
                        CATEGORY_ADDRESS, CATEGORY_ADDRESS.SLUG.eq(address), CATEGORY_ADDRESS.CATEGORY_ID.ne(section));
    }

    /** In their order. */
    private static Map<Long, Section> locked(Write write) {
        return write
                .sql()
                .select(CATEGORY.ID, CATEGORY.NAME, CATEGORY.SLUG, CATEGORY.TINT, CATEGORY.LISTED)
                .from(CATEGORY)
                .orderBy(CATEGORY.POSITION, CATEGORY.ID)
                .forUpdate()
                .fetch(Records.mapping(Section::new))
                .stream()
                .collect(Collectors.toMap(Section::id, section -> section, (one, other) -> one, LinkedHashMap::new));
    }

    private Section change(Write write, Section before, Section after, long admin) {
        if (after.equals(before)) return after;
        if (!after.address().equals(before.address())) move(write, before, after);
        write.sql()
                .update(CATEGORY)
                .set(CATEGORY.NAME, after.name())
                .set(CATEGORY.SLUG, after.address())
                .set(CATEGORY.TINT, after.tint())
                .set(CATEGORY.LISTED, after.listed())
                .where(CATEGORY.ID.eq(before.id()))
                .execute();
        write.touch("category:" + before.id());
        Stream.of(Aspect.NAME, Aspect.ADDRESS, Aspect.TINT, Aspect.MENU)
                .filter(aspect -> !after.said(aspect).equals(before.said(aspect)))
                .forEach(aspect -> log(
                        write, Change.SECTION + before.id(), aspect, before.said(aspect), after.said(aspect), admin));
        return after;
    }

    /** The old address leads to the new one, for ever. */
    private static void move(Write write, Section before, Section after) {
        write.sql()
                .deleteFrom(CATEGORY_ADDRESS)
                .where(CATEGORY_ADDRESS.SLUG.in(before.address(), after.address()))
                .execute();
        write.sql()
                .insertInto(CATEGORY_ADDRESS)
                .set(CATEGORY_ADDRESS.SLUG, before.address())
                .set(CATEGORY_ADDRESS.CATEGORY_ID, before.id())
                .execute();
    }

    private Section add(Write write, Section section, long admin) {
        long id = write.sql()
                .insertInto(CATEGORY)
                .set(CATEGORY.NAME, section.name())
                .set(CATEGORY.SLUG, section.address())
                .set(CATEGORY.TINT, section.tint())
                .set(CATEGORY.LISTED, section.listed())
                .set(CATEGORY.POSITION, 0)
                .returningResult(CATEGORY.ID)
                .fetchSingle()
                .value1();
        log(write, Change.SECTION + id, Aspect.ADDED, null, section.name(), admin);
        return new Section(id, section.name(), section.address(), section.tint(), section.listed());
    }

    /** {@code order}: of those that there were. */
    private void arrange(Write write, List<Long> order, List<Section> saved, long admin) {
        for (int i = 0; i < saved.size(); i++) {
            write.sql()
                    .update(CATEGORY)
                    .set(CATEGORY.POSITION, i + 1)
                    .where(CATEGORY.ID.eq(saved.get(i).id()))
                    .execute();
        }
        List<Section> known =
                saved.stream().filter(section -> order.contains(section.id())).toList();
        List<Section> before = known.stream()
                .sorted(Comparator.comparingInt(section -> order.indexOf(section.id())))
                .toList();
        if (!before.equals(known)) log(write, "sections", Aspect.ORDER, names(before), names(known), admin);
    }

    private void log(Write write, String subject, Aspect aspect, @Nullable String before, String after, long admin) {
        write.sql()
                .insertInto(SETTING_LOG)
                .set(SETTING_LOG.SUBJECT, subject)
                .set(SETTING_LOG.ASPECT, aspect.name())
                .set(SETTING_LOG.BEFORE, before)
                .set(SETTING_LOG.AFTER, after)
                .set(SETTING_LOG.ACCOUNT_ID, admin)
                .set(SETTING_LOG.CREATED_AT, clock.instant())
                .execute();
    }

    private static String names(List<Section> sections) {
        return sections.stream().map(Section::name).collect(Collectors.joining("، "));
    }
}
