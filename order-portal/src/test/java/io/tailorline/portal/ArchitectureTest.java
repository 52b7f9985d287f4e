package io.tailorline.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import io.tailorline.testkit.EachPackage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.ComponentScan;

/** Who may import whom. Lists say what is allowed; what is not on a list is not. */
@AnalyzeClasses(packages = "io.tailorline.portal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PORTAL = "io.tailorline.portal";

    /** Of what the process publishes, what each context of the portal may use; "" is the door. */
    private static final Map<String, List<String>> OF_THE_PROCESS = Map.of(
            "", List.of("platform.role"),
            "cli",
                    List.of(
                            "cutroom.history",
                            "patternroom.queue",
                            "production",
                            "production.rebuild",
                            "workshop",
                            "workshop.genealogy.wiring"),
            "cutroom", List.of("cutroom", "patternroom", "platform.paging", "platform.supervision", "production"),
            "identity", List.of("patternroom", "platform.database", "platform.upgrade"),
            "patternroom", List.of("cutroom", "patternroom", "platform.paging", "production"),
            "platform", List.of("platform.deadletter"),
            "sales",
                    List.of(
                            "cutroom",
                            "patternroom",
                            "platform.database",
                            "platform.logging",
                            "platform.role",
                            "platform.supervision",
                            "platform.upgrade",
                            "production",
                            "production.cloth",
                            "workshop.stock"),
            "web", List.of("cutroom", "platform.database", "platform.paging", "platform.supervision", "production"),
            "workshop",
                    List.of(
                            "cutroom",
                            "platform.database",
                            "platform.paging",
                            "platform.role",
                            "production",
                            "workshop",
                            "workshop.article",
                            "workshop.genealogy",
                            "workshop.stock",
                            "workshop.stock.remnant"));

    /** Published by the engines. */
    private static final String[] OF_THE_ENGINES = {
        "io.tailorline.pattern",
        "io.tailorline.pattern.check",
        "io.tailorline.pattern.check.fit",
        "io.tailorline.pattern.check.invariant",
        "io.tailorline.pattern.compare",
        "io.tailorline.pattern.correct",
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
        "io.tailorline.pattern.worn",
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
    static void each_context_sees_of_other_modules_what_they_publish_and_it_needs(JavaClasses portal) {
        portal.stream()
                .map(ArchitectureTest::context)
                .distinct()
                .forEach(context -> noClasses()
                        .that(DescribedPredicate.describe(
                                "of '" + context + "'", type -> context(type).equals(context)))
                        .should()
                        .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.tailorline..")
                                .and(JavaClass.Predicates.resideOutsideOfPackage(PORTAL + ".."))
                                .and(JavaClass.Predicates.resideOutsideOfPackages(OF_THE_ENGINES))
                                .and(JavaClass.Predicates.resideOutsideOfPackages(
                                        OF_THE_PROCESS.getOrDefault(context, List.of()).stream()
                                                .map("io.tailorline.workflow."::concat)
                                                .toArray(String[]::new))))
                        .check(portal));
    }

    private static String context(JavaClass type) {
        String below = type.getPackageName().substring(PORTAL.length());
        return below.isEmpty() ? "" : below.split("\\.")[1];
    }

    /** Anybody else names the classes that he wants, so that nobody reaches into what is not published. */
    @ArchTest
    static final ArchRule only_the_door_searches_packages_for_beans = noClasses()
            .that()
            .doNotBelongToAnyOf(TailorlineApplication.class)
            .should()
            .beAnnotatedWith(ComponentScan.class);

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
                    "jakarta.mail..",
                    "jakarta.servlet..",
                    "javax.crypto..",
                    "javax.imageio..",
                    "javax.money..",
                    "javax.sql..",
                    "net.coobird.thumbnailator..",
                    "org.apache.catalina..",
                    "org.apache.coyote..",
                    "org.apache.tomcat.util..",
                    "org.apache.juli.logging..",
                    "org.flywaydb.core.api..",
                    "org.javamoney.moneta",
                    "org.springdoc.core.annotations",
                    "org.springdoc.core.customizers..",
                    "org.springframework..",
                    "org.slf4j..",
                    "picocli..",
                    "uk.org.okapibarcode.backend",
                    "uk.org.okapibarcode.graphics");

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
                    "io.tailorline.portal.sales.letter.web",
                    "io.tailorline.portal.sales.promise.web",
                    "io.tailorline.portal.sales.payment.web",
                    "io.tailorline.portal.sales.price.web",
                    "io.tailorline.portal.sales.terms.web",
                    "io.tailorline.portal.patternroom.queue",
                    "io.tailorline.portal.patternroom.house.web",
                    "io.tailorline.portal.cutroom.web",
                    "io.tailorline.portal.workshop.stockroom",
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
