package io.tailorline.pattern.draft;

import static io.tailorline.pattern.measure.Measurement.*;

import io.tailorline.pattern.DraftResult.Reason;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a measurement set tells a cutter: a {@link Body}, or what is missing.
 *
 * <p>Height, the girths of neck, chest, waist, seat, upper arm and wrist, shoulder and arm length and the inside leg must
 * have been taken. The others are estimated when they miss, and each estimate is a note. The shares are medians of 2041
 * men of ANSUR II; see docs/drafting/measures.md.
 *
 * @param body empty when a required measurement is missing
 * @param missing one reason for every required measurement that was not taken
 * @param notes one sentence for every estimate made
 */
public record BodyReading(Optional<Body> body, List<Reason> missing, List<String> notes) {

    /** Measurements without which nothing is drafted. */
    public static final List<Measurement> REQUIRED = List.of(
            STATURE,
            NECK_GIRTH,
            CHEST_GIRTH,
            WAIST_GIRTH,
            HIP_GIRTH,
            SHOULDER_LENGTH,
            ARM_LENGTH,
            UPPER_ARM_GIRTH,
            WRIST_GIRTH,
            INSIDE_LEG);

    private static final double SLOPE_DEG = 20.2;
    private static final double BACK_WAIST_SHARE_OF_HEIGHT = 0.25;
    private static final double BACK_WAIST_OVER_SHARE = 5;
    private static final double WAIST_TO_HIP_SHARE_OF_HEIGHT = 0.115;
    /** The seat line lies lower along the curved back than plumb below the waist, mm. */
    private static final double BACK_CURVE = 3;

    private static final double ELBOW_SHARE_OF_ARM = 0.565;
    private static final double RISE_SHARE_OF_HEIGHT = 0.138;
    private static final double KNEE_SHARE_OF_INSIDE_LEG = 0.576;
    private static final double THIGH_SHARE_OF_SEAT = 0.614;
    private static final double KNEE_SHARE_OF_THIGH = 0.656;
    private static final double HAND_SHARE_OF_WRIST = 1.207;
    private static final double HEEL_SHARE_OF_HEIGHT = 0.196;

    public BodyReading {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    public static BodyReading of(MeasurementSet set) {
        List<Reason> missing = REQUIRED.stream()
                .filter(required -> !set.has(required))
                .map(BodyReading::missing)
                .toList();
        if (!missing.isEmpty()) {
            return new BodyReading(Optional.empty(), missing, List.of());
        }
        Estimates taken = new Estimates(set, new ArrayList<>());
        double height = set.get(STATURE);
        double backWaist = taken.orEstimate(
                BACK_WAIST_LENGTH, height * BACK_WAIST_SHARE_OF_HEIGHT + BACK_WAIST_OVER_SHARE, "from the height");
        double waistToHip = taken.orEstimate(WAIST_TO_HIP, height * WAIST_TO_HIP_SHARE_OF_HEIGHT, "from the height");
        double thigh = taken.orEstimate(THIGH_GIRTH, set.get(HIP_GIRTH) * THIGH_SHARE_OF_SEAT, "from the hip girth");
        Body body = new Body(
                height,
                set.get(CHEST_GIRTH),
                set.get(WAIST_GIRTH),
                set.get(HIP_GIRTH),
                set.get(NECK_GIRTH),
                set.get(SHOULDER_LENGTH),
                taken.orEstimate(SHOULDER_SLOPE, SLOPE_DEG, "as most men's"),
                backWaist,
                backWaist + waistToHip + BACK_CURVE,
                set.get(UPPER_ARM_GIRTH),
                set.get(WRIST_GIRTH),
                taken.orEstimate(HAND_GIRTH, set.get(WRIST_GIRTH) * HAND_SHARE_OF_WRIST, "from the wrist girth"),
                set.get(ARM_LENGTH),
                set.get(ARM_LENGTH) * ELBOW_SHARE_OF_ARM,
                taken.orEstimate(BODY_RISE, height * RISE_SHARE_OF_HEIGHT, "from the height"),
                set.get(INSIDE_LEG),
                taken.orEstimate(KNEE_HEIGHT, set.get(INSIDE_LEG) * KNEE_SHARE_OF_INSIDE_LEG, "from the inside leg"),
                thigh,
                taken.orEstimate(KNEE_GIRTH, thigh * KNEE_SHARE_OF_THIGH, "from the thigh girth"),
                taken.orEstimate(HEEL_GIRTH, height * HEEL_SHARE_OF_HEIGHT, "from the height"),
                set.find(CROTCH_LENGTH).orElse(0.0));
        return new BodyReading(Optional.of(body), List.of(), taken.notes());
    }

    private static Reason missing(Measurement required) {
        String field = "measurements." + required.fieldName();
        return new Reason(
                field,
                "",
                "%s to %s %s".formatted(number(required.least()), number(required.most()), required.unit()),
                "%s was not taken; a suit cannot be drafted without it.".formatted(field));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private record Estimates(MeasurementSet set, List<String> notes) {

        double orEstimate(Measurement measurement, double estimate, String how) {
            return set.find(measurement).orElseGet(() -> {
                notes.add(String.format(
                        Locale.ROOT,
                        "%s was not taken: estimated %s as %.1f %s.",
                        measurement.fieldName(),
                        how,
                        estimate,
                        measurement.unit()));
                return estimate;
            });
        }
    }
}
