package io.tailorline.cutter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.budget.BudgetOptions;
import io.tailorline.cutter.budget.BudgetPlanner;
import io.tailorline.cutter.budget.BudgetReport;
import io.tailorline.cutter.budget.BudgetRequest;
import io.tailorline.cutter.io.BudgetReportJson;
import io.tailorline.cutter.io.ProgramJson;
import io.tailorline.cutter.io.ProjectionJson;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.Marking;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.GeometryHash;
import io.tailorline.cutter.program.LightMark;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.projection.CutSnapshot;
import io.tailorline.cutter.projection.PieceState;
import io.tailorline.cutter.projection.Projection;
import io.tailorline.cutter.render.ProgramSvg;
import io.tailorline.cutter.render.ProjectionSvg;
import io.tailorline.cutter.render.ProjectionWords;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.PieceRef;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table that makes no marks: they cost it no time, and none may be lost. */
class MarksByLightTest {

    private final TableProfile drill = BuiltInProfile.REFERENCE.profile();
    private final TableProfile light = drill.withMarking(Marking.LIGHT);
    private final Marker marker = Markers.of(
            Markers.rectangle("flap/1", 10, 10, 180, 75),
            Markers.piece(
                    "front/R",
                    Markers.rectangle(300, 10, 300, 200),
                    List.of(),
                    List.of(
                            new DrillHole(Point.of(400, 100), "dart tip"),
                            new DrillHole(Point.of(500, 150), "pocket end"))));
    private final CutProgram program = planned(light);

    private CutProgram planned(TableProfile table) {
        return CutPlanner.plan(marker, table).orThrow(refused -> new AssertionError(refused.message()));
    }

    @Test
    void they_stay_in_the_program_and_take_no_time() {
        PieceRef front = Markers.ref("front/R");

        assertThat(program.steps()).noneMatch(CutStep.Drill.class::isInstance);
        assertThat(program.lightMarks())
                .containsExactly(
                        new LightMark(front, new TablePoint(400, 100), "dart tip"),
                        new LightMark(front, new TablePoint(500, 150), "pocket end"));
        assertThat(program.estimate().drills()).isZero();
        assertThat(program.estimate().total())
                .isLessThan(planned(drill).estimate().total() - 2 * drill.drillSeconds());
        assertThat(planned(drill).lightMarks()).isEmpty();
    }

    @Test
    void a_pen_marks_as_a_drill_does() {
        assertThat(planned(drill.withMarking(Marking.PEN)).steps())
                .isEqualTo(planned(drill).steps());
    }

    @Test
    void a_program_file_keeps_them_and_its_geometry_counts_them() throws Exception {
        CutProgram read = ProgramJson.parse("program", ProgramJson.text(program));

        assertThat(read).isEqualTo(program);
        assertThat(GeometryHash.of(program)).isNotEqualTo(GeometryHash.of(program.withLightMarks(List.of())));
    }

    @Test
    void a_program_that_has_lost_one_is_no_program_of_the_marker() {
        CutProgram lost = program.withLightMarks(program.lightMarks().subList(0, 1));

        assertThat(Projection.refusal(marker, program)).isEmpty();
        assertThat(Projection.refusal(marker, planned(drill))).isEmpty();
        assertThat(Projection.refusal(marker, lost))
                .contains("The program does not mark 'pocket end' of '7/front/R'. Plan the marker again.");
    }

    @Test
    void the_projector_shows_them_until_the_piece_is_picked() {
        Projection waiting = Projection.of(marker, program, CutSnapshot.WAITING);
        CutSnapshot picked = new CutSnapshot(9999, Map.of(Markers.ref("front/R"), PieceState.PICKED), Optional.empty());

        assertThat(waiting.marks()).isEqualTo(2);
        assertThat(drawn(waiting)).contains("class=\"hand\"").contains("2 marks to make by hand");
        assertThat(drawn(Projection.of(marker, program, picked))).doesNotContain("class=\"hand\"");
        assertThat(drawn(Projection.of(marker, planned(drill), CutSnapshot.WAITING)))
                .doesNotContain("class=\"hand\"")
                .doesNotContain("by hand");
        assertThat(ProjectionJson.text(waiting, Optional.empty())).contains("\"marks\":[[400.0,100.0],[500.0,150.0]]");
    }

    private static String drawn(Projection projection) {
        return ProjectionSvg.draw(projection, Optional.empty(), ProjectionWords.ENGLISH, PieceRef::withinOrder);
    }

    @Test
    void the_programs_picture_shows_them_otherwise_than_holes() {
        assertThat(ProgramSvg.draw(program, 1500)).contains("class=\"light\"").doesNotContain("class=\"hole\"");
    }

    @Test
    void the_report_counts_them_by_piece() {
        BudgetRequest request = new BudgetRequest(
                marker,
                light,
                160,
                CutRules.usual(),
                new BudgetOptions(1, List.of(), false, Optional.empty(), Optional.empty()));
        BudgetReport report = new BudgetPlanner().plan(request).orThrow(refused -> new AssertionError());

        assertThat(report.marksByLight()).contains("Marked by light, not by the table: front/R 2.");
        assertThat(BudgetReportJson.text(report)).contains("\"lightMarks\":2");
    }

    @Test
    void no_mark_of_a_suit_is_lost() throws Exception {
        Marker suit = MarkerJson.read(Path.of("src/test/resources/markers/suit.json"));
        CutProgram drilled = CutPlanner.plan(suit, drill).orThrow(refused -> new AssertionError(refused.message()));
        CutProgram lit = CutPlanner.plan(suit, light).orThrow(refused -> new AssertionError(refused.message()));

        assertThat(lit.lightMarks())
                .extracting(LightMark::at)
                .containsExactlyInAnyOrderElementsOf(drilled.steps().stream()
                        .filter(CutStep.Drill.class::isInstance)
                        .map(step -> ((CutStep.Drill) step).at())
                        .toList())
                .isNotEmpty();
        assertThat(lit.estimate().total())
                .isLessThan(drilled.estimate().total() - drilled.estimate().drills());
    }
}
