package io.tailorline.pattern.draft.jacket.front;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.RootFinder;
import io.tailorline.pattern.draft.jacket.block.BustLine;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketLevels;
import io.tailorline.pattern.notice.Notice;

/**
 * The seam over the bust point, from armhole or shoulder to the hem: docs/drafting/womens-jacket.md, step 6. Below the
 * bust point both sides are each other's mirror image, so they are equally long; above it the side front is longer by
 * the bust ease.
 *
 * @param front the front's side, from the top
 * @param side the side front's side, from the top
 * @param frontAbove length of the front's side above the bust point, mm
 */
public record PrincessSeam(Polyline front, Polyline side, double frontAbove) {

    /** Eased in over the bust. */
    public static final double EASE = 3;

    /** Handles as shares of the chord above the bust point; the next where the side front finds none. */
    private static final double[] FRONT_HANDLES = {0.36, 0.42, 0.30, 0.48, 0.24, 0.18};

    private static final double LEAST_SIDE_HANDLE = 0.14;
    private static final double MOST_SIDE_HANDLE = 0.62;
    private static final double HANDLE = 0.33;
    /** The seam leaves the bust point this much steeper than its chord to the waist, so that it does not swing. */
    private static final double LEAN = 1.5;

    private static final double LEAST_ABOVE = 30;

    /**
     * @param top where the seam begins on the closed front
     * @param leaves its direction there on the closed front, length 1
     */
    static PrincessSeam of(JacketBlock block, Point top, Point leaves) throws ImpossibleGeometry {
        BustLine bust = block.bust().orElseThrow();
        ImpossibleGeometry.requireAtLeast(
                "jacket.front, princess seam",
                bust.point().y() - StrictMath.max(top.y(), bust.opened(top).y()),
                LEAST_ABOVE,
                "draft.bust-point-high");
        Polyline frontBelow = below(block, bust.point(), 1);
        Polyline sideBelow = below(block, bust.point(), -1);
        Point sideTop = bust.opened(top);
        Point sideLeaves = leaves.turned(-bust.dartDeg());
        for (double handle : FRONT_HANDLES) {
            Curve front = above(top, leaves, bust.point(), lean(block, bust.point(), 1), handle);
            double wanted = front.length(Curve.CHORDS) + EASE;
            Point arrives = lean(block, bust.point(), -1);
            RootFinder.Root root = RootFinder.rising(
                    share -> above(sideTop, sideLeaves, bust.point(), arrives, share)
                                    .length(Curve.CHORDS)
                            - wanted,
                    LEAST_SIDE_HANDLE,
                    MOST_SIDE_HANDLE);
            if (root.found()) {
                Curve side = above(sideTop, sideLeaves, bust.point(), arrives, root.value());
                return new PrincessSeam(
                        Polyline.joined(front.sampled(Curve.CHORDS), frontBelow),
                        Polyline.joined(side.sampled(Curve.CHORDS), sideBelow),
                        wanted - EASE);
            }
        }
        throw new ImpossibleGeometry(
                "jacket.front, princess seam",
                ImpossibleGeometry.text("%.1f deg", bust.dartDeg()),
                ImpossibleGeometry.text("%.0f mm ease over the bust", EASE),
                Notice.of("draft.princess-seam"));
    }

    private static Curve above(Point top, Point leaves, Point bust, Point arrives, double share) {
        double chord = top.distanceTo(bust);
        return new Curve(top, leaves.times(share * chord), arrives.times(share * chord), bust);
    }

    /** The direction in which a side passes the bust point, length 1. */
    private static Point lean(JacketBlock block, Point bust, int towardsFront) {
        double height = block.levels().waist() - bust.y();
        return Point.of(towardsFront * LEAN * block.taken().dart() / 2 / height, 1)
                .unit();
    }

    private static Polyline below(JacketBlock block, Point bust, int towardsFront) {
        JacketLevels levels = block.levels();
        Point waist = Point.of(bust.x() + towardsFront * block.taken().dart() / 2, levels.waist());
        Point seat = Point.of(bust.x() + towardsFront * block.taken().seatFront() / 2, levels.seat());
        double upper = HANDLE * (levels.waist() - bust.y());
        Point lower = Point.of(0, HANDLE * (levels.seat() - levels.waist()));
        return Polyline.joined(
                        Curve.line(bust, lean(block, bust, towardsFront).times(upper), Point.of(0, upper), waist),
                        Curve.line(waist, lower, lower, seat))
                .continuedTo(Point.of(seat.x(), block.seams().front().last().y()));
    }
}
