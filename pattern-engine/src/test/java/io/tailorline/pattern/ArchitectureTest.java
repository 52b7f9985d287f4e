package io.tailorline.pattern;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.tailorline.pattern.draft.Body;
import io.tailorline.pattern.draft.Ease;
import io.tailorline.pattern.draft.Figure;
import io.tailorline.testkit.EachPackage;
import java.time.Instant;
import java.util.Random;

/** Who may see whom inside the engine. Whitelists: what is not named is not allowed. */
@AnalyzeClasses(
        packages = {
            "io.tailorline.pattern",
            "io.tailorline.geometry",
            "io.tailorline.drawing",
            "io.tailorline.json",
            "io.tailorline.commandline"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "io.tailorline.pattern";
    private static final String GEOMETRY = "io.tailorline.geometry..";
    private static final String DRAWING = "io.tailorline.drawing";
    private static final String JSON = "io.tailorline.json";
    private static final String COMMAND_LINE = "io.tailorline.commandline";
    private static final String JTS = "org.locationtech.jts..";

    private static final String[] SHARED_BY_GARMENTS = {
        "java..",
        JTS,
        "org.hipparchus..",
        GEOMETRY,
        own("notice"),
        own("measure"),
        own("piece"),
        own("refusal"),
        ENGINE + ".draft",
        own("draft.outline")
    };

    @ArchTest
    static final ArchRule geometry_knows_java_and_jts = classes()
            .that()
            .resideInAPackage(GEOMETRY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", JTS, GEOMETRY);

    @ArchTest
    static final ArchRule notices_know_java_only = sees("notice", "java..", own("notice"));

    @ArchTest
    static final ArchRule measurements_know_java_and_hipparchus_only =
            sees("measure", "java..", "org.hipparchus..", own("notice"), own("measure"));

    @ArchTest
    static final ArchRule pieces_know_geometry_and_measurements =
            sees("piece", "java..", GEOMETRY, own("notice"), own("measure"), own("piece"));

    @ArchTest
    static final ArchRule drafts_know_pieces_but_neither_checks_nor_files = sees(
            "draft",
            "java..",
            JTS,
            "org.hipparchus..",
            GEOMETRY,
            own("notice"),
            own("measure"),
            own("piece"),
            own("refusal"),
            own("draft"));

    @ArchTest
    static final ArchRule refusals_know_notices_and_pieces =
            sees("refusal", "java..", own("notice"), own("piece"), own("refusal"));

    @ArchTest
    static final ArchRule the_certificate_sees_geometry_measurements_pieces_and_seams = sees(
            "check", "java..", JTS, GEOMETRY, own("notice"), own("measure"), own("piece"), own("seam"), own("check"));

    @ArchTest
    static final ArchRule the_drawing_kit_knows_geometry_and_alone_sees_xml_and_pdfbox = classes()
            .that()
            .resideInAPackage(DRAWING)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "javax.xml.stream..", "org.apache.pdfbox..", "org.apache.fontbox..", GEOMETRY, DRAWING);

    @ArchTest
    static final ArchRule pictures_see_pieces_and_the_drawing_kit = sees(
            "render",
            "java..",
            JTS,
            GEOMETRY,
            DRAWING,
            own("notice"),
            own("piece"),
            own("grade"),
            own("seam"),
            own("render"));

    @ArchTest
    static final ArchRule the_worn_suit_sees_measurements_pieces_and_the_tape_laid_on_them =
            sees("worn", "java..", GEOMETRY, own("measure"), own("piece"), own("check"), own("worn"));

    @ArchTest
    static final ArchRule replacements_see_pieces_and_no_file = sees(
            "replace",
            "java..",
            ENGINE,
            GEOMETRY,
            own("notice"),
            own("measure"),
            own("piece"),
            own("refusal"),
            own("compare"),
            own("correct"),
            own("seam"),
            own("replace"));

    @ArchTest
    static final ArchRule comparisons_see_pieces_only =
            sees("compare", "java..", GEOMETRY, own("piece"), own("compare"));

    @ArchTest
    static final ArchRule pairs_of_seams_and_notches_see_pieces_only =
            sees("seam", "java..", GEOMETRY, own("piece"), own("seam"));

    @ArchTest
    static final ArchRule json_knows_jackson_and_the_nearest_name_only = classes()
            .that()
            .resideInAPackage(JSON)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.apache.commons.text.similarity..", JSON);

    @ArchTest
    static final ArchRule files_see_jackson_and_alone_commons_csv = sees(
            "io",
            "java..",
            "com.fasterxml.jackson..",
            JSON,
            "org.apache.commons.csv..",
            GEOMETRY,
            DRAWING,
            own("notice"),
            own("measure"),
            own("piece"),
            own("grade"),
            own("io"));

    @ArchTest
    static final ArchRule grading_sees_pieces_only = sees("grade", "java..", GEOMETRY, own("piece"), own("grade"));

    @ArchTest
    static final ArchRule the_name_of_a_program_knows_picocli_only = classes()
            .that()
            .resideInAPackage(COMMAND_LINE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "picocli..", "org.jspecify..", COMMAND_LINE);

    @ArchTest
    static final ArchRule the_command_line_alone_sees_picocli = sees(
            "cli",
            "java..",
            "picocli..",
            COMMAND_LINE,
            JSON,
            ENGINE,
            own("notice"),
            own("measure"),
            own("piece"),
            own("refusal"),
            own("grade"),
            own("check"),
            own("render"),
            own("io"),
            own("compare"),
            own("correct"),
            own("replace"),
            own("worn"),
            own("cli"));

    @ArchTest
    static final ArchRule the_engine_itself_knows_its_domain_only = classes()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    ENGINE,
                    GEOMETRY,
                    own("notice"),
                    own("measure"),
                    own("piece"),
                    own("refusal"),
                    own("draft"),
                    own("correct"),
                    own("check"));

    @ArchTest
    static final ArchRule corrections_see_the_drafted_garment_and_neither_draft_nor_certificate = sees(
            "correct",
            "java..",
            GEOMETRY,
            "io.tailorline.pattern.draft",
            own("notice"),
            own("measure"),
            own("piece"),
            own("refusal"),
            own("seam"),
            own("correct"));

    @ArchTest
    static final ArchRule packages_are_free_of_cycles = slices().assignedFrom(EachPackage.from("io.tailorline.pattern"))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule the_jacket_knows_no_other_garment = knowsNoOtherGarment("jacket");

    @ArchTest
    static final ArchRule the_trousers_know_no_other_garment = knowsNoOtherGarment("trousers");

    @ArchTest
    static final ArchRule the_waistcoat_knows_no_other_garment = knowsNoOtherGarment("waistcoat");

    @ArchTest
    static final ArchRule what_the_garments_share_knows_none_of_them = classes()
            .that()
            .resideInAnyPackage(ENGINE + ".draft", own("draft.outline"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(SHARED_BY_GARMENTS));

    @ArchTest
    static final ArchRule what_lies_inside_the_jacket_knows_no_body = noClasses()
            .that()
            .resideInAPackage(own("draft.jacket.inside"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(own("measure"))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Body.class, Figure.class, Ease.class);

    @ArchTest
    static final ArchRule only_the_command_line_knows_the_clock = noClasses()
            .that()
            .resideOutsideOfPackage(own("cli"))
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothing_is_left_to_chance = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule nobody_prints_past_the_command_line =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    @ArchTest
    static final ArchRule stored_geometry_uses_strict_mathematics = noClasses()
            .that()
            .resideInAnyPackage(GEOMETRY, own("draft"))
            .should()
            .callMethodWhere(target(owner(JavaClass.Predicates.equivalentTo(Math.class)))
                    .and(target(name("sin")
                            .or(name("cos"))
                            .or(name("tan"))
                            .or(name("atan2"))
                            .or(name("acos"))
                            .or(name("asin"))
                            .or(name("hypot"))
                            .or(name("pow")))));

    private static ArchRule knowsNoOtherGarment(String garment) {
        return classes()
                .that()
                .resideInAPackage(own("draft." + garment))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(SHARED_BY_GARMENTS).or(resideInAPackage(own("draft." + garment))));
    }

    private static ArchRule sees(String subpackage, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(own(subpackage))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed);
    }

    private static String own(String subpackage) {
        return ENGINE + "." + subpackage + "..";
    }
}
