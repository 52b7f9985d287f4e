package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.measure.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tape on half a pair of trousers; levels are x, from the waist seam to the hem, mm. */
final class TrouserFit {

    private static final String FRONT = "trousers.front";
    private static final String BACK = "trousers.back";
    private static final String BEARER = "trousers.sidePocketBearer";
    private static final String POCKET = "trousers.sidePocket";
    private static final String SEAT_MARK = "trousers.outseam.seat";

    /** The calf is thickest at this share of the knee's height. Source: docs/drafting/trousers.md, step 2. */
    private static final double CALF_UP = 0.7;

    private final HalfGarment half;
    private final Readings readings;

    private TrouserFit(HalfGarment half, Readings readings) {
        this.half = half;
        this.readings = readings;
    }

    static void read(HalfGarment half, Readings readings) {
        boolean whole = Stream.of("inseam", "crotch", "outseam")
                        .allMatch(edge -> half.findEdge(FRONT, edge).isPresent())
                && Stream.of("inseam", "seat", "outseam")
                        .allMatch(edge -> half.findEdge(BACK, edge).isPresent())
                && Stream.of(FRONT, BACK)
                        .allMatch(piece -> !half.edges(piece, "hem").isEmpty()
                                && half.line(piece, "knee").isPresent());
        if (whole) {
            new TrouserFit(half, readings).read();
        }
    }

    private void read() {
        Point frontFork = Tape.top(half.edge(FRONT, "inseam"));
        Point backFork = Tape.top(half.edge(BACK, "inseam"));
        double knee = half.line(FRONT, "knee").orElseThrow().first().x();
        double hem = Tape.bottom(half.edge(FRONT, "inseam")).x();
        readings.take(
                FitRule.THIGH,
                half.taken(Measurement.THIGH_GIRTH),
                legGirth(StrictMath.max(frontFork.x(), backFork.x())));
        readings.take(FitRule.KNEE, half.taken(Measurement.KNEE_GIRTH), legGirth(knee));
        readings.take(
                FitRule.CALF,
                half.taken(Measurement.CALF_GIRTH),
                legGirth(knee + (floor(knee) - knee) * (1 - CALF_UP)));
        double hemGirth = hemLength(FRONT) + hemLength(BACK);
        readings.take(FitRule.HEM, half.taken(Measurement.ANKLE_GIRTH), hemGirth);
        readings.take(FitRule.HEM_OVER_HEEL, half.taken(Measurement.HEEL_GIRTH), hemGirth);
        readings.take(FitRule.BACK_FORK, backFork.x() - frontFork.x());
        seat();
        crotch(frontFork.x(), backFork.x(), knee);
        lengths(frontFork.x(), hem);
    }

    private double legGirth(double level) {
        return across(FRONT, level) + across(BACK, level);
    }

    private double across(String piece, double level) {
        return StrictMath.abs(Tape.at(half.edge(piece, "outseam"), level) - Tape.at(half.edge(piece, "inseam"), level));
    }

    /**
     * Where a front is cut away at its pocket the bearer carries the corner: laid under it as the stripes meet. Empty
     * where the front is whole.
     */
    private Optional<Point> underFront() {
        return half.findEdge(BEARER, "outseam").isEmpty()
                ? Optional.empty()
                : half.anchor(FRONT, POCKET)
                        .flatMap(ofFront -> half.anchor(BEARER, POCKET).map(ofFront::minus));
    }

    /** The outside seam of the front, sewn: from the hem to the waist, or to the mouth and from there the bearer's. */
    private List<Polyline> frontOutseam() {
        Polyline ofFront = half.edge(FRONT, "outseam");
        return underFront()
                .map(shift -> List.of(ofFront, half.edge(BEARER, "outseam").moved(shift)))
                .orElse(List.of(ofFront));
    }

    private double hemLength(String piece) {
        return half.edges(piece, "hem").stream().mapToDouble(Polyline::length).sum();
    }

