package io.tailorline.pattern.draft;

import static io.tailorline.pattern.measure.Measurement.*;

import io.tailorline.pattern.measure.AcrossChestEstimate;
import io.tailorline.pattern.measure.BodyModel;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.ScyeDepthEstimate;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a measurement set: a {@link Body}, or the measurements that are missing.
 *
 * <p>Height, the girths of neck, chest, waist, seat, upper arm and wrist, shoulder and arm length and the inside leg
 * must have been taken. The others are estimated from them when they are missing, and each estimate adds a note with
 * its spread ({@link BodyModel}); see docs/drafting/measures.md.
 *
 * @param body empty when a required measurement is missing
 * @param missing one reason for every required measurement that was not taken
 * @param notes one sentence for every estimate made and for measurements that contradict each other
 */
public record BodyReading(Optional<Body> body, List<Reason> missing, List<Notice> notes) {

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

    /** Acromion to elbow, of acromion to wrist: medians of 2041 men and 993 women of ANSUR II. */
    private static final double ELBOW_SHARE_OF_A_MANS_ARM = 0.565;

    private static final double ELBOW_SHARE_OF_A_WOMANS_ARM = 0.572;
    /** Above the knee the leg is thinner than at the thigh: no estimate is thicker than this share of it. */
    private static final double KNEE_OVER_THIGH = 0.95;

    private static final double CALF_OVER_THIGH = 0.95;

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
        Estimates taken = new Estimates(set);
        boolean man = set.sex() == Sex.MALE;
        double backWaist = taken.orEstimate(BACK_WAIST_LENGTH);
        double waistToHip = taken.orEstimate(WAIST_TO_HIP);
        double thigh = taken.orEstimate(THIGH_GIRTH);
        Body.Girths girths =
                new Body.Girths(set.get(NECK_GIRTH), set.get(CHEST_GIRTH), set.get(WAIST_GIRTH), set.get(HIP_GIRTH));
        Body.Shoulder shoulder = new Body.Shoulder(set.get(SHOULDER_LENGTH), ShoulderSlope.of(set, taken));
        Body.Arm arm = new Body.Arm(
                set.get(ARM_LENGTH),
                set.get(ARM_LENGTH) * (man ? ELBOW_SHARE_OF_A_MANS_ARM : ELBOW_SHARE_OF_A_WOMANS_ARM),
                set.get(UPPER_ARM_GIRTH),
                set.get(WRIST_GIRTH),
                taken.orEstimate(HAND_GIRTH));
        double rise = taken.orEstimate(BODY_RISE);
        Body.Leg leg = new Body.Leg(
                set.get(INSIDE_LEG),
                taken.orEstimate(KNEE_HEIGHT),
                thigh,
                taken.orEstimate(KNEE_GIRTH, KNEE_OVER_THIGH * thigh),
                taken.orEstimate(CALF_GIRTH, CALF_OVER_THIGH * thigh),
                taken.orEstimate(ANKLE_GIRTH),
                taken.orEstimate(HEEL_GIRTH));
        Body.Lengths lengths = new Body.Lengths(
                set.find(SCYE_DEPTH)
                        .orElse(ScyeDepthEstimate.of(set.sex(), set.get(CHEST_GIRTH), backWaist, set.get(STATURE))),
                backWaist,
                taken.orEstimate(FRONT_WAIST_LENGTH),
                backWaist + waistToHip + BACK_CURVE,
                rise,
                set.find(CROTCH_LENGTH).orElse(0.0),
                roundBack(set));
        Bust bust = man ? Bust.NONE : BustReading.of(set, taken, backWaist);
        double acrossBack = taken.orEstimate(ACROSS_BACK);
        Body.Widths widths = new Body.Widths(
                acrossBack, set.find(ACROSS_CHEST).orElse(AcrossChestEstimate.of(set.get(CHEST_GIRTH), acrossBack)));
        Body body = new Body(set.get(STATURE), girths, lengths, widths, shoulder, arm, leg, bust);
        List<Notice> notes = new ArrayList<>(taken.notes());
        OutsideLegCheck.of(set).ifPresent(notes::add);
        return new BodyReading(Optional.of(body), List.of(), notes);
    }

    private static double roundBack(MeasurementSet set) {
        return set.find(BACK_WAIST_LENGTH)
                .flatMap(taken -> BodyModel.of(set.sex())
                        .suggested(set, BACK_WAIST_LENGTH)
                        .map(usual -> taken - usual.value()))
                .orElse(0.0);
    }

    private static Reason missing(Measurement required) {
        String field = "measurements." + required.fieldName();
        return new Reason(
                field,
                "",
                "%s to %s %s".formatted(number(required.least()), number(required.most()), required.unit()),
                Notice.of("read.missing", required.named()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
