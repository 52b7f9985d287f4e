package io.tailorline.pattern.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.json.JsonCursor;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternJsonTest {

    private static final String TEXT = PatternJson.text(SamplePattern.pattern());

    @Test
    void a_pattern_read_back_is_the_pattern_written() throws FormatFault {
        Pattern read = PatternJson.parse("test", TEXT);

        assertThat(read).isEqualTo(SamplePattern.pattern());
        assertThat(PatternJson.text(read)).isEqualTo(TEXT);
    }

    @Test
    void a_pattern_survives_a_file(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("deep/pattern.json");

        AtomicFiles.write(file, TEXT);

        assertThat(PatternJson.read(file)).isEqualTo(SamplePattern.pattern());
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void rings_are_closed_and_numbers_are_plain_decimals_on_the_grid() {
        assertThat(TEXT.replaceAll("\\s", ""))
                .contains("\"cutLine\":[[-10,-10],[440,-10],[440,210],[-10,210],[-10,-10]]")
                .contains("\"seamLine\":[[0,0],[400,0],[400,200],[0,200],[0,0]]")
                .contains("\"grainLine\":[[50,100],[350,100]]")
                .contains("\"allowance\":40}");
        assertThat(TEXT).doesNotContain("E-").doesNotContain("\r");
    }

    @Test
    void fields_stand_in_the_order_of_the_schema() {
        String[] order = {
            "schema", "id", "unit", "style", "measurements", "pieces", "seams", "girths", "labels",
        };
        int at = -1;
        for (String field : order) {
            int next = TEXT.indexOf("\n \"%s\":".formatted(field));
            next = field.equals("schema") ? TEXT.indexOf("\"schema\":") : next;
            assertThat(next).as(field).isGreaterThan(at);
            at = next;
        }
    }

    @Test
    void internal_cuts_come_back_and_are_passed_on_to_be_cut() throws FormatFault {
        Piece front = SamplePattern.withInternalCut(
                SamplePattern.front(), "belly cut", Point.of(200, 100), Point.of(200, -10));
        Pattern slashed = SamplePattern.with(front, SamplePattern.back());
        String text = PatternJson.text(slashed);
        JsonCursor pieces = JsonCursor.of("pieces", PiecesJson.tree(JsonCursor.parse("p.json", text), Material.SHELL));

        assertThat(PatternJson.parse("p.json", text)).isEqualTo(slashed);
        assertThat(PiecesJson.read(pieces).pieces().get(0).internalCuts()).isEqualTo(front.internalCuts());
        assertThat(TEXT).as("a pattern without any has no field").doesNotContain("internalCuts");
    }

    @Test
    void an_internal_cut_of_one_point_is_refused() {
        String speck = TEXT.replace(
                "\"internalLines\"",
                "\"internalCuts\": [{\"what\": \"slash\", \"points\": [[200, 100]]}], \"internalLines\"");

        assertThatThrownBy(() -> PatternJson.parse("p.json", speck))
                .hasMessage("p.json, $.pieces[0].internalCuts[0].points: [[200,100]]; expected at least 2 points.");
    }

    @Test
    void a_ring_that_is_open_is_named_by_its_path() {
        String open = TEXT.replace(",[-10,-10]]", "]");

        assertThatThrownBy(() -> PatternJson.parse("p.json", open))
                .isInstanceOf(FormatFault.class)
                .hasMessage(
                        "p.json, $.pieces[0].cutLine: [[-10,-10],[440,-10],[440,210],[-10,210]]; expected a closed ring of"
                                + " at least 3 different points, the first repeated once at the end.");
    }

    @Test
    void edges_that_come_to_their_first_point_before_the_end_are_refused() {
        String twice = TEXT.replace("\"points\":[[0,200],[0,0]]", "\"points\":[[0,200],[0,0],[0,0]]");

        assertThat(twice).isNotEqualTo(TEXT);
        assertThatThrownBy(() -> PatternJson.parse("p.json", twice))
                .isInstanceOf(FormatFault.class)
                .hasMessageStartingWith("p.json, $.pieces[0].edges: A ring must not repeat its first point")
                .hasMessageEndingWith("expected edges that meet at their ends only.");
    }

    @Test
    void an_unknown_material_is_named_with_what_is_allowed() {
        assertThatThrownBy(() -> PatternJson.parse("p.json", TEXT.replace("\"shell\"", "\"leather\"")))
                .hasMessage(
                        "p.json, $.pieces[0].material: \"leather\"; expected one of shell, contrast, lining, fusible, pocketing, canvas, felt.");
    }

    @Test
    void a_seam_that_names_no_edge_of_the_pattern_is_a_fault() {
        assertThatThrownBy(() -> PatternJson.parse("p.json", TEXT.replace("\"edge\":\"side\"", "\"edge\":\"slit\"")))
                .hasMessageContaining(
                        "$.seams[0].a[0]: {\"piece\":\"jacket.front\",\"edge\":\"slit\"}; expected an edge");
    }

    @Test
    void broken_json_is_a_fault_with_its_line() {
        assertThatThrownBy(() -> PatternJson.parse("p.json", "{\n\"schema\": tailor"))
                .isInstanceOf(FormatFault.class)
                .hasMessageStartingWith("p.json, line 2, column 11, $.schema: 'tailor'; expected a value in JSON.");
    }

    @Test
    void a_file_that_is_not_there_is_a_fault() {
        assertThatThrownBy(() -> PatternJson.read(Path.of("no-such-pattern.json")))
                .isInstanceOf(FormatFault.class)
                .hasMessage("no-such-pattern.json, file: cannot be read (no such file); expected a readable file.");
    }
}
