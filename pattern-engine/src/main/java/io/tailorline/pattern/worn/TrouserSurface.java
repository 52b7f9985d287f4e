package io.tailorline.pattern.worn;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.fit.HalfGarment;
import io.tailorline.pattern.check.fit.Tape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One leg of trousers on the wearer: from the waist seam to the seat half of an ellipse round both hips, from the fork
 * down an ellipse round the leg whose front and back are the creases. Levels are x of the pieces, which front and back
 * share from the fork down; above it the back, which rises to centre back, is laid level at the waist.
 */
final class TrouserSurface {

    static final String FRONT = "trousers.front";
    static final String BACK = "trousers.back";
    private static final String BEARER = "trousers.sidePocketBearer";

    /** Depth over breadth of a leg; a guess. */
    private static final double DEPTH = 1.1;
    /** Each leg leans outwards so much from the fork down; a guess. */
    private static final double LEAN_DEG = 2.6;

    private static final double STEP = 12;
    /** The waist seam is not quite level: widths are read from so far below it on, mm. */
    private static final double BELOW_SEAM = 4;

    private final HalfGarment half;
    private final Ring frontRing;
    private final Ring backRing;
    private final double waist;
    private final double seat;
    private final double fork;
    private final double knee;
    private final double hem;
    private final double floor;
    private final Stack hips = new Stack();
    private final Stack legs = new Stack();
    private final double frontCentre;
    private final double backCentre;
    private final double atFork;

    private final double waistScale;

    private TrouserSurface(HalfGarment half, Wearer wearer, Optional<Double> waistGirth) {
        this.half = half;
        this.frontRing = half.ring(FRONT);
        this.backRing = half.ring(BACK);
        Point top = Lines.down(half.edge(FRONT, "inseam")).first();
        this.fork = StrictMath.max(
                top.x(), Lines.down(half.edge(BACK, "inseam")).first().x());
        this.knee = half.line(FRONT, "knee").orElseThrow().first().x();
        this.hem = half.line(FRONT, "turn-up, fold at the hem")
                .map(line -> line.first().x())
                .orElse(half.edges(FRONT, "hem").stream()
                        .mapToDouble(Tape::lowest)
                        .max()
                        .orElseThrow());
        this.floor = knee + wearer.kneeHeight();
        this.waist = half.edges(FRONT, "waist").stream()
                .mapToDouble(Tape::highest)
                .min()
                .orElse(0);
        this.seat = half.anchor(FRONT, "trousers.outseam.seat")
                .or(() -> half.anchor(BEARER, "trousers.outseam.seat"))
                .map(Point::x)
                // estimated by eye: trousers without the anchor of the seat
                .orElse(top.x() * .7);
        this.frontCentre = centre(StrictMath.min(seat, flyEnd()));
        this.backCentre = backCentreAt(seat);
        double widths = frontWidth(waist) + backWidth(waist);
        this.waistScale = waistGirth
                .filter(Double::isFinite)
                .map(girth -> girth / 2 / widths)
                .orElse(1.0);
        Stack body =
                new Stack().put(floor - wearer.waistHeight(), wearer.waist()).put(seat, wearer.hip());
        for (double level = waist; level < seat; level += STEP) {
            hips.put(level, body.at(level).grownTo(2 * halfGirth(level)));
        }
        hips.put(seat, body.at(seat).grownTo(2 * halfGirth(seat)));
        for (double level = fork; level < hem; level += STEP) {
            legs.put(level, round(level));
        }
        legs.put(knee, round(knee)).put(hem, round(hem));
        this.atFork = hips.at(seat).a() - leg(fork).a();
    }

    /** @param waistGirth of the band's seam, as the tape along it reads it */
    static Optional<TrouserSurface> of(HalfGarment half, Wearer wearer, Optional<Double> waistGirth) {
        boolean whole = Stream.of("inseam", "crotch", "outseam")
                        .allMatch(edge -> half.findEdge(FRONT, edge).isPresent())
                && Stream.of("inseam", "seat", "outseam")
                        .allMatch(edge -> half.findEdge(BACK, edge).isPresent())
                && Stream.of(FRONT, BACK)
                        .allMatch(piece -> half.line(piece, "knee").isPresent());
        return whole ? Optional.of(new TrouserSurface(half, wearer, waistGirth)) : Optional.empty();
    }

    HalfGarment half() {
        return half;
    }

    double waist() {
        return waist;
    }

    double seat() {
        return seat;
    }

    double knee() {
        return knee;
    }

    double hem() {
        return hem;
    }

    double height(double level) {
        return floor - level;
    }

