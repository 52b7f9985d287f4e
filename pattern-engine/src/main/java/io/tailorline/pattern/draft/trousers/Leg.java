package io.tailorline.pattern.draft.trousers;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.ArrayList;
import java.util.List;

/**
 * The leg of the front or of the back below the seat line, paper frame, mm: the crease is the y axis, the outside seam
 * lies at +x. Step: docs/drafting/trousers.md, 3 and 4.
 *
 * @param lean how far the hem's centre lies outside the crease above the fork: bow legs out, knock knees in
 * @param calf how much wider the calf is
 * @param turnUp depth of the turn-up, 0 for a plain hem
 */
record Leg(TrouserLevels levels, double kneeWidth, double hemWidth, double lean, double calf, double turnUp) {

    /** +1 for the outside seam. */
    static final int OUTSIDE = 1;
    /** -1 for the inside seam. */
    static final int INSIDE = -1;

    /** The inside seam curves in the thigh at least and at most this much, as a factor of the usual. */
    static final double LEAST_BOW = 0.4;

    static final double MOST_BOW = 1.8;

    /** Where a leg begins to run parallel the corner is eased over this much up and down. */
    private static final double TAPER_EASED = 8;

    private static final int CALF_CHORDS = 12;
    /** The greatest value of u^4 (1 - u)^2, at two thirds of the way from the hem to the knee. */
    private static final double CALF_PEAK = 16.0 / 729;
    /** A wider thigh is widest this far below the crotch. */
    private static final double THIGH_BELOW_CROTCH = 40;
    /** The back of the hem hangs lower over a strong calf by this share of it. */
    private static final double CALF_HEM = 0.5;

    /** At the waist the outside seam leans this share of the way from the seat line. */
    private static final double HIP_LEAN = 0.6;

    /** The leg is turned below the fork, about the crease at the crotch level. */
    private Point placed(double x, double y) {
        if (lean == 0) {
            return Point.of(x, y);
        }
        double down = y - levels.crotch();
        double sine = lean / (levels.hem() - levels.crotch());
        double cosine = StrictMath.sqrt(1 - sine * sine);
        return Point.of(x * cosine + down * sine, levels.crotch() + down * cosine - x * sine);
    }

    Point kneeCentre() {
        return placed(0, levels.knee());
    }

    Point hemCentre() {
        return placed(0, levels.hem());
    }

    /** The crease from knee to hem, length 1: the grain of the piece. */
    Point crease() {
        return hemCentre().minus(kneeCentre()).unit();
    }

    /** A line across the leg at a level of the standing leg, square to the crease. */
    Polyline across(double level, double width) {
        return Polyline.through(placed(-width / 2, level), placed(width / 2, level));
    }

    /** A line across the leg and well beyond it, {@code down} below the knee or half way to the hem. */
    Polyline belowKnee(double down) {
        double half = (levels.hem() - levels.knee()) / 2;
        return across(levels.knee() + StrictMath.min(down, half), 2 * kneeWidth);
    }

    /** The line in which a turn-up is folded, {@code below} the finished hem. */
    Polyline turnUpFold(double below) {
        return across(levels.hem() + below, hemWidth);
    }

    /** Below this level a leg with a turn-up runs parallel, so that the turn-up lies flat on it. */
    private double tapered() {
        return levels.hem() - turnUp;
    }

    /** How far a seam lies from the crease between the knee and the level where the leg ends to taper. */
    private double halfWidth(double level) {
        double up = (tapered() - level) / (tapered() - levels.knee());
        double straight = (hemWidth + (kneeWidth - hemWidth) * up) / 2;
        double over = up * up * (1 - up);
        return straight + calf / 2 * over * over / CALF_PEAK;
    }

    /** Width across the leg at a level between hem and knee, mm. */
    double widthAt(double level) {
        return 2 * halfWidth(StrictMath.min(level, tapered()));
    }

    /** A seam from the lower end, the turn-up included, to the knee. */
    private Polyline lower(int side) {
        List<Point> points = new ArrayList<>();
        if (turnUp > 0) {
            points.add(placed(side * hemWidth / 2, levels.hem() + 2 * turnUp));
            points.add(placed(side * hemWidth / 2, tapered() + TAPER_EASED));
            points.add(placed(side * halfWidth(tapered() - TAPER_EASED), tapered() - TAPER_EASED));
        } else {
            points.add(placed(side * hemWidth / 2, tapered()));
        }
        for (int i = turnUp > 0 ? 2 : 1; calf != 0 && i < CALF_CHORDS; i++) {
            double level = tapered() + (levels.knee() - tapered()) * i / CALF_CHORDS;
            points.add(placed(side * halfWidth(level), level));
        }
        points.add(placed(side * kneeWidth / 2, levels.knee()));
        return new Polyline(points);
    }

