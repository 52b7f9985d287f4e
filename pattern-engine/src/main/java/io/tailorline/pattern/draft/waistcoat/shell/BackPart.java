package io.tailorline.pattern.draft.waistcoat.shell;

import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.BACK_SIDE;
import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.EDGE;
import static io.tailorline.pattern.draft.waistcoat.block.WaistcoatAllowances.SEAM;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatBlock;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatLevels;
import io.tailorline.pattern.draft.waistcoat.block.WaistcoatShoulders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The outer back: docs/drafting/waistcoat.md, steps 4 to 8.
 *
 * @param net edges: neck, shoulder, armhole, side, vent, hem.side, with a dart dart and hem.centre, centreBack
 * @param dart the waist dart
 */
public record BackPart(NetPiece net, Optional<WaistDart> dart) {

    private static final double DART_SHARE_OF_BACK = 0.55;
    private static final double DART_BELOW_SCYE = 30;
    private static final double HEM_HANDLE = 0.30;
    private static final double NECK_HANDLE = 0.55;
    private static final double NECK_TO_SHOULDER_HANDLE = 15;
    private static final int NECK_CHORDS = 20;

    static BackPart of(WaistcoatBlock block) {
        WaistcoatShoulders shoulders = block.shoulders();
        Polyline side = block.sides().back();
        Polyline.Halves seam = side.splitAtLength(side.length() - WaistcoatForepart.VENT);
        DartedHem hem = hem(block);
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("neck", neck(block), EDGE, Corner.SQUARE_NEXT));
        edges.add(NetEdge.of(
                "shoulder", Polyline.through(shoulders.backNeck(), shoulders.backTip()), SEAM, Corner.SQUARE_THIS));
        edges.add(NetEdge.of("armhole", block.scye().back(), SEAM, Corner.SQUARE_NEXT));
        edges.add(NetEdge.of("side", seam.before(), BACK_SIDE));
        edges.add(NetEdge.of("vent", seam.after(), BACK_SIDE));
        edges.add(NetEdge.of("hem.side", hem.before(), SEAM));
        edges.addAll(hem.beyond("hem.centre", SEAM));
        edges.add(NetEdge.of("centreBack", block.centreBack().line().reversed(), SEAM, Corner.SQUARE_THIS));
        return new BackPart(new NetPiece("waistcoat.back", edges), dart(block, hem));
    }

    /**
     * Square at centre back; at the shoulder the supplement of the front's angle, so that the neck is one smooth line.
     */
    private static Polyline neck(WaistcoatBlock block) {
        WaistcoatShoulders shoulders = block.shoulders();
        Point nape = block.centreBack().nape();
        double cosine = shoulders.alongFront().dot(block.edge().neckStart());
        double frontAngle = StrictMath.toDegrees(StrictMath.acos(StrictMath.max(-1, StrictMath.min(1, cosine))));
        Point turned = shoulders.alongBack().turned(180 - frontAngle);
        Point down = turned.y() > 0 ? turned : turned.times(-1);
        double width = shoulders.backNeck().x() - nape.x();
        return new Curve(
                        nape,
                        block.centreBack().down().quarterTurned().times(-NECK_HANDLE * width),
                        down.times(-NECK_TO_SHOULDER_HANDLE),
                        shoulders.backNeck())
                .sampled(NECK_CHORDS);
    }

    /** A hollow back's waist rises from the side to centre back. */
    private static double waistAt(WaistcoatBlock block, double x) {
        WaistcoatLevels levels = block.levels();
        double side = block.sides().back().xAt(levels.waist());
        return levels.waist() + (levels.centreBackWaist() - levels.waist()) * (side - x) / side;
    }

    private static double axis(WaistcoatBlock block) {
        return DART_SHARE_OF_BACK * block.chest().backWidthLine();
    }

    private static DartedHem hem(WaistcoatBlock block) {
        Polyline side = block.sides().back();
        Point start = side.last();
        Point end = block.centreBack().hem();
        double mouth = block.taken().backDartAtHem();
        Point square = side.endTangent().quarterTurned();
        Point inwards = square.x() < 0 ? square : square.times(-1);
        double handle = HEM_HANDLE * (start.x() - end.x());
        return DartedHem.of(start, inwards.times(handle), Point.of(-handle, 0), end, Point.of(-mouth, 0), axis(block));
    }

    private static Optional<WaistDart> dart(WaistcoatBlock block, DartedHem hem) {
        double x = axis(block);
        return hem.dart(
                Point.of(x, block.levels().scyeOfPair() + DART_BELOW_SCYE),
                Point.of(x, waistAt(block, x)),
                block.taken().backDart());
    }
}
