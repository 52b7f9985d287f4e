package io.tailorline.cutter.plan;

import io.tailorline.cutter.program.CutProgram;
import io.tailorline.cutter.program.CutStep;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** What the knife does while it is down, seen by JTS and nothing of the planner's own geometry. */
public record KnifeTrace(List<LineString> runs) {

    /** Without a grid, which would move what is measured. */
    private static final GeometryFactory FINE = new GeometryFactory();

    public static KnifeTrace of(CutProgram program) {
        List<LineString> runs = new ArrayList<>();
        List<Coordinate> run = new ArrayList<>();
        Head head = Head.HOME;
        for (CutStep step : program.steps()) {
            if (step instanceof CutStep.KnifeDown) {
                run.add(coordinate(head.at()));
            } else if (step instanceof CutStep.CutTo cut) {
                run.add(coordinate(cut.to()));
            } else if (step instanceof CutStep.KnifeUp) {
                runs.add(FINE.createLineString(run.toArray(Coordinate[]::new)));
                run.clear();
            }
            head = step.movedFrom(head);
        }
        return new KnifeTrace(runs);
    }

    private static Coordinate coordinate(TablePoint point) {
        return new Coordinate(point.x(), point.y());
    }

    public Geometry lines() {
        return FINE.createMultiLineString(runs.toArray(LineString[]::new));
    }

    public double length() {
        return runs.stream().mapToDouble(Geometry::getLength).sum();
    }

    /** How much of the knife's way lies farther inside a piece than so, mm. */
    public double inside(Placement placement, double deep) {
        Geometry core = fine(placement).buffer(-deep);
        return runs.stream()
                .filter(run -> run.getEnvelopeInternal().intersects(core.getEnvelopeInternal()))
                .mapToDouble(run -> run.intersection(core).getLength())
                .sum();
    }

    /** How much of a piece's cut line lies farther than so from the knife's way, mm. */
    public double uncut(Placement placement, double far) {
        Geometry left = fine(placement).getExteriorRing();
        for (LineString run : runs) {
            Envelope reach = run.getEnvelopeInternal().copy();
            reach.expandBy(far);
            if (reach.intersects(left.getEnvelopeInternal())) {
                left = left.difference(run.buffer(far));
            }
        }
        return left.getLength();
    }

    private static Polygon fine(Placement placement) {
        return FINE.createPolygon(Mm.polygon(placement.cutLine()).getCoordinates());
    }
}
