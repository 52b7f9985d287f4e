package io.tailorline.cutter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.ProfileReader;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.CutStep.PrintLabel;
import io.tailorline.cutter.program.ProgramPart;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.PieceRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Labels on a table that has a labeller. */
class LabelsTest {

    private static final TableProfile LABELLING =
            ProfileReader.installed().read(BuiltInProfile.REFERENCE.text() + "labelSeconds: 1.2\n", "labelling.yaml");

    private static CutProgram plan(Marker marker, TableProfile table) {
        return CutPlanner.plan(marker, table).orThrow(refused -> new AssertionError(refused.message()));
    }

    @Test
    void every_piece_gets_one_at_its_place_before_it_is_cut() throws Exception {
        Marker suit = MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));

        for (ProgramPart part : ProgramPart.of(plan(suit, LABELLING))) {
            Optional<PieceRef> piece = part.piece().map(CutProgram.PieceRange::piece);
            List<CutStep> labels =
                    part.steps().stream().filter(PrintLabel.class::isInstance).toList();

            assertThat(labels)
                    .isEqualTo(piece.map(name -> label(suit, name)).stream().toList());
            assertThat(part.steps().stream().dropWhile(step -> !(step instanceof CutStep.KnifeDown)))
                    .noneMatch(PrintLabel.class::isInstance);
        }
    }

    private static PrintLabel label(Marker marker, PieceRef piece) {
        Placement placement = marker.placements().stream()
                .filter(one -> one.piece().equals(piece))
                .findFirst()
                .orElseThrow();
        Placement.Label label = placement.label();
        return new PrintLabel(piece, new TablePoint(label.at().x(), label.at().y()), label.angleDeg());
    }

    @Test
    void a_piece_that_is_cut_in_parts_gets_one() {
        List<CutStep> steps = plan(Markers.longFront(), LABELLING).steps();

        assertThat(steps.stream().filter(PrintLabel.class::isInstance)).hasSize(4);
    }

    @Test
    void a_table_without_labeller_is_told_of_none() {
        Marker flap = Markers.of(Markers.rectangle("flap/1", 10, 10, 180, 75));

        CutProgram program = plan(flap, BuiltInProfile.REFERENCE.profile());

        assertThat(program.steps()).noneMatch(PrintLabel.class::isInstance);
        assertThat(program.estimate().labels()).isZero();
    }
}
