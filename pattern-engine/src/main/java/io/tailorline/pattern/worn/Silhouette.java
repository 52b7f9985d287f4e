package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * Head, neck, hands, feet and what else of the body no garment covers: an estimate, drawn without features. Breadths of
 * trunk, shoulders and neck are the wearer's; every other share and millimetre here is estimated by eye.
 */
final class Silhouette {

    /** Breadth of the head over its height as drawn. */
    private static final double HEAD = .79;

    /** Height of chin, shoulder, wrist and finger tips as shares of the stature. */
    private static final double CHIN = .868;

    private static final double SHOULDER = .815;
    private static final double ARMPIT = .757;
    private static final double WRIST = .485;

    private static final double HAND = .1;

    private final Wearer wearer;

    Silhouette(Wearer wearer) {
        this.wearer = wearer;
    }

    private double at(double share) {
        return share * wearer.stature();
    }

    /** @param foot where the neck stands on the shoulders: half its breadth there, and its height */
    void head(List<Part> parts, Point foot) {
        double chin = StrictMath.max(foot.y() + at(.018), at(CHIN));
        double length = wearer.stature() - chin;
        double half = wearer.neckBreadth() / 2 * .94;
        List<Point> right = Lines.joined(
                List.of(Point.of(half, chin + length * .3)),
                Lines.curve(
                        Point.of(half, chin - 4),
                        Point.of(0, (foot.y() - chin) * .6),
                        Point.of((foot.x() - half) * .9, (foot.y() - chin) * .2 - 2),
                        foot));
        both(parts, "body.neck", right);
        double wide = HEAD * length / 2;
        double middle = chin + .58 * length;
        both(
                parts,
                "body.head",
                Lines.joined(
                        Lines.curve(
                                Point.of(0, wearer.stature()),
                                Point.of(wide * .6, 0),
                                Point.of(0, -length * .24),
                                Point.of(wide, middle)),
                        Lines.curve(
                                Point.of(wide, middle),
                                Point.of(-wide * .02, -length * .34),
                                Point.of(-wide * .52, 0),
                                Point.of(0, chin))));
    }

    private static void both(List<Part> parts, String name, List<Point> right) {
        List<Point> ring = new ArrayList<>(right);
        Lines.reversed(right).forEach(at -> ring.add(Point.of(-at.x(), at.y())));
        parts.add(new Part.Shape(name, Side.BOTH, Tone.BODY, ring, List.of()));
    }

    /** Trunk and arms, where no jacket covers them. */
    void trunk(Half half) {
        double shoulder = wearer.shoulderBreadth() / 2;
        double arm = shoulder * .36;
        Point wrist = Point.of(shoulder + at(.032), at(WRIST));
        half.shape(
                "body.trunk",
                Tone.BODY,
                Lines.joined(
                        List.of(Point.of(0, wearer.nape()), Point.of(wearer.neckBreadth() * .6, wearer.nape())),
                        Lines.curve(
                                Point.of(wearer.neckBreadth() * .62, wearer.nape() - 4),
                                Point.of(shoulder * .3, -shoulder * .12),
                                Point.of(shoulder * .06, -at(.05)),
                                Point.of(shoulder, at(SHOULDER) - at(.045))),
                        List.of(
                                wrist.plus(Point.of(24, 0)),
                                wrist.plus(Point.of(-26, 0)),
                                Point.of(shoulder - arm + at(.012), at(ARMPIT) - at(.08)),
                                Point.of(shoulder - arm, at(ARMPIT))),
                        Lines.curve(
                                Point.of(shoulder - arm, at(ARMPIT)),
                                Point.of(0, -at(.06)),
                                Point.of(0, -at(.03)),
                                Point.of(wearer.bareWaist().a(), wearer.waistHeight())),
                        Lines.curve(
                                Point.of(wearer.bareWaist().a(), wearer.waistHeight()),
                                Point.of(0, -at(.03)),
                                Point.of(0, -at(.03)),
                                Point.of(wearer.bareHip().a(), wearer.seatHeight())),
                        List.of(Point.of(0, wearer.seatHeight()))));
        hand(half, wrist, Point.of(0, -1).turned(4), 78);
    }

    /** A leg, where no trousers cover it. */
    void leg(Half half) {
        double hip = wearer.bareHip().a();
        double foot = hip * .62;
        half.shape(
                "body.leg",
                Tone.BODY,
                Lines.joined(
                        List.of(Point.of(0, wearer.seatHeight() + at(.03)), Point.of(0, wearer.crotchHeight())),
                        List.of(Point.of(foot - 62, wearer.kneeHeight()), Point.of(foot - 34, 40)),
                        List.of(Point.of(foot + 40, 40), Point.of(foot + 64, wearer.kneeHeight())),
                        List.of(Point.of(hip, wearer.seatHeight()), Point.of(hip, wearer.seatHeight() + at(.03)))));
        foot(half, foot, 40, 90);
    }

    /** A hand below a cuff. */
    void hand(Half half, Point cuff, Point down, double breadth) {
        double length = at(HAND);
        double wide = breadth * .40;
        Point side = down.quarterTurned();
        Point tip = cuff.plus(down.times(length)).minus(side.times(wide * .2));
        half.shape(
                "body.hand",
                Tone.BODY,
                Lines.joined(
                        Lines.curve(
                                cuff.plus(side.times(wide * .8)).minus(down.times(10)),
                                down.times(length * .4).plus(side.times(wide * .5)),
                                down.times(length * .25).minus(side.times(wide * .9)),
                                tip),
                        Lines.curve(
                                tip,
                                side.times(-wide * .9).minus(down.times(length * .1)),
                                down.times(-length * .35),
                                cuff.minus(side.times(wide * .8)).minus(down.times(10)))));
    }

    /** A foot below the hem. */
    void foot(Half half, double x, double hem, double breadth) {
        double wide = StrictMath.min(breadth * .42, at(.028));
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
