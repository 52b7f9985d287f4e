package io.tailorline.portal.fake;

import io.tailorline.cutter.io.ProfileYaml;
import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.PlanResult;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.CutProgram;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.json.FormatFault;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.NapDirection;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.PieceRef;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A suit of rectangles: enough to be drawn, laid and listed. */
public final class SampleSuit {

    private static final Map<String, double[]> BOXES = Map.of(
            "jacket.front", new double[] {840, 330},
            "jacket.back", new double[] {820, 260},
            "jacket.topSleeve", new double[] {640, 240},
            "trousers.front", new double[] {1100, 330},
            "jacket.breastWelt", new double[] {130, 60});

    private static final List<String> ORDER =
            List.of("jacket.front", "jacket.back", "jacket.topSleeve", "trousers.front", "jacket.breastWelt");

    private static final Map<String, CutProgram> PROGRAMS = new ConcurrentHashMap<>();

    private SampleSuit() {}

    public static int pieceCount() {
        return marker("TL-2222-22").placements().size();
    }

    public static Pattern pattern(String orderId) {
        return new Pattern(
                orderId,
                Style.twoPiece(),
                MeasurementSet.symmetric(orderId, Sex.MALE, Map.of(Measurement.CHEST_GIRTH, 1037.0)),
                ORDER.stream().map(SampleSuit::piece).toList(),
                List.of(),
                List.of(new Girth("chest", 1037, 110, 1147)),
                Map.of());
    }

    private static Piece piece(String id) {
        double[] box = BOXES.get(id);
        Point a = Point.of(0, 0);
        Point b = Point.of(box[0], 0);
        Point c = Point.of(box[0], box[1]);
        Point d = Point.of(0, box[1]);
        return new Piece(
                id,
                Side.ofPieceId(id),
                id.substring(id.indexOf('.') + 1),
                id.startsWith("jacket") ? Garment.JACKET : Garment.TROUSERS,
                Material.SHELL,
                id.endsWith("Welt") ? CutQuantity.single() : CutQuantity.pair(),
                NapDirection.ONE_WAY,
                0,
                new PieceGeometry(
                        ring(-10, -10, box[0] + 10, box[1] + 10),
                        new GrainLine(Point.of(box[0] / 4, box[1] / 2), Point.of(box[0] * 3 / 4, box[1] / 2)),
                        List.of(),
                        List.of(),
                        List.of()),
                List.of(),
                List.of(
                        new Edge("side", Polyline.through(a, b), Allowance.of(10)),
                        new Edge("hem", Polyline.through(b, c), Allowance.of(10)),
                        new Edge("front", Polyline.through(c, d), Allowance.of(10)),
                        new Edge("top", Polyline.through(d, a), Allowance.of(10))));
    }

    private static Ring ring(double left, double low, double right, double high) {
        return new Ring(
                List.of(Point.of(left, low), Point.of(right, low), Point.of(right, high), Point.of(left, high)));
    }

    public static Marker marker(String orderId) {
        List<Placement> placements = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (String id : ORDER) {
            Piece piece = piece(id);
            double[] box = BOXES.get(id);
            for (Copy copy : piece.cut().copies()) {
                if (y + box[1] > 1500) {
                    y = 0;
                    x += 1120;
                }
                Point middle = Point.of(x + box[0] / 2, y + box[1] / 2);
                placements.add(new Placement(
                        new PieceRef(orderId, id, copy),
                        piece.garment(),
                        new PieceToFabric(copy.isMirrored(), 0, Point.of(x, y)),
                        new PieceGeometry(
                                ring(x, y, x + box[0], y + box[1]), piece.grainLine(), List.of(), List.of(), List.of()),
                        new Placement.Label(middle, 0, piece.name())));
                y += box[1] + 2;
            }
        }
        return new Marker(Fabric.plain("navy-twill", 1500, Nap.TWO_WAY, 2), x + 1120, 0.8, placements);
    }

    /** The same on cloth of this stripe or check, with a point at which the fronts are matched. */
    public static Marker marker(String orderId, Fabric.Stripe stripe) {
        Marker plain = marker(orderId);
        Fabric cloth = plain.fabric();
        Fabric checked = new Fabric(
                cloth.id(),
                cloth.usableWidth(),
                cloth.selvedgeMargin(),
                cloth.nap(),
                cloth.pieceGap(),
                Optional.of(stripe),
                cloth.flaws(),
                cloth.maxLength(),
                cloth.shrinkage(),
                cloth.face());
        List<Placement> matched = plain.placements().stream()
                .map(placement -> placement.withGeometry(placement
                        .geometry()
                        .withAnchors(List.of(new StripeAnchor(
                                "jacket.sideFront", placement.cutLine().points().get(0))))))
                .toList();
        return new Marker(checked, plain.length(), plain.efficiency(), matched);
    }

    /** Planned once: pages ask for it again and again. */
    public static CutProgram program(String orderId) {
        return PROGRAMS.computeIfAbsent(orderId, SampleSuit::plan);
    }

    private static CutProgram plan(String orderId) {
        PlanResult plan = CutPlanner.plan(marker(orderId), table());
        return ((PlanResult.Planned) plan).program();
    }

    private static TableProfile table() {
        try {
            return ProfileYaml.find("reference");
        } catch (FormatFault broken) {
            throw new IllegalStateException(broken);
        }
    }
}
