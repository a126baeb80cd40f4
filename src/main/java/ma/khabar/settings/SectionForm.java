package ma.khabar.settings;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import ma.khabar.category.Category;
import ma.khabar.text.Slug;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;
import org.jspecify.annotations.Nullable;

/** The sections as an admin typed them, a row each and an empty one for another, and what is wrong with them. */
record SectionForm(
        List<Row> rows,
        String seen,
        Problems problems,
        @Nullable Clash clash) {
    private static final int LONGEST_NAME = 80;

    /**
     * One section.
     *
     * @param id 0: one that there is not yet
     * @param place its number among the others; what is moved up comes before the one whose number it takes
     * @param was its number before
     */
    record Row(long id, String name, String address, String tint, String place, int was, boolean listed) {
        static Row of(Category category, int place) {
            return new Row(
                    category.id(),
                    category.name(),
                    category.slug(),
                    String.valueOf(category.tint()),
                    String.valueOf(place),
                    place,
                    category.listed());
        }

        static Row another(int place) {
            String tint = String.valueOf(1 + (place - 1) % Aspect.TINTS.size());
            return new Row(0, "", "", tint, String.valueOf(place), place, true);
        }

        boolean isEmpty() {
            return id == 0 && (name + address).isEmpty();
        }

        public boolean isNew() {
            return id == 0;
        }

        String slug() {
            return Slug.of(address.isEmpty() ? name : address);
        }

        public boolean isTint(long number) {
            return tint.equals(String.valueOf(number));
        }

        int number() {
            return place.matches("\\p{Nd}{1,4}") ? Integer.parseInt(place) : -1;
        }

        private int among() {
            return 3 * number() + Integer.signum(number() - was);
        }

        boolean says(Section saved) {
            return id == saved.id()
                    && name.equals(saved.name())
                    && slug().equals(saved.address())
                    && isTint(saved.tint())
                    && listed == saved.listed();
        }

        Section section() {
            return new Section(id, name, slug(), Integer.parseInt(tint), listed);
        }
    }

    static SectionForm of(List<Category> categories) {
        List<Row> rows = new ArrayList<>();
        for (Category category : categories) rows.add(Row.of(category, rows.size() + 1));
        rows.add(Row.another(rows.size() + 1));
        return new SectionForm(rows, version(categories), new Problems(), null);
    }

    /** What was added since the form was shown is not in it, and stays as it is. */
    static SectionForm of(Context ctx, List<Category> categories) {
        List<Row> rows = of(categories).rows().stream()
                .map(row -> ctx.formParam("name-" + row.id()) == null ? row : typed(ctx, row))
                .toList();
        SectionForm form = new SectionForm(rows, Fields.typed(ctx, "seen"), new Problems(), null);
        form.check();
        return form;
    }

    /** By which it is known whether one is another since a form showed them. */
    static String version(List<Category> categories) {
        return Section.version(categories.stream().map(Section::of).toList());
    }

    /** What was typed, over the sections as they are now. */
    SectionForm over(List<Category> now) {
        List<Clash.Theirs> theirs = now.stream()
                .filter(category -> rows.stream().noneMatch(row -> row.says(Section.of(category))))
                .map(category ->
                        new Clash.Theirs(category.name(), Section.of(category).inWords()))
                .toList();
        return new SectionForm(rows, version(now), problems, new Clash(theirs));
    }

    /** Once nothing is wrong with them; in their order. */
    List<Section> sections() {
        return filled().stream()
                .sorted(Comparator.comparingInt(Row::among))
                .map(Row::section)
                .toList();
    }

    public List<String> tints() {
        return Aspect.TINTS;
    }

    List<Row> filled() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private static Row typed(Context ctx, Row row) {
        return new Row(
                row.id(),
                Typed.line(Fields.typed(ctx, "name-" + row.id())),
                Typed.line(Fields.typed(ctx, "address-" + row.id())),
                Fields.typed(ctx, "tint-" + row.id()),
                Typed.line(Fields.typed(ctx, "place-" + row.id())),
                row.was(),
                !Fields.typed(ctx, "listed-" + row.id()).isEmpty());
    }

    private void check() {
        Set<String> names = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        for (Row row : filled()) {
            boolean named = checkName(row, names.add(Slug.of(row.name())));
            if (named || !row.address().isEmpty()) checkAddress(row, addresses.add(row.slug()));
            if (!isTint(row.tint())) problems.add("tint-" + row.id(), "اختر من اللائحة.");
            if (row.number() < 0) problems.add("place-" + row.id(), "اكتب رقمًا.");
        }
    }

    private void checkAddress(Row row, boolean free) {
        String field = "address-" + row.id();
        if (row.slug().isEmpty()) problems.add(field, "اكتب للعنوان كلمة فيها حروف أو أرقام.");
        else if (!free) problems.add(field, "هذا العنوان لقسم آخر.");
    }

    private static boolean isTint(String typed) {
        return IntStream.rangeClosed(1, Aspect.TINTS.size()).anyMatch(tint -> typed.equals(String.valueOf(tint)));
    }

    /** Whether it has a good one. */
    private boolean checkName(Row row, boolean free) {
        String field = "name-" + row.id();
        if (Typed.isBlank(row.name())) problems.add(field, "اكتب اسم القسم.");
        else if (Typed.letters(row.name()) > LONGEST_NAME)
            problems.add(field, "الاسم طويل: الحد " + LONGEST_NAME + " حرفًا.");
        else if (!free) problems.add(field, "هذا الاسم لقسم آخر.");
        return problems.of(field) == null;
    }
}
