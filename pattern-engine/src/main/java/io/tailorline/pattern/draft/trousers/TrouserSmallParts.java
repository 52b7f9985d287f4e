package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.trousers.TrouserStyle.Hold;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.NapDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts of the hip pockets, belt loops and adjusters: rectangles. Cut sizes: docs/drafting/trousers.md, 8. */
final class TrouserSmallParts {

    static final String HIP_JET = "trousers.hipJet";
    static final String HIP_FLAP = "trousers.hipFlap";
    static final String HIP_FACING = "trousers.hipPocketFacing";

    /** Length of a hip pocket's mouth. */
    static final double HIP_MOUTH = 135;

    private static final double SEAM = 10;
    /** Jets and facings run on beyond the mouth at both ends, net. */
    static final double BEYOND_MOUTH = 10;

    private static final double JET_WIDTH = 30;
    private static final double FLAP_DEPTH = 50;
    /** Behind the mouth the bag is faced with cloth, so that none of it shows. */
    private static final double HIP_FACING_DEPTH = 50;

    private static final int LOOPS = 7;
    private static final double LOOP_LENGTH = 80;
    private static final double LOOP_WIDTH = 32;
    private static final double ADJUSTER_LENGTH = 150;
    private static final double ADJUSTER_WIDTH = 60;
    /** It holds a buckle and is folded lengthwise. */
    private static final double BUCKLE_TAB_LENGTH = 60;

    private TrouserSmallParts() {}

    static List<PieceDrawing> of(TrouserStyle style, Optional<CoinPocket> coins) {
        List<PieceDrawing> parts = new ArrayList<>();
        if (style.hipPockets() > 0) {
            parts.add(jets(style));
            parts.add(hip(style, HIP_FACING, "hip pocket facing", 1, HIP_FACING_DEPTH, HIP_MOUTH + 2 * BEYOND_MOUTH)
                    .hidden());
        }
        if (style.hipPockets() > 0 && style.flaps()) {
            parts.add(hip(style, HIP_FLAP, "hip pocket flap", 1, FLAP_DEPTH, HIP_MOUTH));
        }
        coins.ifPresent(pocket -> parts.add(pocket.facing()));
        if (style.hold() == Hold.LOOPS) {
            parts.add(plain("trousers.beltLoops", "belt loops, one strip", LOOPS * LOOP_LENGTH, LOOP_WIDTH, 0)
                    .cut(CutQuantity.single()));
        } else if (style.hold() == Hold.SIDE_ADJUSTERS) {
            parts.add(pair("trousers.sideAdjuster", "side adjuster", 2, ADJUSTER_LENGTH, ADJUSTER_WIDTH));
        } else if (style.hold() == Hold.STRAPS) {
            parts.add(pair("trousers.buckleTab", "buckle tab", 2, BUCKLE_TAB_LENGTH, 2 * BandStrap.STRAP));
        }
        return parts;
    }

    /**
     * Both lips of a pocket in one piece: it is sewn over the mouth, slit along its middle and turned. Its grain runs
     * along the mouth, so that the lips do not stretch.
     */
    private static PieceDrawing jets(TrouserStyle style) {
        double across = HIP_MOUTH + 2 * BEYOND_MOUTH;
        return hip(style, HIP_JET, "hip pocket jet", 1, 2 * JET_WIDTH, across)
                .grainAlong(Point.of(1, 0))
                .line("slit", Polyline.through(Point.of(0, JET_WIDTH), Point.of(across, JET_WIDTH)));
    }

    static PieceDrawing pair(String id, String name, int quantity, double length, double width) {
        return plain(id, name, length, width, SEAM).cut(new CutQuantity(quantity, true));
    }

    static PieceDrawing single(String id, String name, double length, double width) {
        return plain(id, name, length, width, SEAM).cut(CutQuantity.single());
    }

    /** @param across width across the grain: the grain runs down the back, the mouth across it */
    private static PieceDrawing hip(TrouserStyle style, String id, String name, int each, double down, double across) {
        int quantity = each * style.hipPockets();
        return plain(id, name, down, across, SEAM).cut(new CutQuantity(quantity, style.hipPockets() == 2));
    }

    /** A rectangle, its length along the grain. */
    private static PieceDrawing plain(String id, String name, double length, double width, double allowance) {
        NetPiece net = NetPiece.rectangle(
                name, Point.of(0, 0), Point.of(width, length), allowance, List.of("top", "outer", "low", "mouth"));
        return PieceDrawing.of(id, name, Garment.TROUSERS, net).direction(NapDirection.TWO_WAY);
    }
}
