package io.tailorline.pattern.measure;

import io.tailorline.pattern.notice.Word;
import java.util.Arrays;
import java.util.Optional;

/**
 * A body measurement. Names are the camel-case names of the body file, after ISO 8559-1.
 *
 * <p>The hard limits exclude impossible values; a value outside them is refused, one inside never. Source of the
 * limits: the range of 6068 bodies of ANSUR II, widened; of the over-shoulder measure, Vincent's third of the chest +
 * 127 over the range of the chest, widened; of the tape to the bust point, the rule's over that of the bust, widened.
 */
public enum Measurement {
    STATURE("stature", "mm", 1200, 2300),
    WEIGHT("weightKg", "kg", 30, 250),
    NECK_GIRTH("neckGirth", "mm", 240, 650),
    CHEST_GIRTH("chestGirth", "mm", 600, 1900),
    WAIST_GIRTH("waistGirth", "mm", 480, 2000),
    HIP_GIRTH("hipGirth", "mm", 600, 2000),
    SHOULDER_LENGTH("shoulderLength", "mm", 80, 240),
    SHOULDER_SLOPE("shoulderSlopeDeg", "deg", 2, 45),
    OVER_SHOULDER("overShoulder", "mm", 280, 850),
    ACROSS_BACK("acrossBack", "mm", 250, 750),
    ACROSS_CHEST("acrossChest", "mm", 230, 750),
    BACK_WAIST_LENGTH("backWaistLength", "mm", 280, 700),
    FRONT_WAIST_LENGTH("frontWaistLength", "mm", 280, 800),
    SCYE_DEPTH("scyeDepth", "mm", 120, 420),
    ARM_LENGTH("armLength", "mm", 350, 850),
    UPPER_ARM_GIRTH("upperArmGirth", "mm", 170, 700),
    WRIST_GIRTH("wristGirth", "mm", 110, 280),
    BODY_RISE("bodyRise", "mm", 120, 500),
    INSIDE_LEG("insideLeg", "mm", 500, 1200),
    OUTSIDE_LEG("outsideLeg", "mm", 650, 1450),
    THIGH_GIRTH("thighGirth", "mm", 320, 1100),
    KNEE_GIRTH("kneeGirth", "mm", 240, 750),
    CALF_GIRTH("calfGirth", "mm", 200, 700),
    ANKLE_GIRTH("ankleGirth", "mm", 140, 450),
    KNEE_HEIGHT("kneeHeight", "mm", 280, 750),
    WAIST_TO_HIP("waistToHip", "mm", 80, 400),
    CROTCH_LENGTH("crotchLength", "mm", 380, 1200),
    HAND_GIRTH("handGirth", "mm", 130, 330),
    HEEL_GIRTH("heelGirth", "mm", 220, 520),
    UNDER_BUST_GIRTH("underBustGirth", "mm", 500, 1700),
    NECK_TO_BUST_POINT("neckToBustPoint", "mm", 150, 500),
    BUST_POINT_HEIGHT("bustPointHeight", "mm", 700, 1900),
    BUST_POINT_WIDTH("bustPointWidth", "mm", 100, 400);

    private final String fieldName;
    private final String unit;
    private final double least;
    private final double most;

    Measurement(String fieldName, String unit, double least, double most) {
        this.fieldName = fieldName;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** The name in body files and in the public API. */
    public String fieldName() {
        return fieldName;
    }

    /** As notices name it. */
    public Word named() {
        return Word.measure(fieldName());
    }

    /** The unit of the value: {@code mm}, {@code kg} or {@code deg}. */
    public String unit() {
        return unit;
    }

    /** The least value any body has, in {@link #unit()}. */
    public double least() {
        return least;
    }

    /** The greatest value any body has, in {@link #unit()}. */
    public double most() {
        return most;
    }

    /** Whether any body can have this value; false for NaN. */
    public boolean allows(double value) {
        return value >= least && value <= most;
    }

    /** The value itself, or the limit that it lies beyond. */
    double nearest(double value) {
        return StrictMath.max(least, StrictMath.min(most, value));
    }

    /** Whether the tape runs around the body. */
    public boolean isGirth() {
        return fieldName.endsWith("Girth");
    }

    public static Optional<Measurement> named(String fieldName) {
        return Arrays.stream(values())
                .filter(m -> m.fieldName.equals(fieldName))
                .findFirst();
    }
}
