package io.tailorline.pattern.draft;

import static io.tailorline.pattern.measure.Measurement.*;

import io.tailorline.pattern.DraftResult.Reason;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a measurement set tells a cutter: a {@link Body}, or what is missing.
 *
 * <p>Height, the girths of neck, chest, waist, seat, upper arm and wrist, shoulder and arm length and the inside leg must
 * have been taken. The others are estimated when they miss, and each estimate is a note. The shares are medians of 2041
 * men and 993 women of ANSUR II; see docs/drafting/measures.md.
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

    /** The seat line lies lower along the curved back than plumb below the waist, mm. */
    private static final double BACK_CURVE = 3;

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
        BodyShares shares = BodyShares.of(set.sex());
        double backWaist = taken.orEstimate(
                BACK_WAIST_LENGTH, height * shares.backWaistOfHeight() + shares.backWaistMore(), "from the height");
        double waistToHip = taken.orEstimate(WAIST_TO_HIP, height * shares.waistToHipOfHeight(), "from the height");
        double thigh = taken.orEstimate(THIGH_GIRTH, set.get(HIP_GIRTH) * shares.thighOfSeat(), "from the hip girth");
        Body body = new Body(
                height,
                set.get(CHEST_GIRTH),
                set.get(WAIST_GIRTH),
                set.get(HIP_GIRTH),
                set.get(NECK_GIRTH),
                set.get(SHOULDER_LENGTH),
                taken.orEstimate(SHOULDER_SLOPE, shares.slopeDeg(), shares.whose()),
                backWaist,
                backWaist + waistToHip + BACK_CURVE,
                set.get(UPPER_ARM_GIRTH),
                set.get(WRIST_GIRTH),
                taken.orEstimate(HAND_GIRTH, set.get(WRIST_GIRTH) * shares.handOfWrist(), "from the wrist girth"),
                set.get(ARM_LENGTH),
                set.get(ARM_LENGTH) * shares.elbowOfArm(),
                taken.orEstimate(BODY_RISE, height * shares.riseOfHeight(), "from the height"),
                set.get(INSIDE_LEG),
                taken.orEstimate(
                        KNEE_HEIGHT, set.get(INSIDE_LEG) * shares.kneeHeightOfInsideLeg(), "from the inside leg"),
                thigh,
                taken.orEstimate(KNEE_GIRTH, thigh * shares.kneeOfThigh(), "from the thigh girth"),
                taken.orEstimate(HEEL_GIRTH, height * shares.heelOfHeight(), "from the height"),
                set.find(CROTCH_LENGTH).orElse(0.0),
                frontWaist(set, taken, backWaist, shares),
                set.sex() == Sex.MALE ? Bust.NONE : BustReading.of(set, taken, backWaist));
        return new BodyReading(Optional.of(body), List.of(), taken.notes());
    }

    /** A man's front is not drafted from it, so its estimate is none of his tailor's business. */
    private static double frontWaist(MeasurementSet set, Estimates taken, double backWaist, BodyShares shares) {
        double estimate = backWaist + shares.frontWaistOfChest() * set.get(CHEST_GIRTH);
        return set.sex() == Sex.MALE
                ? set.find(FRONT_WAIST_LENGTH).orElse(estimate)
                : taken.orEstimate(FRONT_WAIST_LENGTH, estimate, "from back waist length and bust girth");
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
}
