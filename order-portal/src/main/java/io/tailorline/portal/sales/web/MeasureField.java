package io.tailorline.portal.sales.web;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.Sex;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One measurement in the order form.
 *
 * @param name the field of the API
 * @param unit {@code mm}, {@code kg} or {@code deg}
 * @param required whether the form requires it
 * @param twice whether a second reading is asked for: of the girths on which a suit hangs, as no comparison finds two
 *     centimetres
 * @param sex whose form has it; {@code all} for everybody's
 */
record MeasureField(String name, String unit, double least, double most, boolean required, boolean twice, String sex) {

    private static final Set<Measurement> KEY_GIRTHS =
            EnumSet.of(Measurement.CHEST_GIRTH, Measurement.WAIST_GIRTH, Measurement.HIP_GIRTH);

    /** What a front over a bust is drawn from. */
    private static final Set<Measurement> OF_A_WOMAN = EnumSet.of(
            Measurement.UNDER_BUST_GIRTH,
            Measurement.NECK_TO_BUST_POINT,
            Measurement.BUST_POINT_WIDTH,
            Measurement.FRONT_WAIST_LENGTH);

    /** Fields that belong together; the name is message {@code form.group.<name>}. */
    record Group(String name, List<MeasureField> fields) {}

    static List<Group> groups() {
        return List.of(
                new Group("whole", List.of(required(Measurement.STATURE), optional(Measurement.WEIGHT))),
                new Group(
                        "above",
                        List.of(
                                required(Measurement.NECK_GIRTH),
                                required(Measurement.CHEST_GIRTH),
                                optional(Measurement.UNDER_BUST_GIRTH),
                                optional(Measurement.NECK_TO_BUST_POINT),
                                optional(Measurement.BUST_POINT_WIDTH),
                                required(Measurement.WAIST_GIRTH),
                                required(Measurement.SHOULDER_LENGTH),
                                optional(Measurement.OVER_SHOULDER),
                                optional(Measurement.BACK_WAIST_LENGTH),
                                optional(Measurement.FRONT_WAIST_LENGTH),
                                required(Measurement.ARM_LENGTH),
                                required(Measurement.UPPER_ARM_GIRTH),
                                required(Measurement.WRIST_GIRTH))),
                new Group(
                        "below",
                        List.of(
                                required(Measurement.HIP_GIRTH),
                                optional(Measurement.THIGH_GIRTH),
                                optional(Measurement.KNEE_GIRTH),
                                optional(Measurement.OUTSIDE_LEG),
                                required(Measurement.INSIDE_LEG))));
    }

    private static MeasureField required(Measurement measurement) {
        return of(measurement, true);
    }

    private static MeasureField optional(Measurement measurement) {
        return of(measurement, false);
    }

    private static MeasureField of(Measurement measurement, boolean required) {
        return new MeasureField(
                measurement.fieldName(),
                measurement.unit(),
                measurement.least(),
                measurement.most(),
                required,
                KEY_GIRTHS.contains(measurement),
                OF_A_WOMAN.contains(measurement) ? Sex.FEMALE.word() : "all");
    }
}
