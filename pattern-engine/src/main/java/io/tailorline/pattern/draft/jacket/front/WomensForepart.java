package io.tailorline.pattern.draft.jacket.front;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.HEM;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.block.BustLine;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.style.BustShaping;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A woman's front, shaped over the bust: the dart that gapes in the block is shut and opened again where the style has
 * its seam or its dart. docs/drafting/womens-jacket.md, steps 5 to 7. Neck, lapel, edge and hem are the man's.
 */
public final class WomensForepart {

    public static final String BUST_DART = "bustDart";

    /** The seam leaves the armhole this far above the front pitch, along the armhole. */
    private static final double ABOVE_PITCH = 30;
    /** How far the seam's start turns upwards from the straight way to the bust point, degrees. */
    private static final double ARMHOLE_ARCH_DEG = 24;

    /** Least angle of the side front between armhole and seam, degrees. */
    private static final double LEAST_CORNER_DEG = 40;

    private static final double SHOULDER_ARCH_DEG = 7;
    private static final double SHOULDER_SHARE = 0.5;
    /** The side dart begins at least this far below the armhole, along the side seam, and below a low bust point. */
    private static final double DART_BELOW_ARMHOLE = 55;

    private static final double DART_BELOW_BUST = 5;

    private final JacketBlock block;
    private final JacketStyle style;
    private final BustLine bust;
    private final Polyline.Halves armhole;

    private WomensForepart(JacketBlock block, JacketStyle style, Polyline.Halves armhole) {
        this.block = block;
        this.style = style;
        this.bust = block.bust().orElseThrow();
        this.armhole = armhole;
    }

    /** @param underarm as for a man's front */
    public static JacketForepart of(JacketBlock block, JacketStyle style, BustShaping shaping, double underarm)
            throws ImpossibleGeometry {
        WomensForepart draft = new WomensForepart(block, style, JacketForepart.armhole(block, underarm));
        return switch (shaping) {
            case ARMHOLE_PRINCESS -> draft.armholePrincess();
            case SHOULDER_PRINCESS -> draft.shoulderPrincess();
            case DART -> draft.sideDart();
            case NONE -> throw new IllegalStateException("A woman's front needs a bust shaping.");
        };
    }

    private JacketForepart armholePrincess() throws ImpossibleGeometry {
        double lower = armhole.after().length() - block.scye().frontUpper().length() + ABOVE_PITCH;
        Polyline.Halves cut = armhole.after().splitAtLength(lower);
        Polyline upper = bust.closed(cut.after());
        PrincessSeam seam = PrincessSeam.of(block, upper.first(), leaving(upper.first(), archDeg(upper)));
        NetEdge shoulder = NetEdge.of(
                "shoulder", Polyline.through(upper.last(), block.shoulders().frontNeck()), SEAM, Corner.SQUARE_THIS);
        return princess(
                seam,
                List.of(NetEdge.of("armhole", upper, SEAM, Corner.SQUARE_NEXT), shoulder),
                List.of(NetEdge.of("armhole", cut.before(), SEAM, Corner.SQUARE_NEXT)));
    }

    private JacketForepart shoulderPrincess() throws ImpossibleGeometry {
        Point neck = block.shoulders().frontNeck();
        Point top = neck.towards(block.shoulders().frontTip(), SHOULDER_SHARE);
        PrincessSeam seam = PrincessSeam.of(block, top, leaving(top, SHOULDER_ARCH_DEG));
        return princess(
                seam,
                List.of(NetEdge.of("shoulder", Polyline.through(top, neck), SEAM, Corner.SQUARE_THIS)),
                List.of(
                        NetEdge.of("armhole", armhole.after(), SEAM, Corner.SQUARE_NEXT),
                        NetEdge.of(
                                "shoulder",
                                Polyline.through(armhole.after().last(), bust.opened(top)),
                                SEAM,
                                Corner.SQUARE_NEXT)));
    }

    /** More where the bust point lies so far outside that the seam would run along the armhole. */
    private double archDeg(Polyline upper) {
        Point straight = bust.point().minus(upper.first()).unit();
        Point down = upper.startTangent().times(-1);
        double between = StrictMath.toDegrees(StrictMath.atan2(straight.cross(down), straight.dot(down)));
        return StrictMath.max(ARMHOLE_ARCH_DEG, LEAST_CORNER_DEG - between);
    }