    private double flyEnd() {
        return half.findEdge(FRONT, "fly").map(Tape::lowest).orElse(seat);
    }

    /** Greatest y of a front at a level: fly, crotch or inside leg. */
    private double centre(double level) {
        return Lines.crossings(frontRing, level).stream()
                .mapToDouble(y -> y)
                .max()
                .orElse(0);
    }

    private double backCentreAt(double level) {
        return Lines.crossings(backRing, level).stream()
                .mapToDouble(y -> y)
                .min()
                .orElse(0);
    }

    /** Where the front ends at the side, with the corner that the pocket's bearer carries. */
    private double side(double level) {
        double own = Lines.crossings(frontRing, level).stream()
                .mapToDouble(y -> y)
                .min()
                .orElse(0);
        return half.findEdge(BEARER, "outseam")
                .map(line -> level <= Tape.lowest(line)
                        ? StrictMath.min(own, at(line, StrictMath.max(level, Tape.highest(line))))
                        : own)
                .orElse(own);
    }

    private static double at(Polyline line, double level) {
        double at = Tape.at(line, level);
        return Double.isNaN(at) ? Lines.down(line).first().y() : at;
    }

    /** From centre front to the side at a level above the fork, pleats and darts closed. */
    private double frontWidth(double at) {
        double level = StrictMath.max(at, waist + BELOW_SEAM);
        double centre = level < seat ? centre(level) : frontCentre;
        return centre - side(level) - taken(FRONT, level, Double.NEGATIVE_INFINITY);
    }

    private double backWidth(double level) {
        double share = TrunkPanels.clamp((level - waist) / (seat - waist));
        double atWaist =
                half.edges(BACK, "waist").stream().mapToDouble(Polyline::length).sum();
        double atSeat = half.anchor(BACK, "trousers.outseam.seat")
                .flatMap(side -> half.anchor(BACK, "trousers.seat").map(side::distanceTo))
                .orElse(atWaist);
        return atWaist + (atSeat - atWaist) * share;
    }

    double halfGirth(double level) {
        double share = TrunkPanels.clamp((level - waist) / (seat - waist));
        return (frontWidth(level) + backWidth(level)) * (waistScale + (1 - waistScale) * share);
    }

    /** All round a leg. */
    double legGirth(double level) {
        double within = StrictMath.min(level, hem - .5);
        double front = centre(within) - side(within) - taken(FRONT, within, Double.NEGATIVE_INFINITY);
        List<Double> back = Lines.crossings(backRing, within);
        return front
                + back.stream().mapToDouble(y -> y).max().orElse(0)
                - back.stream().mapToDouble(y -> y).min().orElse(0);
    }

    private Ellipse round(double level) {
        return new Ellipse(1, DEPTH).scaledTo(legGirth(level));
    }

    Ellipse leg(double level) {
        return legs.at(level);
    }

    Ellipse hips(double level) {
        return hips.at(level);
    }

    /** x of the middle of the leg. */
    double axis(double level) {
        return atFork + StrictMath.tan(StrictMath.toRadians(LEAN_DEG)) * StrictMath.max(0, level - fork);
    }

    /** The outline on the outside of the leg. */
    double outside(double level) {
        if (level <= seat) {
            return hips.at(level).a();
        }
        if (level >= fork) {
            return axis(level) + leg(level).a();
        }
        double share = (level - seat) / (fork - seat);
        return hips.at(seat).a() + (outside(fork) - hips.at(seat).a()) * share;
    }

    double inside(double level) {
        return level <= fork ? 0 : StrictMath.max(0, axis(level) - leg(level).a());
    }

    /** What pleats and darts take at a level beyond y, towards the side. */
    private double taken(String piece, double level, double y) {
        double sum = 0;
        for (double[] fold : folds(piece, level)) {
            sum += y <= fold[0] ? fold[1] - fold[0] : StrictMath.max(0, fold[1] - y);
        }
        return sum;
    }

    /** Pleats lie folded as the front was opened for them: whole at the waist, nothing at the knee. */
    private List<double[]> folds(String piece, double level) {
        List<double[]> folds = new ArrayList<>();
        for (String name : List.of("pleat", "pleat.second")) {
            Optional<Polyline> fold = half.line(piece, name + " fold");
            Optional<Polyline> to = half.line(piece, name + " laid to");
            if (fold.isPresent() && to.isPresent()) {
                double open = 1 - TrunkPanels.clamp(level / knee);
                double one = fold.get().first().y();
                double two = to.get().first().y();
                double middle = (one + two) / 2;
                double halfIntake = StrictMath.abs(one - two) / 2 * open;
                folds.add(new double[] {middle - halfIntake, middle + halfIntake});
            }
        }
        for (Polyline dart : half.lines(piece, "dart")) {
            List<Double> legs = Tape.across(dart, level).stream().sorted().toList();
            if (legs.size() == 2) {
                folds.add(new double[] {legs.get(0), legs.get(1)});
            }
        }
        folds.sort(Comparator.comparingDouble(fold -> fold[0]));
        return folds;
    }

