package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.*;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The over-shoulder measure of one side of a body: from centre back on the level of the armhole, over the end of the
 * shoulder, to the front of the armhole on the same level. With the other tapes it gives the slope of the shoulder.
 * Source of measure and use: Vincent, <em>Systems of Cutting All Kinds of Tailor-Made Garments</em>, Direct Measures.
 *
 * <p>Back and front are laid flat, without ease. Centre back to the shoulder's end, and from there to the front of the
 * armhole, are straight; docs/drafting/measures.md, Over-shoulder.
 *
 * @param backNeck from centre back to the neck side, mm
 * @param length of the shoulder, mm
 * @param back height of the neck side above the level of the armhole behind, mm
 * @param front the same over the front, mm
 * @param frontOfArm from centre front to the front of the armhole, mm
 */
public record OverShoulder(double backNeck, double length, double back, double front, double frontOfArm) {

    /**
     * Half the back neck: neck / 5 + 2, and its neck side 23 above the nape. Source: docs/drafting/jacket.md, step 3.
     */
    private static final double NECK_FIFTHS = 5;

    private static final double WIDER_NECK = 2;
    private static final double NECK_SIDE_ABOVE_NAPE = 23;

    /** What the readings that it is compared with miss together, mm: 5 each, by their shares in the length. */
    private static final double READINGS = 12;

    /** Further apart than this readings contradict one another, mm: two and a half deviations. */
    public static final double APART = 2.5 * READINGS;

    private static final double EXACT_DEG = 1e-9;
    private static final int MOST_EVALUATIONS = 100;

    /** Empty when chest, neck, shoulder or stature were not taken; other lengths are estimated. */
    public static Optional<OverShoulder> of(MeasurementSet side) {
        if (!Stream.of(STATURE, NECK_GIRTH, CHEST_GIRTH, SHOULDER_LENGTH)
                .allMatch(needed -> side.find(needed).filter(needed::allows).isPresent())) {
            return Optional.empty();
        }
        Map<Measurement, Estimate> estimates = BodyModel.of(side.sex()).estimates(side);
        double chest = side.get(CHEST_GIRTH);
        double backWaist = taken(side, BACK_WAIST_LENGTH, estimates);
        double scyeDepth =
                side.find(SCYE_DEPTH).orElse(ScyeDepthEstimate.of(side.sex(), chest, backWaist, side.get(STATURE)));
        return Optional.of(new OverShoulder(
                side.get(NECK_GIRTH) / NECK_FIFTHS + WIDER_NECK,
                side.get(SHOULDER_LENGTH),
                scyeDepth + NECK_SIDE_ABOVE_NAPE,
                taken(side, FRONT_WAIST_LENGTH, estimates) - backWaist + scyeDepth,
                side.find(ACROSS_CHEST)
                                .orElseGet(() -> AcrossChestEstimate.of(chest, taken(side, ACROSS_BACK, estimates)))
                        / 2));
    }

    private static double taken(MeasurementSet side, Measurement field, Map<Measurement, Estimate> estimates) {
        return side.find(field)
                .orElseGet(() -> Objects.requireNonNull(estimates.get(field)).value());
    }

    /** What the tape reads over a shoulder of this slope, mm; the steeper, the less. */
    public double at(double slopeDeg) {
        double down = length * StrictMath.sin(StrictMath.toRadians(slopeDeg));
        double tip = backNeck + length * StrictMath.cos(StrictMath.toRadians(slopeDeg));
        return StrictMath.hypot(tip, back - down) + StrictMath.hypot(tip - frontOfArm, front - down);
    }

    /** The slope over which the tape reads this, degrees; the flattest or steepest of any body where none does. */
    public double slopeDeg(double reading) {
        double flattest = SHOULDER_SLOPE.least();
        double steepest = SHOULDER_SLOPE.most();
        if (reading >= at(flattest)) {
            return flattest;
        }
        if (reading <= at(steepest)) {
            return steepest;
        }
        return new BracketingNthOrderBrentSolver(EXACT_DEG, 5)
                .solve(MOST_EVALUATIONS, deg -> at(deg) - reading, flattest, steepest);
    }

    /** What the tape would read over the shoulder that the other measurements suggest, with its spread. */
    public static Optional<Estimate> usual(MeasurementSet side) {
        return of(side).map(tape -> {
            Estimate slope = slope(side);
            double perDegree = tape.at(slope.value()) - tape.at(slope.value() + 1);
            return new Estimate(tape.at(slope.value()), StrictMath.hypot(READINGS, perDegree * slope.spread()));
        });
    }

    /** As taken, within its reading error, or as the others suggest. */
    private static Estimate slope(MeasurementSet side) {
        return side.find(SHOULDER_SLOPE)
                .map(taken -> new Estimate(taken, TapeError.deviation(SHOULDER_SLOPE)))
                .orElseGet(() -> Objects.requireNonNull(
                        BodyModel.of(side.sex()).estimates(side).get(SHOULDER_SLOPE)));
    }
}
