package io.tailorline.portal.order.web;

import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.Sex;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One measure asked for in the order form.
 *
 * @param name the field of the API
 * @param unit {@code mm}, {@code kg} or {@code deg}
 * @param asked whether the form does not go without it
 * @param twice whether a second reading is asked for: of the girths on which a suit hangs, as no comparison finds two
 *     centimetres
 * @param sex whose form has it; {@code all} for everybody's
 */
record MeasureField(String name, String unit, double least, double most, boolean asked, boolean twice, String sex) {

    private static final Set<Measurement> KEY_GIRTHS =
            EnumSet.of(Measurement.CHEST_GIRTH, Measurement.WAIST_GIRTH, Measurement.HIP_GIRTH);

    /** What a front over a bust is drawn from. */
    private static final Set<Measurement> OF_A_WOMAN = EnumSet.of(
            Measurement.UNDER_BUST_GIRTH,
            Measurement.BUST_POINT_HEIGHT,
            Measurement.BUST_POINT_WIDTH,
            Measurement.FRONT_WAIST_LENGTH);

    /** Fields that belong together; the name is message {@code form.group.<name>}. */
    record Group(String name, List<MeasureField> fields) {}

    static List<Group> groups() {
        return List.of(
                new Group("whole", List.of(asked(Measurement.STATURE), wished(Measurement.WEIGHT))),
                new Group(
                        "above",
                        List.of(
                                asked(Measurement.NECK_GIRTH),
                                asked(Measurement.CHEST_GIRTH),
                                wished(Measurement.UNDER_BUST_GIRTH),
                                wished(Measurement.BUST_POINT_HEIGHT),
                                wished(Measurement.BUST_POINT_WIDTH),
                                asked(Measurement.WAIST_GIRTH),
                                asked(Measurement.SHOULDER_LENGTH),
                                wished(Measurement.BACK_WAIST_LENGTH),
                                wished(Measurement.FRONT_WAIST_LENGTH),
                                asked(Measurement.ARM_LENGTH),
                                asked(Measurement.UPPER_ARM_GIRTH),
                                asked(Measurement.WRIST_GIRTH))),
                new Group(
                        "below",
                        List.of(
                                asked(Measurement.HIP_GIRTH),
                                wished(Measurement.THIGH_GIRTH),
                                wished(Measurement.KNEE_GIRTH),
                                wished(Measurement.OUTSIDE_LEG),
                                asked(Measurement.INSIDE_LEG))));
    }

    private static MeasureField asked(Measurement measurement) {
        return of(measurement, true);
    }

    private static MeasureField wished(Measurement measurement) {
        return of(measurement, false);
    }

    private static MeasureField of(Measurement measurement, boolean asked) {
        return new MeasureField(
                measurement.fieldName(),
                measurement.unit(),
                measurement.least(),
                measurement.most(),
                asked,
                KEY_GIRTHS.contains(measurement),
                OF_A_WOMAN.contains(measurement) ? Sex.FEMALE.word() : "all");
    }
}
