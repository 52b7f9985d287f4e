package io.tailorline.workflow;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;

/** Who may know whom, inside the process application and across the modules below it. */
@AnalyzeClasses(packages = "io.tailorline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String WORKFLOW = "io.tailorline.workflow";

    /** What the engines publish for everybody. */
    private static final String[] PUBLISHED = {
        "io.tailorline.pattern",
        "io.tailorline.pattern.measure",
        "io.tailorline.pattern.notice",
        "io.tailorline.geometry",
        "io.tailorline.drawing",
        "io.tailorline.pattern.piece",
        "io.tailorline.pattern.refusal",
        "io.tailorline.pattern.render",
        "io.tailorline.commandline",
        "io.tailorline.json",
        "io.tailorline.pattern.io",
        "io.tailorline.nesting",
        "io.tailorline.nesting.check",
        "io.tailorline.nesting.cloth",
        "io.tailorline.nesting.marker",
        "io.tailorline.nesting.rules",
        "io.tailorline.nesting.io",
        "io.tailorline.nesting.render",
        "io.tailorline.cutter.program",
        "io.tailorline.cutter.motion",
        "io.tailorline.cutter.budget",
        "io.tailorline.cutter.plan",
        "io.tailorline.cutter.plan.rules",
        "io.tailorline.cutter.profile",
        "io.tailorline.cutter.table",
        "io.tailorline.cutter.run",
        "io.tailorline.cutter.io",
        "io.tailorline.cutter.render",
    };

    /** What the cutter publishes for whoever drives a table or wires one. */
    private static final String[] FOR_DRIVING = {
        "io.tailorline.cutter.journal",
        "io.tailorline.cutter.modbus",
        "io.tailorline.cutter.registers",
        "io.tailorline.cutter.sim",
        "io.tailorline.cutter.sim.fault",
    };

    /** What the contexts publish: their root packages. */
    private static final String[] APIS = {
        WORKFLOW + ".production",
        WORKFLOW + ".patternroom",
        WORKFLOW + ".cutroom",
        WORKFLOW + ".workshop",
        WORKFLOW + ".platform.paging"
    };

    private static final DescribedPredicate<JavaClass> UNPUBLISHED = JavaClass.Predicates.resideInAnyPackage(
                    "io.tailorline.pattern..", "io.tailorline.nesting..", "io.tailorline.cutter..")
            .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(PUBLISHED)))
            .as("engine classes that are not published");

    @ArchTest
    static final ArchRule only_one_package_knows_the_process_engine = noClasses()
            .that()
            .resideOutsideOfPackage(WORKFLOW + ".production.engine")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule the_facades_are_plain = classes()
            .that()
            .resideInAnyPackage(APIS)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(with(PUBLISHED, APIS), "java.."));

    @ArchTest
    static final ArchRule steps_are_plain = classes()
            .that()
            .resideInAPackage(WORKFLOW + ".production.step")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    with(PUBLISHED, APIS),
                    "java..",
                    "com.fasterxml.jackson.databind..",
                    WORKFLOW + ".production.step",
                    WORKFLOW + ".production.cloth",
                    WORKFLOW + ".production.persistence",
                    WORKFLOW + ".workshop.stock",
                    WORKFLOW + ".patternroom.json",
                    WORKFLOW + ".platform.outbox",
                    WORKFLOW + ".messages"));

    @ArchTest
    static final ArchRule a_nester_knows_messages_and_one_engine = classes()
            .that()
            .resideInAPackage(WORKFLOW + ".nester")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    PUBLISHED,
                    "java.lang..",
                    "java.time..",
                    "java.util..",
                    "org.slf4j..",
                    "com.fasterxml.jackson.databind",
                    WORKFLOW + ".nester",
                    WORKFLOW + ".platform.broker",
                    WORKFLOW + ".messages"));

    @ArchTest
    static final ArchRule a_gateway_knows_messages_and_its_tables = classes()
            .that()
            .resideInAPackage(WORKFLOW + ".gateway")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(with(
                    with(PUBLISHED, FOR_DRIVING),
                    "java.lang..",
                    "java.io..",
                    "java.nio..",
                    "java.time..",
                    "java.util..",
                    "org.slf4j..",
                    "com.fasterxml.jackson.databind",
                    "org.springframework.context",
                    "org.springframework.amqp",
                    WORKFLOW + ".gateway",
                    WORKFLOW + ".platform.folder",
                    "io.micrometer.core.instrument..",
                    "io.opentelemetry.context",
                    WORKFLOW + ".messages",
                    WORKFLOW + ".platform.broker",
                    WORKFLOW + ".platform.logging",
                    WORKFLOW + ".platform.supervision",
                    WORKFLOW + ".platform.trace"));

    @ArchTest
    static final ArchRule supervision_knows_no_work = classes()
            .that()
            .resideInAPackage(WORKFLOW + ".platform.supervision")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.micrometer.core.instrument..",
                    "org.slf4j..",
                    "org.springframework.context",
                    WORKFLOW + ".platform.supervision");

    @ArchTest
    static final ArchRule the_store_knows_no_broker = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + ".*.persistence")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.amqp..",
                    "com.rabbitmq..",
                    WORKFLOW + ".messages",
                    WORKFLOW + ".platform.broker");

    @ArchTest
    static final ArchRule engines_are_used_through_what_they_publish = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + "..")
            .and()
            .resideOutsideOfPackages(WORKFLOW + "..wiring", WORKFLOW + ".platform.settings", WORKFLOW + ".gateway")
            .should()
            .dependOnClassesThat(UNPUBLISHED);

    @ArchTest
    static final ArchRule only_wiring_and_gateway_see_how_a_table_is_driven = noClasses()
            .that()
            .resideInAnyPackage(WORKFLOW + "..wiring", WORKFLOW + ".platform.settings", WORKFLOW + ".gateway")
            .should()
            .dependOnClassesThat(
                    UNPUBLISHED.and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(FOR_DRIVING))));

    @ArchTest
    static final ArchRule only_wiring_opens_a_line_to_a_table = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + "..")
            .and()
            .resideOutsideOfPackage(WORKFLOW + "..wiring")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tailorline.cutter.modbus", "io.tailorline.cutter.sim..");

    @ArchTest
    static final ArchRule nobody_below_knows_the_process_or_the_portal = noClasses()
            .that()
            .resideInAnyPackage("io.tailorline.pattern..", "io.tailorline.nesting..", "io.tailorline.cutter..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WORKFLOW + "..", "io.tailorline.portal..", "org.springframework..", "org.camunda..");

    @ArchTest
    static final ArchRule the_process_never_knows_the_portal = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + "..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.tailorline.portal..");

    @ArchTest
    static final ArchRule the_compiler_checks_every_package_for_null = classes()
            .should(ArchConditions.have(DescribedPredicate.describe(
                    "a package that is @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    /** Each package is one of its own here, the root of a context as well as what lies below it. */
    @ArchTest
    static final ArchRule packages_have_an_order =
            slices().matching(WORKFLOW + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .that()
            .resideInAPackage(WORKFLOW + "..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static String[] with(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
