package io.tailorline.pattern.draft.waistcoat.shell;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;

/**
 * A dart from its tip over the waist to its mouth in the hem. Its legs are mirror images of each other and reach the
 * hem plumb, so that closing it moves the hem together level: docs/drafting/waistcoat.md, step 8.
 *
 * @param tip upper end
 * @param waist middle of the dart at the waist
 * @param width intake at the waist, mm
 * @param mouth middle of its mouth in the hem
 * @param mouthWidth mm
 */
public record WaistDart(Point tip, Point waist, double width, Point mouth, double mouthWidth) {

    /** A drill hole lies this far inside the tip. */
    private static final double HOLE_INSIDE = 10;

    private static final double HANDLE = 0.4;
    private static final int CHORDS = 8;

    /** One leg, from the tip to the hem; {@code towards} is -1 for the one nearer centre back. */
    public Polyline leg(int towards) {
        Point waistEnd = waist.plus(Point.of(towards * width / 2, 0));
        Point mouthEnd = mouth.plus(Point.of(towards * mouthWidth / 2, 0));
        double above = HANDLE * (waist.y() - tip.y());
        double below = HANDLE * (mouth.y() - waist.y());
        return Polyline.joined(
                new Curve(tip, Point.of(0, above), Point.of(0, above), waistEnd).sampled(CHORDS),
                new Curve(waistEnd, Point.of(0, below), Point.of(0, below), mouthEnd).sampled(CHORDS));
    }

    /** Where the tip is drilled. */
    public Point hole() {
        return tip.plus(Point.of(0, HOLE_INSIDE));
    }
}
