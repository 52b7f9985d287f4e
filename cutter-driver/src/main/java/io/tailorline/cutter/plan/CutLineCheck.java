package io.tailorline.cutter.plan;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.marker.Placement;
import java.util.Optional;

/** Whether the cut line of a placed piece encloses it: an area, without crossing itself. It may touch itself. */
final class CutLineCheck {

    /** Of a piece, mm2. */
    private static final double LEAST_AREA = 1;

    /** A crossing this near to the end of a chord is a touch, share of the chord. */
    private static final double TOUCH = 1e-6;

    private CutLineCheck() {}

    static Optional<Refused> refusal(Placement placement) {
        Ring ring = placement.cutLine();
        if (!ring.isSimple()) {
            Optional<Point> crossing = crossing(ring);
            if (crossing.isPresent()) {
                return Optional.of(new Refused.CrossingOutline(
                        placement.piece(), crossing.get().x(), crossing.get().y()));
            }
        }
        return placement.area() >= LEAST_AREA
                ? Optional.empty()
                : Optional.of(new Refused.OutlineTooSmall(
                        placement.piece(), placement.area(), LEAST_AREA, ring.x(0), ring.y(0)));
    }

    private static Optional<Point> crossing(Ring ring) {
        for (int i = 0; i < ring.size(); i++) {
            for (int k = i + 2; k < ring.size(); k++) {
                Optional<Crossing> crossing =
                        Crossing.of(ring.point(i), ring.point(ring.next(i)), ring.point(k), ring.point(ring.next(k)));
                if (crossing.filter(CutLineCheck::isProper).isPresent()) {
                    return crossing.map(Crossing::at);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isProper(Crossing crossing) {
        return isWithin(crossing.onFirst()) && isWithin(crossing.onSecond());
    }

    private static boolean isWithin(double share) {
        return share > TOUCH && share < 1 - TOUCH;
    }
}
