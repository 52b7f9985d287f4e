package io.tailorline.pattern.measure;

import io.tailorline.pattern.notice.Word;
import java.util.Optional;

/**
 * A proportion with limits that hardly any real body exceeds. One outside its limits is a warning, never a refusal.
 *
 * <p>Source of the limits: counted on ANSUR II; each is broken by at most 0.15 per cent of 2041 men and 993 women, see
 * docs/drafting/measures.md.
 */
enum BodyRatio {
    WAIST_TO_CHEST("waistToChest", Measurement.WAIST_GIRTH, Measurement.CHEST_GIRTH, 0.50, 1.10),
    WAIST_TO_SEAT("waistToSeat", Measurement.WAIST_GIRTH, Measurement.HIP_GIRTH, 0.50, 1.15),
    THIGH_TO_SEAT("thighToSeat", Measurement.THIGH_GIRTH, Measurement.HIP_GIRTH, 0.50, 0.72),
    LEG_TO_STATURE("legToStature", Measurement.INSIDE_LEG, Measurement.STATURE, 0.42, 0.54),
    ARM_TO_STATURE("armToStature", Measurement.ARM_LENGTH, Measurement.STATURE, 0.29, 0.40),
    NECK_TO_CHEST("neckToChest", Measurement.NECK_GIRTH, Measurement.CHEST_GIRTH, 0.28, 0.48),
    BODY_MASS_INDEX("bodyMassIndex", Measurement.WEIGHT, Measurement.STATURE, 15, 50) {
        @Override
        Optional<Double> of(MeasurementSet set) {
            return set.find(Measurement.WEIGHT)
                    .flatMap(kilograms -> set.find(Measurement.STATURE)
                            .map(stature -> kilograms / (stature / MM_PER_M * stature / MM_PER_M)));
        }

        @Override
        String unit() {
            return "kg/m2";
        }
    };

    private static final double MM_PER_M = 1000;

    private final String word;
    private final Measurement above;
    private final Measurement below;
    private final double least;
    private final double most;

    BodyRatio(String word, Measurement above, Measurement below, double least, double most) {
        this.word = word;
        this.above = above;
        this.below = below;
        this.least = least;
        this.most = most;
    }

    /** The ratio of this body, if both measurements were taken. */
    Optional<Double> of(MeasurementSet set) {
        return set.find(above).flatMap(a -> set.find(below).map(b -> a / b));
    }

    boolean holds(double value) {
        return value >= least && value <= most;
    }

    Word named() {
        return new Word("ratio." + word);
    }

    String unit() {
        return "";
    }

    Measurement above() {
        return above;
    }

    Measurement below() {
        return below;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }
}
