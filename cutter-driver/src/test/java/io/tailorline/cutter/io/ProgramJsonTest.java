package io.tailorline.cutter.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.SamplePrograms;
import io.tailorline.json.FormatFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramJsonTest {

    @TempDir
    Path folder;

    @Test
    void a_program_comes_back_as_it_was_written() throws Exception {
        CutProgram program = SamplePrograms.everyStep();
        Path file = folder.resolve("new/program.json");

        ProgramJson.write(program, file);

        assertThat(ProgramJson.read(file)).isEqualTo(program);
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void the_file_looks_as_published() {
        assertThat(ProgramJson.text(SamplePrograms.everyStep()))
                .startsWith("{\"schema\":\"tailorline/cut-program/1\",\"unit\":\"mm\",\"geometry\":\""
                        + GeometryHash.of(SamplePrograms.everyStep())
                        + "\",\n"
                        + "\"table\":{\"name\":\"reference\",\"fieldX\":1600.0,")
                .contains("\"estimate\":{\"total\":5.365,\"cut\":1.5,\"corners\":0.25,\"lifts\":0.45,\"notches\":0.24,"
                        + "\"drills\":0.3,\"sharpen\":0.5,\"air\":2.125,\"conveyor\":0.0,"
                        + "\"cutLength\":570.0,\"airLength\":1444.25},")
                .contains("{\"no\":2,\"piece\":\"7/jacket.front/R\",\"firstRecord\":21,\"lastRecord\":28}")
                .contains("{\"op\":\"notch\",\"at\":[50.0,0.0],\"angleDeg\":90.0,\"depth\":6.0,\"kind\":\"slit\"}")
                .contains("{\"op\":\"travel\",\"to\":[1300.25,10.01]}")
                .contains("{\"op\":\"label\",\"piece\":\"7/jacket.front/L\",\"at\":[60.0,20.0],\"angleDeg\":-12.5}");
    }

    /** Its reader refuses fields that it does not know. */
    @Test
    void the_release_before_can_read_a_program_for_a_usual_table() throws Exception {
        JsonNode root = new ObjectMapper().readTree(ProgramJson.text(SamplePrograms.everyStep()));
        assertThat(root.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("schema", "unit", "geometry", "table", "estimate", "pieces", "steps");
        assertThat(root.get("table").fieldNames())
                .toIterable()
                .doesNotContain("mostNotchDepth", "homingSeconds", "marks", "notches", "blade");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"op\":\"drill\" | \"op\":\"bore\"   | program.json, $.steps[0].op: \"bore\"; expected one of travel, down,",
                "\"at\":[30.0,20.0] | \"at\":[30.0]   | program.json, $.steps[0].at: [30.0]; expected a pair [x, y].",
                "\"op\":\"sharpen\" | \"op\":\"up\"   | program.json, $: KnifeUp[] with the knife up",
                "\"lastRecord\":28 | \"lastRecord\":29 | program.json, $: The steps make 28 records",
                "\"unit\":\"mm\" | \"unit\":\"inch\" | program.json, $.unit: \"inch\"; expected \"mm\".",
                "\"by\":1200.5 | \"by\":-1 | program.json, $.steps[13]: Advance by (-1.0 mm) must be positive; expected a step of a program.",
                "\"kind\":\"slit\" | \"kind\":\"vee\" | program.json, $.steps[1].kind: \"vee\"; expected one of single, double, slit.",
                "\"op\":\"down\"} | \"op\":\"down\" | program.json, line 13, column 2, $.steps[3].op: '{'; expected JSON.",
            })
    void a_fault_names_the_place_and_what_was_expected(String right, String wrong, String message) {
        String json = ProgramJson.text(SamplePrograms.everyStep()).replaceFirst(Pattern.quote(right), wrong);

        assertThatThrownBy(() -> ProgramJson.parse("program.json", json))
                .isInstanceOf(FormatFault.class)
                .hasMessageStartingWith(message);
    }
}
