package io.tailorline.nesting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tailorline.testkit.EachPackage;
import java.util.stream.Stream;

/** Who may import whom, as whitelists: what is not named is forbidden. */
@AnalyzeClasses(packages = "io.tailorline.nesting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HIPPARCHUS = "org.hipparchus..";
    private static final String JTS = "org.locationtech.jts..";
    private static final String DRAWING = "io.tailorline.drawing";
    private static final String GEOMETRY = "io.tailorline.geometry";
    private static final String JSON = "io.tailorline.json";
    private static final String PATTERN_IO = "io.tailorline.pattern.io";
    private static final String NOTICES = "io.tailorline.pattern.notice";
    private static final String PATTERN_PIECE = "io.tailorline.pattern.piece";

    @ArchTest
    static final ArchRule geometry = sees("geometry", JTS, GEOMETRY, of("geometry"));

    @ArchTest
    static final ArchRule collision = sees("collision", GEOMETRY, of("geometry", "collision"));

    @ArchTest
    static final ArchRule model = sees("model", GEOMETRY, of("geometry", "collision", "model"));

    @ArchTest
    static final ArchRule overlap =
            sees("search.overlap", GEOMETRY, of("geometry", "collision", "model", "search.overlap"));

    /** No JTS, no tailoring. */
    @ArchTest
    static final ArchRule search =
            sees("search", GEOMETRY, HIPPARCHUS, of("geometry", "collision", "model", "search", "search.overlap"));

    @ArchTest
    static final ArchRule cloth = sees("cloth", GEOMETRY, PATTERN_PIECE, of("cloth"));

    @ArchTest
    static final ArchRule rules = sees("rules", PATTERN_PIECE, of("cloth", "rules"));

    @ArchTest
    static final ArchRule marker = sees("marker", GEOMETRY, PATTERN_PIECE, of("geometry", "cloth", "rules", "marker"));

    @ArchTest
    static final ArchRule problem = sees(
            "problem",
            GEOMETRY,
            NOTICES,
            PATTERN_PIECE,
            of("geometry", "model", "cloth", "rules", "marker", "problem"));

    /** Independent of the search and of the collision shapes. */
    @ArchTest
    static final ArchRule check = sees(
            "check",
            JTS,
            GEOMETRY,
            NOTICES,
            PATTERN_PIECE,
            of("geometry", "model", "cloth", "rules", "marker", "check"));

    /** What a search makes of anchors and repeats is not asked whether they match. */
    @ArchTest
    static final ArchRule stripes_are_measured_without_the_model_of_the_search = classes()
            .that()
            .haveNameMatching("io\\.tailorline\\.nesting\\.check\\.(StripeCheck|AnchorCheck|MatchFigures)(\\$.*)?")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Stream.concat(
                            Stream.of("java..", GEOMETRY, PATTERN_PIECE),
                            Stream.of(of("cloth", "rules", "marker", "check")))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule render = sees(
            "render", DRAWING, GEOMETRY, PATTERN_PIECE, of("geometry", "model", "cloth", "rules", "marker", "render"));

    @ArchTest
    static final ArchRule io = sees(
            "io",
            JTS,
            "com.fasterxml.jackson..",
            "org.apache.commons.csv..",
            GEOMETRY,
            PATTERN_PIECE,
            PATTERN_IO,
            JSON,
            of("geometry", "model", "cloth", "rules", "marker", "io"));

    @ArchTest
    static final ArchRule bench = sees(
            "bench",
            "com.sun.management..",
            HIPPARCHUS,
            JSON,
            "io.tailorline.pattern",
            "io.tailorline.pattern.measure",
            PATTERN_PIECE,
            PATTERN_IO,
            of("model", "search", "cloth", "marker", "problem", "check", "io", "bench"));

    @ArchTest
    static final ArchRule commandLine = sees(
            "cli",
            "picocli..",
            "io.tailorline.commandline",
            GEOMETRY,
            JSON,
            PATTERN_PIECE,
            PATTERN_IO,
            "io.tailorline.nesting",
            of(
                    "geometry",
                    "model",
                    "search",
                    "cloth",
                    "rules",
                    "marker",
                    "problem",
                    "check",
                    "render",
                    "io",
                    "bench",
                    "cli"));

    @ArchTest
    static final ArchRule facade = classes()
            .that()
            .resideInAPackage("io.tailorline.nesting")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(Stream.concat(
                            Stream.of("java..", "io.tailorline.nesting", GEOMETRY, NOTICES, PATTERN_PIECE),
                            Stream.of(of("model", "search", "cloth", "rules", "marker", "problem", "check")))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().assignedFrom(EachPackage.from("io.tailorline.nesting"))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_command_line_reads_the_clock_of_the_wall = noClasses()
            .that()
            .resideOutsideOfPackage("io.tailorline.nesting.cli")
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    private static String[] of(String... packages) {
        return Stream.of(packages).map(name -> "io.tailorline.nesting." + name).toArray(String[]::new);
    }

    private static ArchRule sees(String name, Object... allowed) {
        String[] packages = Stream.concat(
                        Stream.of("java.."),
                        Stream.of(allowed)
                                .flatMap(one ->
                                        one instanceof String[] some ? Stream.of(some) : Stream.of((String) one)))
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage("io.tailorline.nesting." + name)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ArchRule sees(String name, String[] allowed) {
        return sees(name, (Object) allowed);
    }
}