    /** Length of the seam from its lower end to the knee. */
    double endToKnee() {
        return lower(OUTSIDE).length();
    }

    private Point upAtKnee(int side) {
        return placed(side * kneeWidth / 2, levels.knee())
                .minus(placed(side * hemWidth / 2, tapered()))
                .unit();
    }

    /**
     * The outside seam from its lower end up.
     *
     * @param side the point of the seat line
     * @param waist the upper end
     * @param hang how straight the seam arrives at the waist, as a share of the seat level
     * @param wider how much further out than usual the seam runs at the crotch level
     */
    Polyline outseam(Point side, Point waist, double hang, double wider) {
        return Polyline.joined(outsideToSeat(side, wider), hip(side, waist, hang));
    }

    /** The outside seam from its lower end to the seat line. */
    Polyline outsideToSeat(Point side, double wider) {
        Polyline thigh = thighOutside(side);
        return Polyline.joined(lower(OUTSIDE), wider == 0 ? thigh : widened(thigh, wider));
    }

    /** The outside seam from the seat line to the waist. */
    Polyline hip(Point side, Point waist, double hang) {
        Point arriving =
                Point.of(HIP_LEAN * (waist.x() - side.x()), -levels.seat()).times(hang);
        return Curve.line(side, Point.of(0, -0.40 * levels.seat()), arriving, waist);
    }

    /** The outside seam from the knee to the seat line. */
    Polyline thighOutside(Point side) {
        double arriving = 0.45 * (levels.crotch() - levels.seat()) + 40;
        return Curve.line(
                placed(OUTSIDE * kneeWidth / 2, levels.knee()),
                upAtKnee(OUTSIDE).times(0.40 * levels.thighLength()),
                Point.of(0, -arriving),
                side);
    }

    /** Pushed out smoothly between the knee and the seat line, by {@code wider} at the crotch level. */
    private Polyline widened(Polyline thigh, double wider) {
        double atCrotch = swell(levels.crotch());
        return thigh.mapped(point -> Point.of(point.x() + wider * swell(point.y()) / atCrotch, point.y()));
    }

    private double swell(double level) {
        double peak = levels.crotch() + THIGH_BELOW_CROTCH;
        double share = level < peak
                ? (level - levels.seat()) / (peak - levels.seat())
                : (levels.knee() - level) / (levels.knee() - peak);
        return (1 - StrictMath.cos(StrictMath.PI * StrictMath.max(0, StrictMath.min(1, share)))) / 2;
    }

    /**
     * The inside seam from its lower end up to the fork, where it arrives in direction {@code into} (length 1,
     * downwards).
     */
    Polyline inseam(Point fork, Point into) {
        return inseam(fork, into, 1);
    }

    /** @param bow how much stronger than usual the seam curves in the thigh, as a factor */
    Polyline inseam(Point fork, Point into, double bow) {
        Polyline lower = lower(INSIDE);
        double strength = bow * levels.thighLength();
        return Polyline.joined(
                lower,
                Curve.line(lower.last(), upAtKnee(INSIDE).times(0.33 * strength), into.times(-0.34 * strength), fork));
    }

    /** The lower end from the outside seam to the inside seam, square to both. */
    Polyline hemLine(Polyline outseam, Polyline inseam) {
        Point from = outseam.first();
        Point to = inseam.first();
        double handle = 0.3 * from.distanceTo(to);
        Point leaving = squareTo(outseam.startTangent(), to.minus(from));
        Point arriving = squareTo(inseam.startTangent(), to.minus(from));
        Polyline line = new Curve(from, leaving.times(handle), arriving.times(handle), to).sampled(10);
        return calf == 0 ? line : lowered(line);
    }

    private Polyline lowered(Polyline line) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            double sine = StrictMath.sin(StrictMath.PI * i / (line.size() - 1));
            points.add(line.point(i).plus(crease().times(CALF_HEM * calf * sine * sine)));
        }
        return new Polyline(points);
    }

    private static Point squareTo(Point tangent, Point towards) {
        Point square = tangent.quarterTurned();
        return square.dot(towards) > 0 ? square : square.times(-1);
    }
}
