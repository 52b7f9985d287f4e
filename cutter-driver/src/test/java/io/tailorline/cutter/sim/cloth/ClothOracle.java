package io.tailorline.cutter.sim.cloth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * What several jobs have cut together, held against the marker: nothing is missing, and no later job has struck what an
 * earlier one had cut. Other packages' tests may use it.
 */
public final class ClothOracle {

    private static final GeometryFactory JTS = new GeometryFactory();

    /**
     * Thinning of curves (0.05 mm), the grid (0.01 mm) and the buffer's own chords; more by what corners are rounded.
     */
    private static final double ON_THE_LINE = 0.1;

    /** Two strokes of one line, mm: they differ by rounding to the grid. */
    private static final double SAME_LINE = 0.02;

    /** The way back into a cut at either end, mm, and where a later line touches the end of an earlier one. */
    private static final double OVERLAP = 0.9;

    private final Marker marker;
    private final double rounding;

    /** @param rounding by which corners may be cut short, mm */
    public ClothOracle(Marker marker, double rounding) {
        this.marker = marker;
        this.rounding = rounding;
    }

    /** @param jobs what each has done, in their order */
    public void assertCutOnce(List<CutDrawing> jobs) {
        List<Geometry> before = new ArrayList<>();
        for (CutDrawing job : jobs) {
            List<Geometry> strokes = strokes(job);
            if (!before.isEmpty() && !strokes.isEmpty()) {
                assertNotStruckAgain(UnaryUnionOp.union(before), strokes);
            }
            before.addAll(strokes);
        }
        Geometry cut = UnaryUnionOp.union(before);
        assertNothingMissing(cut);
        assertNothingElse(cut);
        assertMarksOnce(jobs);
    }

    private static void assertNotStruckAgain(Geometry before, List<Geometry> strokes) {
        Geometry again = UnaryUnionOp.union(strokes).intersection(before.buffer(SAME_LINE));
        double longest = 0;
        for (int i = 0; i < again.getNumGeometries(); i++) {
            longest = Math.max(longest, again.getGeometryN(i).getLength());
        }
        assertThat(longest).as("longest line struck twice, mm: %s", again).isLessThan(OVERLAP);
        assertThat(again.getLength()).as("struck twice in all, mm").isLessThan(3 * OVERLAP);
    }

    private void assertNothingMissing(Geometry cut) {
        Geometry knife = cut.buffer(ON_THE_LINE + rounding);
        for (Placement placement : marker.placements()) {
            assertThat(ring(placement).difference(knife).getLength())
                    .as("of %s not cut, mm", placement.piece())
                    .isLessThan(0.5);
        }
    }

    /** Off the lines of the pieces there are overcuts at most. */
    private void assertNothingElse(Geometry cut) {
        List<Geometry> lines = new ArrayList<>();
        marker.placements().forEach(placement -> lines.add(ring(placement)));
        Geometry off = cut.difference(UnaryUnionOp.union(lines).buffer(ON_THE_LINE + rounding));
        double longest = 0;
        for (int i = 0; i < off.getNumGeometries(); i++) {
            longest = Math.max(longest, off.getGeometryN(i).getLength());
        }
        assertThat(longest).as("longest cut off every line, mm").isLessThan(OVERLAP);
    }

    /** Notches and holes, each as often as the marker has them. */
    private void assertMarksOnce(List<CutDrawing> jobs) {
        List<TablePoint> notches = places(jobs, CutMark.NotchCut.class::isInstance);
        List<TablePoint> holes = places(jobs, CutMark.Hole.class::isInstance);
        assertThat(notches)
                .as("notches")
                .hasSize(marker.placements().stream()
                        .mapToInt(piece -> piece.notches().size())
                        .sum());
        assertThat(holes)
                .as("holes")
                .hasSize(marker.placements().stream()
                        .mapToInt(piece -> piece.drillHoles().size())
                        .sum());
        for (Placement placement : marker.placements()) {
            placement
                    .drillHoles()
                    .forEach(hole -> assertThat(holes).anyMatch(at -> at.distanceTo(TablePoint.of(hole.at())) < 0.02));
        }
    }

    private static List<TablePoint> places(List<CutDrawing> jobs, Predicate<CutMark> which) {
        return jobs.stream()
                .flatMap(job -> job.marks().stream())
                .filter(which)
                .map(mark -> mark instanceof CutMark.Hole hole ? hole.at() : ((CutMark.NotchCut) mark).at())
                .toList();
    }

    private static List<Geometry> strokes(CutDrawing cut) {
        List<Geometry> strokes = new ArrayList<>();
        for (CutMark mark : cut.marks()) {
            if (mark instanceof CutMark.Stroke stroke) {
                strokes.add(JTS.createLineString(new Coordinate[] {
                    new Coordinate(stroke.from().x(), stroke.from().y()),
                    new Coordinate(stroke.to().x(), stroke.to().y())
                }));
            }
        }
        return strokes;
    }

    private static Geometry ring(Placement placement) {
        List<Coordinate> ring = new ArrayList<>();
        List<Point> points = placement.cutLine().points();
        points.forEach(point -> ring.add(new Coordinate(point.x(), point.y())));
        ring.add(ring.get(0));
        return JTS.createLineString(ring.toArray(new Coordinate[0]));
    }
}
