package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/** Head, neck, hands, feet and what of the body no garment covers: an estimate, drawn without features. */
final class Silhouette {

    /** The head as wide as this share of its length; own choice beside 0.27 of its girth. */
    private static final double HEAD = .74;

    private final Wearer wearer;

    Silhouette(Wearer wearer) {
        this.wearer = wearer;
    }

    private static List<Point> ellipse(double x, double y, double a, double b) {
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double t = 2 * StrictMath.PI * i / 40;
            ring.add(Point.of(x + a * StrictMath.cos(t), y + b * StrictMath.sin(t)));
        }
        return ring;
    }

    /** @param neckPoint height of the neck's foot at the shoulder */
    void head(List<Part> parts, double neckPoint, double shoulder) {
        double chin = StrictMath.max(neckPoint + .016 * wearer.stature(), .868 * wearer.stature());
        double length = wearer.stature() - chin;
        double half = wearer.neckBreadth() / 2;
        List<Point> right = new ArrayList<>();
        right.addAll(Lines.curve(
                Point.of(half * .94, chin + length * .3),
                Point.of(0, -(chin - neckPoint) - length * .2),
                Point.of(half * .5, -(chin - neckPoint) * .8),
                Point.of(half * 1.35, neckPoint - 12)));
        List<Point> neck = new ArrayList<>(right);
        Lines.reversed(right).forEach(at -> neck.add(Point.of(-at.x(), at.y())));
        parts.add(new Part.Shape("body.neck", Side.BOTH, Tone.BODY, neck, List.of()));
        parts.add(new Part.Shape("body.head", Side.BOTH, Tone.BODY, face(chin, length), List.of()));
    }

    private static List<Point> face(double chin, double length) {
        double wide = HEAD * length / 2;
        double top = chin + length;
        double middle = chin + .56 * length;
        List<Point> right = Lines.joined(
                Lines.curve(
                        Point.of(0, chin),
                        Point.of(wide * .5, 0),
                        Point.of(wide * .12, length * .3),
                        Point.of(wide, middle)),
                Lines.curve(
                        Point.of(wide, middle), Point.of(0, length * .27), Point.of(-wide * .58, 0), Point.of(0, top)));
        List<Point> head = new ArrayList<>(right);
        Lines.reversed(right).forEach(at -> head.add(Point.of(-at.x(), at.y())));
        return head;
    }

    /** A hand below a cuff. */
    void hand(Half half, Point cuff, Point down, double breadth) {
        double length = .1 * wearer.stature();
        double wide = breadth * .40;
        Point side = down.quarterTurned();
        List<Point> ring = Lines.joined(
                Lines.curve(
                        cuff.plus(side.times(wide * .8)).minus(down.times(10)),
                        down.times(length * .4).plus(side.times(wide * .5)),
                        down.times(length * .3).minus(side.times(wide * .9)),
                        cuff.plus(down.times(length)).minus(side.times(wide * .15))),
                Lines.curve(
                        cuff.plus(down.times(length)).minus(side.times(wide * .15)),
                        side.times(-wide * .9).minus(down.times(length * .1)),
                        down.times(-length * .35),
                        cuff.minus(side.times(wide * .8)).minus(down.times(10))));
        half.shape("body.hand", Tone.BODY, ring);
    }

    /** A foot below the hem, from the front its toe, from behind its heel. */
    void foot(Half half, double x, double hem, double breadth) {
        double wide = StrictMath.min(breadth * .42, .028 * wearer.stature());
        half.shape(
                "body.foot",
                Tone.BODY,
                Lines.joined(
                        List.of(Point.of(x - wide * .8, hem + 10)),
                        Lines.curve(
                                Point.of(x - wide, 12),
                                Point.of(0, -14),
                                Point.of(0, 14),
                                Point.of(x + wide * 1.15, 12)),
                        List.of(Point.of(x + wide * .8, hem + 10))));
    }
}