    private Point leaving(Point top, double archDeg) {
        return bust.point().minus(top).unit().turned(-archDeg);
    }

    /** The front with {@code above} over its seam, and the side front with {@code outside}. */
    private JacketForepart princess(PrincessSeam seam, List<NetEdge> above, List<NetEdge> outside)
            throws ImpossibleGeometry {
        Lapel lapel = Lapel.of(block, style);
        Polyline side = block.seams().front();
        double apart = seam.front().last().x() - seam.side().last().x();
        JacketFrontEdge edge = JacketFrontEdge.of(
                block,
                style,
                side.last().plus(Point.of(apart, 0)),
                seam.front().last().x());
        Polyline.Halves hem = edge.hem().splitAtX(seam.front().last().x());
        Polyline sideHem = hem.after().moved(Point.of(-apart, 0));
        List<NetEdge> front = new ArrayList<>(above);
        front.addAll(JacketForepart.neckToHem(lapel, edge, hem.before()));
        front.add(NetEdge.of(
                "princess", seam.front().endingAt(hem.before().last()).reversed(), SEAM, Corner.SQUARE_THIS));
        List<NetEdge> sideFront = new ArrayList<>();
        sideFront.add(NetEdge.of("underarm", armhole.before(), SEAM));
        sideFront.addAll(outside);
        sideFront.add(NetEdge.of("princess", seam.side().endingAt(sideHem.first()), SEAM, Corner.FOLD_NEXT));
        sideFront.add(NetEdge.of("hem", sideHem, HEM, Corner.FOLD_THIS));
        sideFront.add(NetEdge.of("side", side.reversed(), SEAM, Corner.SQUARE_THIS));
        return new JacketForepart(
                lapel,
                edge,
                new NetPiece("jacket.front", front),
                Optional.of(new NetPiece("jacket.sideFront", sideFront)),
                Optional.of(seam));
    }

    private JacketForepart sideDart() throws ImpossibleGeometry {
        Lapel lapel = Lapel.of(block, style);
        JacketFrontEdge edge = JacketFrontEdge.of(
                block,
                style,
                block.seams().front().last(),
                block.seams().front().last().x());
        Polyline.Halves side = block.seams().front().splitAtLength(dartBelowArmhole(block));
        Polyline above = bust.closed(side.before());
        List<NetEdge> front = new ArrayList<>();
        front.add(NetEdge.of("underarm", bust.closed(armhole.before()), SEAM));
        front.add(NetEdge.of("armhole", bust.closed(armhole.after()), SEAM, Corner.SQUARE_NEXT));
        front.add(NetEdge.of(
                "shoulder",
                Polyline.through(block.shoulders().frontTip(), block.shoulders().frontNeck()),
                SEAM,
                Corner.SQUARE_THIS));
        front.addAll(JacketForepart.neckToHem(lapel, edge, edge.hem()));
        front.add(NetEdge.of("side", side.after().reversed(), SEAM));
        front.add(NetEdge.of(BUST_DART, mouth(side.after(), above.last()), SEAM));
        front.add(NetEdge.of("sideUpper", above.reversed(), SEAM, Corner.SQUARE_THIS));
        return new JacketForepart(lapel, edge, new NetPiece("jacket.front", front), Optional.empty(), Optional.empty());
    }

    /** A dart rises to the bust: one that fell would fold its mouth inwards. */
    public static double dartBelowArmhole(JacketBlock block) {
        double down = block.bust().orElseThrow().point().y()
                - block.seams().front().first().y();
        return StrictMath.max(DART_BELOW_ARMHOLE, down + DART_BELOW_BUST);
    }

    /** The dart is pressed down: its mouth runs so that the folded cloth ends along the side seam below it. */
    private Polyline mouth(Polyline below, Point upper) {
        Point lower = below.first();
        Point leg = lower.minus(bust.point()).unit();
        Point up = below.startChord().mirrored(Point.of(0, 0), leg);
        Point middle = leg.turned(bust.dartDeg() / 2);
        double reach = crossing(lower, up, bust.point(), middle);
        return Polyline.through(lower, bust.point().plus(middle.times(reach)), upper);
    }

    /** How far along the line from {@code b} it meets the line from {@code a}, both directions of length 1. */
    private static double crossing(Point a, Point alongA, Point b, Point alongB) {
        return a.minus(b).cross(alongA) / alongB.cross(alongA);
    }
}