    /**
     * Level from the seat mark of the front's outside seam; on the back straight from that mark to the one on the seat
     * seam.
     */
    private void seat() {
        Optional<Point> side = half.anchor(FRONT, SEAT_MARK)
                .or(() -> underFront()
                        .flatMap(shift -> half.anchor(BEARER, SEAT_MARK).map(shift::plus)));
        Optional<Point> ofBackSide = half.anchor(BACK, SEAT_MARK);
        Optional<Point> ofSeat = half.anchor(BACK, "trousers.seat");
        if (side.isEmpty() || ofBackSide.isEmpty() || ofSeat.isEmpty()) {
            return;
        }
        double level = side.get().x();
        double fly =
                half.findEdge(FRONT, "fly").map(line -> Tape.at(line, level)).orElse(Double.NaN);
        double centre = Double.isNaN(fly) ? Tape.at(half.edge(FRONT, "crotch"), level) : fly;
        double outside = frontOutseam().stream()
                .mapToDouble(line -> Tape.at(line, level))
                .filter(Double::isFinite)
                .findFirst()
                .orElse(Double.NaN);
        double front = StrictMath.abs(centre - outside);
        double back = ofBackSide.get().distanceTo(ofSeat.get());
        readings.take(FitRule.TROUSER_SEAT, half.taken(Measurement.HIP_GIRTH), 2 * (front + back));
    }

    /** The body's crotch is found from the knee, whose height and the inside leg stand on the same floor. */
    private void crotch(double frontFork, double backFork, double knee) {
        double ofBody = floor(knee) - half.taken(Measurement.INSIDE_LEG);
        readings.take(FitRule.CROTCH_DEPTH, frontFork - ofBody);
        readings.take(FitRule.BACK_CROTCH_DEPTH, backFork - ofBody);
        double bands = bands();
        double seam = half.edge(FRONT, "crotch").length()
                + half.findEdge(FRONT, "fly").map(Polyline::length).orElse(0.0)
                + half.edge(BACK, "seat").length();
        readings.take(
                FitRule.CROTCH_LENGTH,
                half.taken(Measurement.CROTCH_LENGTH) + 2 * bandOverWaist(floor(knee) + bands / 2),
                seam + bands);
    }

    /**
     * Twice the width of the band at centre back, for before and behind: the length of its edge where it is folded
     * lengthwise, else of its own and its facing's.
     */
    private double bands() {
        double facing = half.findEdge("trousers.waistbandFacing", "centre back")
                .map(Polyline::length)
                .orElse(0.0);
        return half.findEdge("trousers.waistband", "centre back")
                        .or(() -> half.findEdge("trousers.waistbandBack", "centre back"))
                        .map(Polyline::length)
                        .orElse(Double.NaN)
                + facing;
    }

    /**
     * How far the top of the band sits above the body's waist, where the crotch length was taken: a seam lower or
     * higher on the body is shorter or longer by as much before and behind.
     *
     * @param top of the band above the floor; the waist seam is level 0
     */
    private double bandOverWaist(double top) {
        double waist = half.taken(Measurement.BODY_RISE) + half.taken(Measurement.INSIDE_LEG);
        return Double.isNaN(top - waist) ? 0 : top - waist;
    }

    /** Level of the floor: as far below the knee as it is high; not a number when that was not taken. */
    private double floor(double knee) {
        return knee + half.taken(Measurement.KNEE_HEIGHT);
    }

    private void lengths(double fork, double hem) {
        readings.take(FitRule.INSIDE_LEG, half.taken(Measurement.INSIDE_LEG), hem - fork);
        double band = bands() / 2;
        readings.take(
                FitRule.OUTSIDE_LEG,
                half.taken(Measurement.OUTSIDE_LEG),
                frontOutseam().stream().mapToDouble(Polyline::length).sum() + band);
    }
}
