package io.tailorline.nesting.check;

import io.tailorline.nesting.marker.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.OpenedOut;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.piece.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Whether a marker may be cut: nothing overlaps, the gap is kept, all lies on sound cloth and with the grain, and the
 * figures are right. With the patterns also: every piece is there once, in its own shape, in a direction it allows.
 */
public final class MarkerCheck {

    /** One line of the 0.01 mm grid that markers lie on: what rounding may cost, mm. */
    static final double GRID = 0.01;

    /** Efficiency is kept to six places; the rest is the rounding of a length. */
    private static final double EFFICIENCY_TOLERANCE = 2e-6;

    private static final GeometryFactory FLOATING = new GeometryFactory();

    private final Marker marker;
    private final Fabric fabric;
    private final List<Polygon> placed;

    private MarkerCheck(Marker marker) {
        this.marker = marker;
        this.fabric = marker.fabric();
        this.placed = marker.placements().stream()
                .map(placement -> Shapes.polygon(placement.cutLine()))
                .toList();
    }

    /** @param orders the patterns the marker was made from; empty when they are not at hand */
    public static CheckReport check(Marker marker, List<Pattern> orders) {
        List<CheckReport.Line> lines = new ArrayList<>();
        if (marker.fabric().spread().plies() > 1) {
            lines.addAll(PlyCheck.check(marker));
        }
        lines.addAll(lines(OpenedOut.of(marker), orders));
        return new CheckReport(lines);
    }

    private static List<CheckReport.Line> lines(Marker marker, List<Pattern> orders) {
        MarkerCheck check = new MarkerCheck(marker);
        List<CheckReport.Line> lines = new ArrayList<>();
        CheckReport.Line outlines = check.outlines();
        lines.add(outlines);
        lines.add(check.names());
        lines.add(check.inside());
        if (outlines.ok()) {
            lines.add(check.gaps());
            lines.add(check.flaws());
            lines.add(check.labels());
        }
        lines.add(check.figures());
        lines.addAll(GrainCheck.check(marker, orders));
        if (!orders.isEmpty()) {
            lines.addAll(PatternCheck.check(marker, orders));
        }
        return lines;
    }

    private CheckReport.Line outlines() {
        for (int i = 0; i < placed.size(); i++) {
            boolean sound = new IsValidOp(placed.get(i)).isValid()
                    && marker.placements().get(i).cutLine().signedArea() > 0;
            if (!sound) {
                return line(
                        "outlines", name(i) + " crosses itself or runs clockwise", "simple, counter-clockwise", false);
            }
        }
        return line("outlines", placed.size() + " pieces", "simple, counter-clockwise", true);
    }

    private CheckReport.Line names() {
        long different =
                marker.placements().stream().map(Placement::piece).distinct().count();
        return line("names", different + " different", String.valueOf(placed.size()), different == placed.size());
    }

    private CheckReport.Line inside() {
        double end = fabric.maxLength().orElse(Double.POSITIVE_INFINITY);
        for (int i = 0; i < placed.size(); i++) {
            Envelope box = placed.get(i).getEnvelopeInternal();
            double beyond = StrictMath.max(
                    StrictMath.max(-box.getMinX(), -box.getMinY()),
                    StrictMath.max(box.getMaxX() - end, box.getMaxY() - fabric.usableWidth()));
            if (beyond > GRID / 2) {
                return line(
                        "inside",
                        String.format(Locale.ROOT, "%s is %.3f mm off the cloth", name(i), beyond),
                        "0 mm",
                        false);
            }
        }
        return line("inside", "all on the cloth", "0 mm off", true);
    }

    private CheckReport.Line gaps() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < placed.size(); i++) {
            Envelope reach = new Envelope(placed.get(i).getEnvelopeInternal());
            reach.expandBy(fabric.pieceGap());
            for (int k = 0; k < i; k++) {
                if (reach.intersects(placed.get(k).getEnvelopeInternal())) {
                    if (Shapes.overlap(placed.get(i), placed.get(k), GRID)) {
                        return line("gaps", "%s overlaps %s".formatted(name(i), name(k)), "no overlap", false);
                    }
                    double gap = IndexedFacetDistance.distance(placed.get(i), placed.get(k));
                    if (gap < fabric.pieceGap() - GRID) {
                        return line(
                                "gaps",
                                String.format(Locale.ROOT, "%s is %.3f mm from %s", name(i), gap, name(k)),
                                "at least %s mm".formatted(fabric.pieceGap()),
                                false);
                    }
                    least = StrictMath.min(least, gap);
                }
            }
        }
        String figure = least == Double.POSITIVE_INFINITY
                ? "no neighbours"
                : String.format(Locale.ROOT, "least %.3f mm", least);
        return line("gaps", figure, "at least %s mm".formatted(fabric.pieceGap()), true);
    }

    private CheckReport.Line flaws() {
        for (Fabric.Flaw flaw : fabric.flaws()) {
            Polygon region = Shapes.polygon(flaw.ring());
            for (int i = 0; i < placed.size(); i++) {
                boolean covers = Shapes.overlap(placed.get(i), region, GRID);
                double gap = covers ? 0 : region.distance(placed.get(i));
                if (covers || gap < fabric.pieceGap() - GRID) {
                    return line(
                            "flaws",
                            String.format(
                                    Locale.ROOT,
                                    "%s is %.3f mm from flaw '%s' at %s",
                                    name(i),
                                    gap,
                                    flaw.grade(),
                                    flaw.ring().points().get(0)),
                            "at least %s mm".formatted(fabric.pieceGap()),
                            false);
                }
            }
        }
        return line("flaws", fabric.flaws().size() + " avoided", "all", true);
    }

    private CheckReport.Line labels() {
        for (int i = 0; i < placed.size(); i++) {
            Point at = marker.placements().get(i).label().at();
            if (!placed.get(i).contains(FLOATING.createPoint(new Coordinate(at.x(), at.y())))) {
                return line("labels", "the label of %s lies at %s".formatted(name(i), at), "inside the piece", false);
            }
        }
        return line("labels", "all inside", "inside the piece", true);
    }

    private CheckReport.Line figures() {
        double length = placed.stream()
                .mapToDouble(polygon -> polygon.getEnvelopeInternal().getMaxX())
                .max()
                .orElse(0);
        double area = placed.stream().mapToDouble(Polygon::getArea).sum();
        double efficiency = length > 0 ? area / (length * fabric.usableWidth()) : 0;
        boolean ok = StrictMath.abs(length - marker.length()) <= GRID
                && StrictMath.abs(efficiency - marker.efficiency()) <= EFFICIENCY_TOLERANCE;
        return line(
                "figures",
                String.format(Locale.ROOT, "%.2f mm, efficiency %.6f reported", marker.length(), marker.efficiency()),
                String.format(Locale.ROOT, "%.2f mm, %.6f", length, efficiency),
                ok);
    }

    private String name(int i) {
        return marker.placements().get(i).piece();
    }

    private static CheckReport.Line line(String name, String figure, String expected, boolean ok) {
        return new CheckReport.Line(name, figure, expected, ok);
    }
}
