package ma.khabar;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import ma.khabar.db.Database;
import ma.khabar.db.Write;
import ma.khabar.web.Access;

/** Who may know whom. */
@AnalyzeClasses(packages = "ma.khabar", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> ROOT = resideInAPackage("ma.khabar");
    private static final DescribedPredicate<JavaClass> WEB = resideInAPackage("ma.khabar.web..");
    private static final DescribedPredicate<JavaClass> CACHE = resideInAPackage("ma.khabar.cache..");
    private static final DescribedPredicate<JavaClass> DB = resideInAPackage("ma.khabar.db..");
    private static final DescribedPredicate<JavaClass> TEXT = resideInAPackage("ma.khabar.text..");
    private static final DescribedPredicate<JavaClass> FEATURES = resideInAPackage("ma.khabar.*..")
            .and(not(WEB.or(CACHE).or(DB).or(TEXT)))
            .as("features");
    private static final DescribedPredicate<JavaClass> DEMO = resideInAPackage("ma.khabar.demo..");
    private static final DescribedPredicate<JavaClass> JOOQ = resideInAnyPackage("org.jooq..", "ma.khabar.db.schema..");
    private static final DescribedPredicate<JavaClass> JAVALIN =
            resideInAnyPackage("io.javalin..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule features_know_each_other_without_circles =
            slices().matching("ma.khabar.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_knows_who_puts_the_site_together =
            noClasses().that(not(ROOT)).should().dependOnClassesThat(ROOT);

    @ArchTest
    static final ArchRule web_cache_db_and_text_know_no_feature =
            noClasses().that(WEB.or(CACHE).or(DB).or(TEXT)).should().dependOnClassesThat(FEATURES);

    @ArchTest
    static final ArchRule text_knows_neither_web_nor_db = noClasses()
            .that(TEXT)
            .should()
            .dependOnClassesThat(WEB.or(DB).or(JOOQ).or(JAVALIN));

    @ArchTest
    static final ArchRule web_and_cache_do_not_know_the_database =
            noClasses().that(WEB.or(CACHE)).should().dependOnClassesThat(DB.or(JOOQ));

    @ArchTest
    static final ArchRule db_does_not_know_the_web =
            noClasses().that(DB).should().dependOnClassesThat(WEB.or(JAVALIN));

    @ArchTest
    static final ArchRule only_stores_speak_sql =
            noClasses().that(not(part("Store").or(DB).or(DEMO))).should().dependOnClassesThat(JOOQ);

    @ArchTest
    static final ArchRule only_pages_and_forms_speak_http = noClasses()
            .that(FEATURES.and(not(part("Pages").or(part("Form")))))
            .should()
            .dependOnClassesThat(JAVALIN.or(WEB.and(not(type(Access.class)))));

    @ArchTest
    static final ArchRule of_the_root_only_the_site_its_server_and_its_map_know_javalin = noClasses()
            .that(ROOT.and(not(part("Site").or(part("Server")).or(part("Routes")))))
            .should()
            .dependOnClassesThat(JAVALIN);

    @ArchTest
    static final ArchRule pages_write_through_others = noClasses()
            .that(part("Pages").or(part("Form")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Write.class);

    @ArchTest
    static final ArchRule what_a_thing_is_knows_nothing_of_where_it_is_kept_or_shown = noClasses()
            .that(FEATURES.and(describe("are records", JavaClass::isRecord))
                    .and(describe("stand by themselves", JavaClass::isTopLevelClass))
                    .and(not(part("Form"))))
            .should()
            .dependOnClassesThat(JOOQ.or(JAVALIN).or(WEB))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Database.class);

    @ArchTest
    static final ArchRule offsets_and_plurals_come_from_one_place =
            noClasses().that(not(TEXT)).should().dependOnClassesThat(resideInAPackage("com.ibm.icu.."));

    @ArchTest
    static final ArchRule mail_is_sent_in_one_place = noClasses()
            .that(not(resideInAPackage("ma.khabar.mail..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.mail..", "org.eclipse.angus.."));

    @ArchTest
    static final ArchRule one_renderer =
            noClasses().that(not(WEB)).should().dependOnClassesThat(resideInAPackage("io.pebbletemplates.."));

    @ArchTest
    static final ArchRule one_hash =
            noClasses().that(not(part("Passwords"))).should().dependOnClassesThat(resideInAPackage("at.favre.."));

    @ArchTest
    static final ArchRule one_pool =
            noClasses().that(not(DB)).should().dependOnClassesThat(resideInAPackage("com.zaxxer.."));

    @ArchTest
    static final ArchRule the_time_comes_from_the_clock_that_was_given = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now");

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Dto|DTO|Mapper|Impl|Util|Utils|Helper|Common|Controller|Repository)");

    @ArchTest
    static final ArchRule packages_are_flat = classes()
            .that(not(resideInAPackage("ma.khabar.db.schema..")))
            .should()
            .resideInAnyPackage("ma.khabar", "ma.khabar.*");

    /** A class whose name ends so, and those inside it. */
    private static DescribedPredicate<JavaClass> part(String ending) {
        return describe(
                "belong to a *" + ending,
                type -> outermost(type).getSimpleName().endsWith(ending));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
