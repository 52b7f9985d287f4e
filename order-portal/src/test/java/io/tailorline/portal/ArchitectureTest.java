package io.tailorline.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.tailorline.testkit.EachPackage;
import org.jspecify.annotations.NullMarked;

/** Who may import whom. Lists say what is allowed; what is not on a list is not. */
@AnalyzeClasses(packages = "io.tailorline.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Published by the engines and the process. */
    private static final String[] OTHER_MODULES = {
        "io.tailorline.workflow.production",
        "io.tailorline.workflow.patternroom",
        "io.tailorline.workflow.cutroom",
        "io.tailorline.workflow.platform.paging",
        "io.tailorline.workflow.platform.deadletter",
        "io.tailorline.workflow.platform.logging",
        "io.tailorline.workflow.platform.database",
        "io.tailorline.workflow.platform.role",
        "io.tailorline.workflow.platform.supervision",
        "io.tailorline.workflow.platform.upgrade",
        "io.tailorline.pattern",
        "io.tailorline.pattern.check",
        "io.tailorline.pattern.check.fit",
        "io.tailorline.pattern.check.invariant",
        "io.tailorline.pattern.compare",
        "io.tailorline.geometry",
        "io.tailorline.drawing",
        "io.tailorline.commandline",
        "io.tailorline.json",
        "io.tailorline.pattern.io",
        "io.tailorline.pattern.io.dxf",
        "io.tailorline.pattern.measure",
        "io.tailorline.pattern.notice",
        "io.tailorline.pattern.piece",
        "io.tailorline.pattern.refusal",
        "io.tailorline.pattern.render",
        "io.tailorline.pattern.replace",
        "io.tailorline.pattern.seam",
        "io.tailorline.nesting.io",
        "io.tailorline.nesting.cloth",
        "io.tailorline.nesting.marker",
        "io.tailorline.nesting.rules",
        "io.tailorline.nesting.render",
        "io.tailorline.cutter.io",
        "io.tailorline.cutter.program",
        "io.tailorline.cutter.projection",
        "io.tailorline.cutter.render"
    };

    @ArchTest
    static final ArchRule the_portal_sees_only_what_others_publish = noClasses()
            .that()
            .resideInAPackage("io.tailorline.portal..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.tailorline..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("io.tailorline.portal.."))
                    .and(JavaClass.Predicates.resideOutsideOfPackages(OTHER_MODULES)));

    /** Which roles a process plays is asked once, at the door. */
    @ArchTest
    static final ArchRule roles_are_asked_for_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackage("io.tailorline.portal")
            .should()
            .dependOnClassesThat(
                    JavaClass.Predicates.simpleName("ConditionalOnRole").or(JavaClass.Predicates.simpleName("Role")));

    @ArchTest
    static final ArchRule nothing_of_the_portal_knows_the_engine_or_the_broker = classes()
            .that()
            .resideInAPackage("io.tailorline.portal..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.tailorline..",
                    "com.fasterxml.jackson..",
                    "io.micrometer.core.instrument..",
                    "io.swagger.v3.oas..",
                    "com.github.benmanes.caffeine..",
                    "io.github.bucket4j..",
                    "jakarta.servlet..",
                    "javax.crypto..",
                    "javax.imageio..",
                    "javax.sql..",
                    "net.coobird.thumbnailator..",
                    "org.apache.catalina..",
                    "org.apache.coyote..",
                    "org.apache.tomcat.util..",
                    "org.apache.juli.logging..",
                    "org.flywaydb.core.api..",
                    "org.springdoc.core.annotations",
                    "org.springdoc.core.customizers..",
                    "org.springframework..",
                    "org.slf4j..",
                    "picocli..");

    @ArchTest
    static final ArchRule orders_know_no_framework = classes()
            .that()
            .resideInAPackage("io.tailorline.portal.sales.order")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.tailorline.portal.sales.order",
                    "io.tailorline.portal.workshop",
                    "io.tailorline.portal.web",
                    "io.tailorline.pattern",
                    "io.tailorline.pattern.measure",
                    "io.tailorline.pattern.notice",
                    "io.tailorline.pattern.piece",
                    "io.tailorline.pattern.refusal",
                    "io.tailorline.nesting.cloth",
                    "io.tailorline.nesting.marker",
                    "io.tailorline.workflow.production",
                    "io.tailorline.workflow.patternroom");

    @ArchTest
    static final ArchRule adapters_are_nobodys_business = classes()
            .that()
            .resideInAnyPackage(
                    "io.tailorline.portal.sales.web",
                    "io.tailorline.portal.patternroom.queue",
                    "io.tailorline.portal.patternroom.house.web",
                    "io.tailorline.portal.cutroom.web",
                    "io.tailorline.portal.workshop.web",
                    "io.tailorline.portal.platform",
                    "io.tailorline.portal.identity.account.web",
                    "io.tailorline.portal.identity.audit.web")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule the_console_belongs_to_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("io.tailorline.portal.cli")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule sql_belongs_to_persistence = noClasses()
            .that()
            .resideOutsideOfPackage("io.tailorline.portal..persistence")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");

    @ArchTest
    static final ArchRule nothing_static_changes = noClasses()
            .should(ArchConditions.have(DescribedPredicate.describe(
                    "a static field that is not final",
                    type -> type.getFields().stream()
                            .anyMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)
                                    && !field.getModifiers().contains(JavaModifier.FINAL)))));

    @ArchTest
    static final ArchRule the_compiler_checks_every_package_for_null = classes()
            .should(ArchConditions.have(DescribedPredicate.describe(
                    "a package that is @NullMarked", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    /** Every package by itself, roots too. */
    @ArchTest
    static final ArchRule packages_stand_on_one_another = slices().assignedFrom(
                    EachPackage.from("io.tailorline.portal"))
            .should()
            .beFreeOfCycles();
}
