package io.tailorline.pattern.draft.waistcoat.shell;

import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.EDGE;
import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.SEAM;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.waistcoat.block.BustDart;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatFrontEdge;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatShoulders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The front: docs/drafting/waistcoat.md, step 8.
 *
 * @param net edges: armhole, shoulder (over a bust dart shoulder.armhole, bustDart, shoulder.neck), opening, edge,
 *     hem.facing, hem.centre, with a dart dart and hem.side, vent, side
 * @param dart the waist dart
 * @param onShoulder where the facing ends on the shoulder
 */
public record WaistcoatForepart(NetPiece net, Optional<WaistDart> dart, Point onShoulder) {

    /** The last stretch of the side seam stays open. */
    static final double VENT = 25;

    private static final double DART_SHARE_OF_FRONT = 0.42;
    private static final double DART_BELOW_SCYE = 40;
    private static final double BUST_DART_HIGHER = 15;
    private static final double DART_BELOW_BUST = 25;
    private static final double HEM_LEAVES = 0.34;
    private static final double HEM_LEAVES_LOWER = 5;
    private static final double HEM_ARRIVES = 0.30;
    private static final double FACING_AT_HEM = 60;
    private static final double FACING_AT_SHOULDER = 40;
    private static final double FACING_SHARE_OF_SHOULDER = 0.4;
    /** Between the facing and the dart at the hem. */
    private static final double CLEAR_OF_DART = 15;

    private static final double LEAST_HEM = 60;
    private static final double LEAST_FACING = 20;

    static WaistcoatForepart of(WaistcoatBlock block) throws ImpossibleGeometry {
        Polyline side = block.sides().front();
        WaistcoatFrontEdge edge = block.edge();
        DartedHem hem = hem(block);
        ImpossibleGeometry.requireAtLeast(
                "waistcoat.front, hem", edge.point().x() - side.last().x(), LEAST_HEM, "draft.front-hem");
        double room = edge.point().x() - hem.before().last().x() - (hem.isDarted() ? CLEAR_OF_DART : LEAST_HEM / 2);
        double facing = StrictMath.min(FACING_AT_HEM, room);
        ImpossibleGeometry.requireAtLeast("waistcoat.facing, hem", facing, LEAST_FACING, "draft.facing");
        Polyline.Halves faced = hem.before().splitAtX(edge.point().x() - facing);
        WaistcoatShoulders shoulders = block.shoulders();
        Polyline.Halves seam = side.splitAtLength(side.length() - VENT);
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("armhole", block.scye().front(), SEAM, Corner.SQUARE_NEXT));
        addShoulder(block, edges);
        edges.add(NetEdge.of("opening", edge.opening(), EDGE));
        edges.add(NetEdge.of("edge", edge.edge(), EDGE));
        edges.add(NetEdge.of("hem.facing", faced.before(), SEAM));
        edges.add(NetEdge.of("hem.centre", faced.after(), SEAM));
        edges.addAll(hem.beyond("hem.side", SEAM));
        edges.add(NetEdge.of("vent", seam.after().reversed(), SEAM));
        edges.add(NetEdge.of("side", seam.before().reversed(), SEAM, Corner.SQUARE_THIS));
        return new WaistcoatForepart(new NetPiece("waistcoat.front", edges), dart(block, hem), onShoulder(shoulders));
    }

    /** One edge, or two with the mouth of the bust dart between them. */
    private static void addShoulder(WaistcoatBlock block, List<NetEdge> edges) {
        Point tip = block.scye().front().last();
        Point neck = block.shoulders().frontNeck();
        if (block.bust().isEmpty()) {
            edges.add(NetEdge.of("shoulder", Polyline.through(tip, neck), SEAM, Corner.SQUARE_THIS));
            return;
        }
        BustDart dart = block.bust().get();
        edges.add(NetEdge.of("shoulder.armhole", Polyline.through(tip, dart.mouthSide()), SEAM));
        edges.add(NetEdge.of("bustDart", Polyline.through(dart.mouthSide(), dart.mouthNeck()), SEAM));
        edges.add(NetEdge.of("shoulder.neck", Polyline.through(dart.mouthNeck(), neck), SEAM, Corner.SQUARE_THIS));
    }

    private static double axis(WaistcoatBlock block) {
        return block.chest().frontScyeLine()
                + DART_SHARE_OF_FRONT * block.chest().front();
    }

    private static DartedHem hem(WaistcoatBlock block) {
        Point point = block.edge().point();
        Polyline side = block.sides().front();
        Point end = side.last();
        double mouth = block.taken().frontDartAtHem();
        Point square = side.endTangent().quarterTurned();
        Point fromSide = square.x() > 0 ? square : square.times(-1);
        return DartedHem.of(
                point,
                end.minus(point).times(HEM_LEAVES).plus(Point.of(0, HEM_LEAVES_LOWER)),
                fromSide.times(-HEM_ARRIVES * (point.x() - end.x())),
                end,
                Point.of(-mouth, 0),
                axis(block));
    }

    private static Optional<WaistDart> dart(WaistcoatBlock block, DartedHem hem) {
        double x = axis(block);
        return hem.dart(
                Point.of(x, tipLevel(block)),
                Point.of(x, block.levels().waist()),
                block.taken().frontDart());
    }

    /** Below the upper welt, and clear of the bust point. */
    private static double tipLevel(WaistcoatBlock block) {
        double scye = block.levels().scyeOfPair() + DART_BELOW_SCYE;
        return block.bust()
                .map(bust ->
                        StrictMath.max(scye - BUST_DART_HIGHER, bust.bustPoint().y() + DART_BELOW_BUST))
                .orElse(scye);
    }

    private static Point onShoulder(WaistcoatShoulders shoulders) {
        double width = StrictMath.min(
                FACING_AT_SHOULDER,
                FACING_SHARE_OF_SHOULDER * shoulders.frontNeck().distanceTo(shoulders.frontTip()));
        return shoulders.frontNeck().plus(shoulders.alongFront().times(width));
    }

    /** The shoulder's edges from the tip to the neck point, a bust dart left out. */
    public static List<String> shoulderEdges(NetPiece front) {
        return front.hasEdge("bustDart") ? List.of("shoulder.armhole", "shoulder.neck") : List.of("shoulder");
    }

    /** Width of the facing, and so of the neck strip, on the shoulder, mm. */
    double facingAtShoulder(WaistcoatShoulders shoulders) {
        return onShoulder.distanceTo(shoulders.frontNeck());
    }
}
