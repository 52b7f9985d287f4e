package io.tailorline.cutter.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.io.MarkerJson;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a profile says of the tools on the head, and what the plan makes of it. */
class HeadToolsTest {

    private static final String REFERENCE = BuiltInProfile.REFERENCE.text();
    private static final Path DOCUMENTED = Path.of("../docs/cutting/profiles/f1612.yaml");

    private static TableProfile table(String more) throws FormatFault {
        return ProfileYaml.parse("own.yaml", REFERENCE + more);
    }

    private static String withoutSharpening() {
        return REFERENCE.replace("sharpenEveryMetres: 3.8\n", "").replace("sharpenSeconds: 0.5\n", "");
    }

    private static CutProgram suit(TableProfile table) throws FormatFault {
        return CutPlanner.plan(MarkerJson.read(Path.of("src/test/resources/markers/suit.json")), table)
                .orThrow(refused -> new AssertionError(refused.message()));
    }

    @Test
    void a_profile_that_says_nothing_drills_punches_and_homes_as_usual() throws FormatFault {
        TableProfile table = table("");

        assertThat(table.tools()).isEqualTo(HeadTools.USUAL);
        assertThat(table.homingSeconds()).isEqualTo(TableProfile.USUAL_HOMING);
    }

    @Test
    void a_word_for_a_tool_is_one_of_its_kind() throws FormatFault {
        assertThat(table("marks: light\nnotches: knife\nblade: round\n").tools())
                .isEqualTo(new HeadTools(Marking.LIGHT, Notching.KNIFE, Optional.of(Blade.ROUND)));
        assertThatThrownBy(() -> table("marks: laser\n"))
                .hasMessageContaining("$.marks: \"laser\"; expected")
                .hasMessageContaining("light");
    }

    @Test
    void a_blade_that_is_changed_is_never_sharpened_and_one_that_is_ground_says_how_often() throws FormatFault {
        TableProfile drag = ProfileYaml.parse("own.yaml", withoutSharpening() + "blade: drag\n");

        assertThat(suit(drag).steps()).noneMatch(CutStep.Sharpen.class::isInstance);
        assertThat(suit(table("blade: round\n")).steps()).anyMatch(CutStep.Sharpen.class::isInstance);
        assertThatThrownBy(() -> ProfileYaml.parse("own.yaml", withoutSharpening() + "blade: round\n"))
                .hasMessageContaining("sharpenEveryMetres: missing");
        assertThatThrownBy(() -> table("blade: oscillating\n"))
                .hasMessageContaining(
                        "sharpenEveryMetres (3.8 m) must be left out: a blade of the kind 'oscillating' is changed");
    }

    @Test
    void a_table_without_a_punch_cuts_every_notch_by_itself() throws FormatFault {
        Head head = Head.HOME;
        int notches = 0;
        for (CutStep step : suit(table("notches: knife\n")).steps()) {
            if (step instanceof CutStep.CutNotch) {
                assertThat(head.knifeDown()).isFalse();
                notches++;
            }
            head = step.movedFrom(head);
        }
        assertThat(notches).isPositive();
    }

    @Test
    void the_documented_table_cuts_a_suit() throws FormatFault {
        TableProfile table = ProfileYaml.read(DOCUMENTED);

        CutProgram program = suit(table);

        assertThat(table.tools())
                .isEqualTo(new HeadTools(Marking.LIGHT, Notching.KNIFE, Optional.of(Blade.OSCILLATING)));
        assertThat(table.sharpenEveryMetres()).isEqualTo(TableProfile.NEVER_SHARPENED);
        assertThat(table.homingSeconds()).isEqualTo(10);
        assertThat(program.lightMarks()).isNotEmpty();
        assertThat(program.steps()).noneMatch(step -> step instanceof CutStep.Drill || step instanceof CutStep.Sharpen);
    }
}
