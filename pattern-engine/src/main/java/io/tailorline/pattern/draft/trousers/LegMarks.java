package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.PieceDrawing;

/** The marks that fronts and backs share below the seat: crease, grain, knee line, turn-up folds and stripe anchors. */
final class LegMarks {

    private static final double PLAIN_HEM = 50;
    /** The turning behind a turn-up. */
    private static final double TURN_UP_HEM = 15;

    private static final double CREASE_TOP = 30;

    private LegMarks() {}

    static double hemAllowance(Leg leg) {
        return leg.turnUp() > 0 ? TURN_UP_HEM : PLAIN_HEM;
    }

    static void draw(PieceDrawing drawing, Leg leg, Polyline outseam) {
        Point knee = leg.kneeCentre();
        Point crease = leg.crease();
        double up = (knee.y() - CREASE_TOP) / crease.y();
        drawing.grainAlong(crease)
                .grainThrough(knee)
                .line("crease", Polyline.through(knee.minus(crease.times(up)), leg.hemCentre()))
                .line("knee", leg.across(leg.levels().knee(), leg.kneeWidth()))
                .anchor("trousers.outseam.knee", outseam.at(leg.endToKnee()));
        if (leg.turnUp() > 0) {
            drawing.line("turn-up, fold at the hem", leg.turnUpFold(0))
                    .line("turn-up, upper fold", leg.turnUpFold(leg.turnUp()));
        }
    }

    /** @param side the point of the seat line on the outside seam */
    static void seatAnchor(PieceDrawing drawing, Point side) {
        drawing.anchor("trousers.outseam.seat", side);
    }

    /**
     * Where a pocket reaches below the seat line front and back meet from the lower end of its mouth on.
     *
     * @param down to it from the waist
     */
    static void pocketAnchor(PieceDrawing drawing, Polyline outseam, double down) {
        drawing.anchor("trousers.outseam.pocket", outseam.at(outseam.length() - down));
    }

    /** Along the outside seam from its lower end to the seat line. */
    static double endToSeat(Polyline outseam, Point side) {
        return outseam.stations()[outseam.points().indexOf(side)];
    }
}
