package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.ACROSS_BACK;
import static io.tailorline.pattern.measure.Measurement.ACROSS_CHEST;
import static io.tailorline.pattern.measure.Measurement.BACK_WAIST_LENGTH;
import static io.tailorline.pattern.measure.Measurement.BUST_POINT_HEIGHT;
import static io.tailorline.pattern.measure.Measurement.BUST_POINT_WIDTH;
import static io.tailorline.pattern.measure.Measurement.CHEST_GIRTH;
import static io.tailorline.pattern.measure.Measurement.NECK_TO_BUST_POINT;
import static io.tailorline.pattern.measure.Measurement.OUTSIDE_LEG;
import static io.tailorline.pattern.measure.Measurement.SCYE_DEPTH;
import static io.tailorline.pattern.measure.Measurement.STATURE;
import static io.tailorline.pattern.measure.Measurement.UNDER_BUST_GIRTH;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tape that no survey has: a rule of drafting says what is usual beside the other measurements, and how far bodies
 * lie off it is estimated (docs/drafting/measures.md, "Tapes by rule").
 */
public enum RuledTape {

    /** The armpit's depth below the nape, which ANSUR II has, lies so far off the rule on men and women alike. */
    OF_SCYE_DEPTH(SCYE_DEPTH, 15),

    /** The breadth of the chest lies 12 off what its girth tells; the tape runs over it. */
    OF_ACROSS_CHEST(ACROSS_CHEST, 15),

    /** A cup and a half (EN 13402-3: 20 each). */
    OF_UNDER_BUST(UNDER_BUST_GIRTH, 30),

    /** Two heights off the floor and a reach forward, of which the survey has the first two: an assumption. */
    OF_NECK_TO_BUST(NECK_TO_BUST_POINT, 20),

    /** An assumption. */
    OF_BUST_WIDTH(BUST_POINT_WIDTH, 18);

    private final Measurement measurement;
    private final double residual;

    RuledTape(Measurement measurement, double residual) {
        this.measurement = measurement;
        this.residual = residual;
    }

    public Measurement measurement() {
        return measurement;
    }

    /** Standard deviation of bodies about the rule, mm; the tape's own error is not in it. */
    public double residual() {
        return residual;
    }

    /** A man has no bust to tape. */
    public boolean isTakenOf(Sex sex) {
        return sex == Sex.FEMALE || this == OF_SCYE_DEPTH || this == OF_ACROSS_CHEST;
    }

    /**
     * What the rule tells of a body, with the spread of a reading; empty when chest or stature was not taken, or one of
     * the tapes that the rules read cannot be of a body.
     */
    public Optional<Estimate> usual(MeasurementSet set) {
        boolean isTold = isTakenOf(set.sex())
                && set.has(CHEST_GIRTH)
                && set.has(STATURE)
                && Stream.of(CHEST_GIRTH, STATURE, BACK_WAIST_LENGTH, ACROSS_BACK, OUTSIDE_LEG, BUST_POINT_HEIGHT)
                        .allMatch(read -> set.find(read)
                                .filter(value -> !read.allows(value))
                                .isEmpty());
        return isTold
                ? Optional.of(new Estimate(byRule(set), StrictMath.hypot(residual, TapeError.deviation(measurement))))
                : Optional.empty();
    }

    private double byRule(MeasurementSet set) {
        double chest = set.get(CHEST_GIRTH);
        return switch (this) {
            case OF_SCYE_DEPTH ->
                ScyeDepthEstimate.of(set.sex(), chest, takenOrEstimated(set, BACK_WAIST_LENGTH), set.get(STATURE));
            case OF_ACROSS_CHEST -> AcrossChestEstimate.of(chest, takenOrEstimated(set, ACROSS_BACK));
            case OF_UNDER_BUST -> UnderBustEstimate.of(chest);
            case OF_NECK_TO_BUST -> NeckToBustEstimate.of(set, takenOrEstimated(set, BACK_WAIST_LENGTH));
            case OF_BUST_WIDTH -> BustWidthEstimate.of(chest);
        };
    }

    /** As it was taken, or as the others that were taken tell it. */
    static double takenOrEstimated(MeasurementSet set, Measurement measurement) {
        return set.find(measurement)
                .orElseGet(() -> Objects.requireNonNull(
                                BodyModel.of(set.sex()).estimates(set).get(measurement))
                        .value());
    }
}
