package io.tailorline.portal.order.web;

import io.tailorline.pattern.measure.Measurement;
import java.util.List;

/**
 * One measure asked for in the order form.
 *
 * @param name the field of the API
 * @param unit {@code mm}, {@code kg} or {@code deg}
 * @param asked whether the form does not go without it
 */
record MeasureField(String name, String unit, double least, double most, boolean asked) {

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
                                asked(Measurement.WAIST_GIRTH),
                                asked(Measurement.SHOULDER_LENGTH),
                                wished(Measurement.BACK_WAIST_LENGTH),
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
                measurement.fieldName(), measurement.unit(), measurement.least(), measurement.most(), asked);
    }
}
