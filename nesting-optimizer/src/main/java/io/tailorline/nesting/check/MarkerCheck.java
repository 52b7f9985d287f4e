package io.tailorline.nesting.check;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.marker.UnfoldedMarker;
import io.tailorline.nesting.rules.Block;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Whether a marker may be cut: nothing overlaps, the gap is kept, all lies on sound cloth and with the grain, the
 * figures are right, and the rules of the shop are followed. With the patterns also: every piece is there once, in its
 * own shape, in a direction it allows.
 */
public final class MarkerCheck {

    /** One line of the 0.01 mm grid that markers lie on: what rounding may cost, mm. */
    static final double GRID = 0.01;

    /** Efficiency is stored to six places; the rest is the rounding of a length. */
    private static final double EFFICIENCY_TOLERANCE = 2e-6;

    private final Marker marker;
    private final Fabric fabric;
    private final MarkerRules rules;
    private final List<Polygon> placed;

    private MarkerCheck(Marker marker, MarkerRules rules) {
        this.marker = marker;
        this.fabric = marker.fabric();
        this.rules = rules;
        this.placed = marker.placements().stream()
                .map(placement -> Polygons.of(placement.cutLine()))
                .toList();
    }

    /** @param orders the patterns the marker was made from; empty when they are not available */
    public static CheckReport check(Marker marker, List<? extends OrderPieces> orders) {
        return check(marker, orders, marker.rules());
    }

    /** @param rules of the shop, which need not be those recorded in the marker */
    public static CheckReport check(Marker marker, List<? extends OrderPieces> orders, MarkerRules rules) {
        List<CheckReport.Line> lines = new ArrayList<>();
        if (marker.fabric().spread().plies() > 1) {
            lines.addAll(PlyCheck.check(marker));
        }
        lines.addAll(lines(UnfoldedMarker.of(marker), orders, rules));
        if (!orders.isEmpty() && marker.fabric().spread().plies() == 1) {
            lines.add(AnchorCheck.check(marker, orders));
        }
        return new CheckReport(lines);
    }

