package io.tailorline.cutter;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tailorline.testkit.EachPackage;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Who may see whom inside the driver. Whitelists: what is not named is not allowed. */
@AnalyzeClasses(packages = "io.tailorline.cutter", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CUTTER = "io.tailorline.cutter.";
    private static final String DRAWING = "io.tailorline.drawing";
    private static final String HIPPARCHUS = "org.hipparchus..";
    private static final String GEOMETRY = "io.tailorline.geometry";
    private static final String PIECE = "io.tailorline.pattern.piece";
    private static final String JSON = "io.tailorline.json";
    private static final String FILES = "io.tailorline.pattern.io";
    private static final String PICTURES = "io.tailorline.nesting.render";
    private static final String MARKER = "io.tailorline.nesting.[cloth|rules|marker]";

    @ArchTest
    static final ArchRule profiles_know_java_only = sees("profile");

    @ArchTest
    static final ArchRule register_maps_know_java_only = sees("registers");

    @ArchTest
    static final ArchRule programs_know_profiles_and_published_values =
            sees("program", own("profile"), GEOMETRY, PIECE);

    @ArchTest
    static final ArchRule motion_knows_programs_and_profiles =
            sees("motion", own("program"), own("profile"), HIPPARCHUS);

    @ArchTest
    static final ArchRule fits_know_motion = sees("fit", own("motion"), own("program"), own("profile"), HIPPARCHUS);

    @ArchTest
    static final ArchRule rules_of_cutting_know_java_only = sees("plan.rules");

    @ArchTest
    static final ArchRule outlines_know_points_and_the_marker =
            sees("plan.outline", own("motion"), own("program"), own("profile"), MARKER, GEOMETRY, PIECE);

    @ArchTest
    static final ArchRule contours_know_outlines_rules_and_motion = sees(
            "plan.contour",
            own("plan.outline"),
            own("plan.rules"),
            own("motion"),
            own("program"),
            own("profile"),
            MARKER,
            GEOMETRY,
            PIECE);

    @ArchTest
    static final ArchRule orders_know_contours =
            sees("plan.order", own("plan.contour"), own("plan.outline"), own("program"), own("profile"), GEOMETRY);

    @ArchTest
    static final ArchRule program_writers_know_contours_and_their_order = sees(
            "plan.writer",
            own("plan.order"),
            own("plan.contour"),
            own("plan.outline"),
            own("plan.rules"),
            own("motion"),
            own("program"),
            own("profile"),
            MARKER,
            GEOMETRY,
            PIECE);

    @ArchTest
    static final ArchRule plans_know_their_parts_and_the_marker =
            sees("plan", own("plan.*"), own("program"), own("profile"), MARKER, GEOMETRY, PIECE);

    @ArchTest
    static final ArchRule budgets_know_plans_and_what_lies_below = sees(
            "budget",
            own("plan"),
            own("plan.rules"),
            own("motion"),
            own("program"),
            own("profile"),
            MARKER,
            GEOMETRY,
            PIECE);

    @ArchTest
    static final ArchRule the_journal_knows_java_only = sees("journal");

    @ArchTest
    static final ArchRule the_table_port_knows_programs =
            sees("table", own("program"), own("profile"), GEOMETRY, PIECE);

    @ArchTest
    static final ArchRule runs_know_the_table_port_and_the_journal =
            sees("run", own("table"), own("journal"), own("program"));

    @ArchTest
    static final ArchRule the_simulator_moves_by_its_own_code = sees("sim.motion", own("program"), own("profile"));

    @ArchTest
    static final ArchRule the_simulated_cloth_knows_programs =
            sees("sim.cloth", own("program"), GEOMETRY, PIECE, DRAWING);

    @ArchTest
    static final ArchRule scripted_faults_know_the_words_of_the_table = sees("sim.fault", own("table"));

    @ArchTest
    static final ArchRule simulated_jobs_know_motion_cloth_and_faults = sees(
            "sim.job",
            own("sim.motion"),
            own("sim.cloth"),
            own("sim.fault"),
            own("table"),
            own("program"),
            own("profile"),
            PIECE);

    @ArchTest
    static final ArchRule the_simulator_is_a_table_of_its_own = sees(
            "sim",
            own("sim.job"),
            own("sim.motion"),
            own("sim.cloth"),
            own("sim.fault"),
            own("table"),
            own("program"),
            own("profile"));

    @ArchTest
    static final ArchRule only_the_simulator_moves_by_its_code = noClasses()
            .that()
            .resideOutsideOfPackage(own("sim.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(own("sim.job"), own("sim.motion"));

    @ArchTest
    static final ArchRule modbus_alone_sees_the_modbus_library = sees(
            "modbus",
            own("registers"),
            own("io"),
            own("sim"),
            own("sim.fault"),
            own("table"),
            own("program"),
            "com.ghgande..",
            "org.slf4j..");

    @ArchTest
    static final ArchRule a_table_is_tried_over_modbus = sees(
            "conformance.table", own("conformance"), own("modbus"), own("registers"), own("table"), own("program"));

    @ArchTest
    static final ArchRule a_host_is_tried_at_a_simulated_table = sees(
            "conformance.host",
            own("conformance"),
            own("modbus"),
            own("registers"),
            own("sim"),
            own("sim.fault"),
            own("table"),
            own("program"),
            own("profile"));

    @ArchTest
    static final ArchRule writers_of_cut_files_know_programs =
            sees("file", own("program"), own("profile"), MARKER, GEOMETRY, DRAWING, PIECE);

    @ArchTest
    static final ArchRule projection_knows_programs_and_the_marker =
            sees("projection", HIPPARCHUS, own("program"), own("profile"), MARKER, GEOMETRY, PIECE);

    @ArchTest
    static final ArchRule files_alone_see_jackson = sees(
            "io",
            own("budget"),
            own("plan.rules"),
            own("file"),
            own("projection"),
            own("registers"),
            own("program"),
            own("profile"),
            PIECE,
            FILES,
            GEOMETRY,
            JSON,
            "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule pictures_see_programs_markers_and_the_drawing_kit = sees(
            "render", own("projection"), own("program"), own("profile"), MARKER, PICTURES, GEOMETRY, PIECE, DRAWING);

    @ArchTest
    static final ArchRule the_command_line_alone_sees_picocli = classes()
            .that()
            .resideInAPackage("io.tailorline.cutter.cli..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "picocli..",
                    "io.tailorline.commandline",
                    CUTTER + "(**)",
                    "io.tailorline.nesting.io",
                    JSON,
                    FILES,
                    MARKER,
                    PIECE);

    @ArchTest
    static final ArchRule nobody_depends_on_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("io.tailorline.cutter.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.tailorline.cutter.cli..", "picocli..");

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().assignedFrom(EachPackage.from("io.tailorline.cutter"))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule nobody_asks_the_clock = noClasses()
            .that()
            .resideOutsideOfPackages(own("cli.."), own("modbus"), own("conformance.."))
            .and()
            .doNotHaveSimpleName("SteadyClock")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("time comes as an InstantSource; the steady clock is one");

    @ArchTest
    static final ArchRule chance_is_seeded = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .because("the same marker must give the same program");

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackage(own("cli.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static String own(String name) {
        return CUTTER + name;
    }

    /** The package sees Java, itself and what is named. */
    private static ArchRule sees(String name, String... others) {
        return classes()
                .that()
                .resideInAPackage(own(name))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of("java..", own(name)), Stream.of(others))
                        .toArray(String[]::new));
    }
}
