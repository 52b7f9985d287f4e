package io.tailorline.cutter.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutProgram.PieceRange;
import io.tailorline.cutter.program.RecordStream;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The promises of a cut program, for markers of star-shaped pieces in cells of the cloth. */
class CutPlannerPropertyTest {

    /** Thinning hides at most the corner deviation; both grids may add their half. */
    private static final double ON_THE_LINE = 0.05 + 0.02;

    private static CutProgram planned(Marker marker, TableProfile table) {
        return CutPlanner.plan(marker, table).orThrow(refused -> new AssertionError(refused.message()));
    }

    @Property(tries = 25)
    void every_piece_is_cut_once_and_whole(@ForAll("markers") Marker marker, @ForAll BuiltInProfile table) {
        CutProgram program = planned(marker, table.profile());
        List<RecordStream.Entry> entries = RecordStream.of(program);

        assertThat(program.pieces())
                .extracting(PieceRange::piece)
                .containsExactlyInAnyOrderElementsOf(
                        marker.placements().stream().map(Placement::piece).toList());
        for (PieceRange range : program.pieces()) {
            Placement placement = marker.placements().stream()
                    .filter(candidate -> candidate.piece().equals(range.piece()))
                    .findFirst()
                    .orElseThrow();
            List<TablePoint> path = cutPath(entries.subList(range.firstRecord() - 1, range.lastRecord()));
            assertThat(placement.cutLine().points())
                    .allSatisfy(point -> assertThat(distance(path, point)).isLessThan(ON_THE_LINE));
            assertThat(length(path))
                    .isBetween(
                            placement.cutLine().perimeter() - path.size() * ON_THE_LINE,
                            placement.cutLine().perimeter() + CutRules.MOST_OVERCUT + path.size() * ON_THE_LINE);
        }
    }

    private static List<TablePoint> cutPath(List<RecordStream.Entry> entries) {
        List<TablePoint> path = new ArrayList<>();
        for (RecordStream.Entry entry : entries) {
            if (entry.record() instanceof TableRecord.Cut cut) {
                if (path.isEmpty()) {
                    path.add(entry.before().at());
                }
                path.add(cut.to());
            }
        }
        return path;
    }

    private static double distance(List<TablePoint> path, Point point) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < path.size(); i++) {
            least = Math.min(least, new TablePoint(point.x(), point.y()).distanceTo(path.get(i - 1), path.get(i)));
        }
        return least;
    }

    private static double length(List<TablePoint> path) {
        double sum = 0;
        for (int i = 1; i < path.size(); i++) {
            sum += path.get(i - 1).distanceTo(path.get(i));
        }
        return sum;
    }

    @Property(tries = 25)
    void the_knife_is_always_over_the_field(@ForAll("markers") Marker marker, @ForAll BuiltInProfile table) {
        double begin = 0;
        for (RecordStream.Entry entry : RecordStream.of(planned(marker, table.profile()))) {
            if (entry.record() instanceof TableRecord.Advance advance) {
                begin = Mm.onGrid(begin + advance.by());
            }
            TablePoint at = entry.record().movedFrom(entry.before()).at();
            if (entry.record() instanceof TableRecord.Cut || entry.record() instanceof TableRecord.Air) {
                assertThat(at.x())
                        .isBetween(begin, begin + table.profile().conveyor().window());
                assertThat(at.y()).isBetween(0.0, table.profile().fieldY());
            }
        }
    }

    @Property(tries = 10)
    void the_same_marker_gives_the_same_program_and_its_time_holds_the_cut_at_top_speed(
            @ForAll("markers") Marker marker, @ForAll BuiltInProfile table) {
        CutProgram program = planned(marker, table.profile());

        assertThat(planned(marker, table.profile())).isEqualTo(program);
        assertThat(program.estimate().total())
                .isGreaterThan(program.estimate().cutLength() / table.profile().maxSpeed());
    }

    @Provide
    Arbitrary<Marker> markers() {
        return Arbitraries.longs().map(StarMarkers::of);
    }
}