    private static List<CheckReport.Line> lines(Marker marker, List<? extends OrderPieces> orders, MarkerRules rules) {
        MarkerCheck check = new MarkerCheck(marker, rules);
        List<CheckReport.Line> lines = new ArrayList<>();
        CheckReport.Line outlines = check.outlines();
        lines.add(outlines);
        lines.add(check.names());
        if (outlines.ok()) {
            List<Polygon> rooms = check.rooms();
            lines.add(check.inside(rooms));
            lines.add(check.gaps(rooms));
            lines.add(check.flaws(rooms));
            lines.add(check.labels());
            lines.add(check.figures(rooms));
        }
        lines.addAll(GrainCheck.check(marker, orders, rules));
        lines.addAll(StripeCheck.check(marker, rules));
        lines.add(NearnessCheck.check(marker, rules));
        if (!orders.isEmpty()) {
            lines.addAll(PatternCheck.check(marker, orders));
            lines.addAll(MarkingCheck.check(marker, orders));
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

    /** The cut lines, or the blocks about them. */
    private List<Polygon> rooms() {
        List<Polygon> rooms = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Placement placement = marker.placements().get(i);
            Block block = rules.piece(placement.piece().pieceId()).block().orElse(Block.NONE);
            rooms.add(PieceClearance.of(placement, placed.get(i), block, fabric));
        }
        return rooms;
    }

    /** Half of it lies on a piece's side of any gap, mm. */
    private double gap(int i) {
        return rules.piece(marker.placements().get(i).piece().pieceId()).gap().orElse(fabric.pieceGap());
    }

    private CheckReport.Line inside(List<Polygon> placed) {
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

    private CheckReport.Line gaps(List<Polygon> placed) {
        double least = Double.POSITIVE_INFINITY;
        CheckReport.Line closest = line(
                "gaps",
                "all pieces farther apart",
                "at least %s mm, or as the rules say".formatted(fabric.pieceGap()),
                true);
        double[] gaps = IntStream.range(0, placed.size()).mapToDouble(this::gap).toArray();
        PieceDistances distances = new PieceDistances(placed);
        for (int i = 0; i < placed.size(); i++) {
            for (int k = 0; k < i; k++) {
                double wanted = (gaps[i] + gaps[k]) / 2;
                if (distances.areWithin(wanted, i, k)) {
                    double gap = distances.distance(i, k);
                    if (distances.overlap(i, k, gap, GRID)) {
                        return line("gaps", "%s overlaps %s".formatted(name(i), name(k)), "no overlap", false);
                    }
                    if (gap < wanted - GRID) {
                        return line(
                                "gaps",
                                String.format(Locale.ROOT, "%s is %.3f mm from %s", name(i), gap, name(k)),
                                "at least %s mm".formatted(wanted),
                                false);
                    }
                    if (gap - wanted < least) {
                        least = gap - wanted;
                        closest = line(
                                "gaps",
                                String.format(
                                        Locale.ROOT, "closest are %s and %s, %.3f mm apart", name(i), name(k), gap),
                                "at least %s mm".formatted(wanted),
                                true);
                    }
                }
            }
        }
        return closest;
    }

    private CheckReport.Line flaws(List<Polygon> placed) {
        Optional<Misfit.OnFlaw> hit = hitFlaw(placed);
        if (hit.isPresent()) {
            Misfit.OnFlaw on = hit.get();
            return line(
                    "flaws",
                    String.format(
                            Locale.ROOT,
                            "%s %s flaw '%s' at %s",
                            on.piece(),
                            on.gapMm() == 0 ? "lies on" : String.format(Locale.ROOT, "is %.3f mm from", on.gapMm()),
                            on.flaw().grade(),
                            shown(on.flaw().ring().points().get(0))),
                    "at least %s mm".formatted(on.neededMm()),
                    false);
        }
        return line(
                "flaws",
                String.format(
                        Locale.ROOT,
                        "%d on the cloth, %d tolerated by a piece",
                        fabric.flaws().size(),
                        borne(placed)),
                "avoided or tolerated",
                true);
    }

    /** The first piece that lies on a flaw that it does not tolerate, or too near to it. */
    private Optional<Misfit.OnFlaw> hitFlaw(List<Polygon> placed) {
        for (Fabric.Flaw flaw : fabric.flaws()) {
            Polygon region = Polygons.of(flaw.ring());
            for (int i = 0; i < placed.size(); i++) {
                double wanted = (gap(i) + fabric.pieceGap()) / 2;
                boolean covers = ShapeRelations.overlap(placed.get(i), region, GRID);
                double gap = covers ? 0 : region.distance(placed.get(i));
                if ((covers || gap < wanted - GRID) && !tolerates(i, flaw)) {
                    return Optional.of(new Misfit.OnFlaw(name(i), flaw, gap, wanted));
                }
            }
        }
        return Optional.empty();
    }

    /** How often a piece lies on a flaw that it tolerates. */
    private long borne(List<Polygon> placed) {
        return fabric.flaws().stream()
                .mapToLong(flaw -> {
                    Polygon region = Polygons.of(flaw.ring());
                    return IntStream.range(0, placed.size())
                            .filter(i -> tolerates(i, flaw) && ShapeRelations.overlap(placed.get(i), region, GRID))
                            .count();
                })
                .sum();
    }

    /** By the marker's own rules. A fold stays where the marker has it, on wider cloth too. */
    static Optional<Misfit> misfit(Marker marker, Fabric cloth) {
        double reachMm = new MarkerCheck(marker, marker.rules())
                .rooms().stream()
                        .mapToDouble(room -> room.getEnvelopeInternal().getMaxY())
                        .max()
                        .orElse(0);
        if (reachMm > cloth.spreadWidth() + GRID / 2) {
            return Optional.of(new Misfit.TooNarrow(cloth.spreadWidth(), reachMm));
        }
        if (marker.length() > cloth.lengthOnGrid() + GRID / 2) {
            return Optional.of(new Misfit.TooShort(cloth.lengthOnGrid(), marker.length()));
        }
        Marker there = UnfoldedMarker.of(marker.on(marker.fabric().withFlaws(cloth.flaws())));
        MarkerCheck opened = new MarkerCheck(there, marker.rules());
        return opened.hitFlaw(opened.rooms()).map(Misfit.class::cast);
    }

    /** Grades run from the mildest to the gravest; no piece tolerates one that is not listed. */
    private boolean tolerates(int i, Fabric.Flaw flaw) {
        int gravest = rules.piece(marker.placements().get(i).piece().pieceId())
                .tolerates()
                .map(rules.grades()::indexOf)
                .orElse(-1);
        int grade = rules.grades().indexOf(flaw.grade());
        return grade >= 0 && grade <= gravest;
    }

    private CheckReport.Line labels() {
        for (int i = 0; i < placed.size(); i++) {
            Point at = marker.placements().get(i).label().at();
            if (!placed.get(i).contains(Polygons.FLOATING.createPoint(new Coordinate(at.x(), at.y())))) {
                return line(
                        "labels",
                        "the label of %s lies at %s".formatted(name(i), shown(at)),
                        "inside the piece",
                        false);
            }
        }
        return line("labels", "all inside", "inside the piece", true);
    }

    private CheckReport.Line figures(List<Polygon> rooms) {
        double length = rooms.stream()
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

    private static String shown(Point at) {
        return "(%s, %s)".formatted(at.x(), at.y());
    }

    private PieceRef name(int i) {
        return marker.placements().get(i).piece();
    }

    private static CheckReport.Line line(String name, String figure, String expected, boolean ok) {
        return new CheckReport.Line(name, figure, expected, ok);
    }
}