    /** How much of the leg's ellipse there is between hips and leg, 0 to 1. */
    private double ofLeg(double level) {
        double share = TrunkPanels.clamp((level - seat) / (fork + 40 - seat));
        return share * share * (3 - 2 * share);
    }

    Point front(Point at) {
        double level = at.x();
        double centre = level < seat ? centre(level) : frontCentre;
        double arc = centre - at.y() - taken(FRONT, level, at.y());
        return seen(level, arc, fromCrease(at));
    }

    /** Along the cloth from the crease of the front to a point, towards the side; what is folded left out. */
    private double fromCrease(Point at) {
        double folded = 0;
        for (double[] fold : folds(FRONT, at.x())) {
            double least = StrictMath.max(StrictMath.min(at.y(), 0), fold[0]);
            double most = StrictMath.min(StrictMath.max(at.y(), 0), fold[1]);
            folded += StrictMath.max(0, most - least);
        }
        return -StrictMath.copySign(StrictMath.abs(at.y()) - folded, at.y());
    }

    Point back(Point at) {
        double level = levelBehind(at);
        Polyline seam = half.edge(BACK, "seat");
        double centre = at.x() < seat
                ? at(seam, StrictMath.max(at.x(), Lines.down(seam).first().x()))
                : backCentre;
        double closed = 0;
        for (double[] dart : folds(BACK, at.x())) {
            closed += StrictMath.max(0, StrictMath.min(at.y(), dart[1]) - dart[0]);
        }
        return seen(level, at.y() - centre - closed, at.y());
    }

    /** The back's waist is laid level: what it rises towards the centre lies over the seat. */
    private double levelBehind(Point at) {
        Polyline seam = half.edge(BACK, "seat");
        double top = Lines.down(seam).first().x();
        if (at.x() >= seat) {
            return at.x();
        }
        double side = Lines.down(half.edge(BACK, "outseam")).first().x();
        double out = at(half.edge(BACK, "outseam"), StrictMath.max(at.x(), side));
        double centre = at(seam, StrictMath.max(at.x(), top));
        double inwards = TrunkPanels.clamp((out - at.y()) / StrictMath.max(1, out - centre));
        double highest = side + (top - side) * inwards;
        double share = TrunkPanels.clamp((at.x() - highest) / (seat - highest));
        return waist + (seat - waist) * share;
    }

    private Point seen(double level, double arcOfHips, double arcOfLeg) {
        double ofLeg = ofLeg(level);
        double x = 0;
        if (ofLeg < 1) {
            double wide = level <= seat ? 1 : outside(level) / hips.at(seat).a();
            x += (1 - ofLeg) * hips.at(level).seen(arcOfHips / wide) * wide;
        }
        if (ofLeg > 0) {
            x += ofLeg * (axis(level) + leg(level).seen(arcOfLeg));
        }
        return Point.of(x, height(level));
    }

    private boolean isTurnedAway(Point at, double arcOfLeg) {
        return at.x() > fork && StrictMath.abs(arcOfLeg) > leg(at.x()).quarter();
    }

    Optional<Point> seenInFront(Point at) {
        return isTurnedAway(at, fromCrease(at)) || at.x() > hem ? Optional.empty() : Optional.of(front(at));
    }

    Optional<Point> seenBehind(Point at) {
        return isTurnedAway(at, at.y()) || at.x() > hem ? Optional.empty() : Optional.of(back(at));
    }

    /** One leg with its half of the seat, from the waist seam round to it again. */
    List<Point> outline() {
        List<Point> outline = new ArrayList<>();
        outline.add(Point.of(0, height(waist)));
        outline.add(Point.of(0, height(fork)));
        for (double level = fork + STEP; level < hem; level += STEP) {
            outline.add(Point.of(inside(level), height(level)));
        }
        outline.add(Point.of(inside(hem), height(hem)));
        for (double level = hem; level > waist; level -= STEP) {
            outline.add(Point.of(outside(level), height(level)));
        }
        outline.add(Point.of(outside(waist), height(waist)));
        return outline;
    }
}
