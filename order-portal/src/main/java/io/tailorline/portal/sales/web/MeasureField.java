package io.tailorline.portal.sales.web;

import io.tailorline.pattern.WornGirth;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.piece.Style.Fit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One measurement that the shop asks for: one page of the measuring.
 *
 * @param name the field of the API
 * @param unit {@code mm}, {@code kg} or {@code deg}
 * @param required whether a suit needs it
 * @param twice whether a second reading is asked for: of the girths on which a suit hangs, as no comparison finds two
 *     centimetres
 * @param sided whether left and right may differ
 * @param sex who is asked; {@code all} for everybody
 * @param ease what a finished garment that fits reads over the body, by {@code fit-sex}, mm; empty where no garment
 *     tells it
 */
record MeasureField(
        String name,
        String unit,
        double least,
        double most,
        boolean required,
        boolean twice,
        boolean sided,
        String sex,
        Map<String, Double> ease) {

    private static final Set<Measurement> KEY_GIRTHS =
            EnumSet.of(Measurement.CHEST_GIRTH, Measurement.WAIST_GIRTH, Measurement.HIP_GIRTH);

    /** What a front over a bust is drawn from. */
    private static final Set<Measurement> OF_A_WOMAN = EnumSet.of(
            Measurement.UNDER_BUST_GIRTH,
            Measurement.NECK_TO_BUST_POINT,
            Measurement.BUST_POINT_WIDTH,
            Measurement.FRONT_WAIST_LENGTH);

    private static final Set<Measurement> OF_A_SIDE = EnumSet.of(
            Measurement.SHOULDER_LENGTH,
            Measurement.OVER_SHOULDER,
            Measurement.ARM_LENGTH,
            Measurement.UPPER_ARM_GIRTH,
            Measurement.WRIST_GIRTH,
            Measurement.THIGH_GIRTH,
            Measurement.KNEE_GIRTH,
            Measurement.OUTSIDE_LEG,
            Measurement.INSIDE_LEG);

    /** From the neck down, so that the tape is picked up once; what every suit needs first. */
    private static final List<Measurement> NEEDED = List.of(
            Measurement.STATURE,
            Measurement.NECK_GIRTH,
            Measurement.CHEST_GIRTH,
            Measurement.WAIST_GIRTH,
            Measurement.HIP_GIRTH,
            Measurement.SHOULDER_LENGTH,
            Measurement.ARM_LENGTH,
            Measurement.UPPER_ARM_GIRTH,
            Measurement.WRIST_GIRTH,
            Measurement.INSIDE_LEG);

    private static final List<Measurement> WELCOME = List.of(
            Measurement.WEIGHT,
            Measurement.UNDER_BUST_GIRTH,
            Measurement.NECK_TO_BUST_POINT,
            Measurement.BUST_POINT_WIDTH,
            Measurement.OVER_SHOULDER,
            Measurement.BACK_WAIST_LENGTH,
            Measurement.FRONT_WAIST_LENGTH,
            Measurement.THIGH_GIRTH,
            Measurement.KNEE_GIRTH,
            Measurement.OUTSIDE_LEG);

    /** All of them in the order in which they are asked. @param cut the style as the house cuts it, in each fit */
    static List<MeasureField> all(Function<Fit, Function<Sex, Style>> cut) {
        return Stream.concat(NEEDED.stream(), WELCOME.stream())
                .map(each -> of(each, cut))
                .toList();
    }

    private static MeasureField of(Measurement measurement, Function<Fit, Function<Sex, Style>> cut) {
        return new MeasureField(
                measurement.fieldName(),
                measurement.unit(),
                measurement.least(),
                measurement.most(),
                NEEDED.contains(measurement),
                KEY_GIRTHS.contains(measurement),
                OF_A_SIDE.contains(measurement),
                OF_A_WOMAN.contains(measurement) ? Sex.FEMALE.word() : "all",
                WornGirth.over(measurement).map(girth -> ease(girth, cut)).orElse(Map.of()));
    }

    private static Map<String, Double> ease(WornGirth girth, Function<Fit, Function<Sex, Style>> cut) {
        Map<String, Double> ease = new TreeMap<>();
        for (Fit fit : Fit.values()) {
            for (Sex sex : Sex.values()) {
                ease.put(
                        fit.word() + "-" + sex.word(), girth.ease(cut.apply(fit).apply(sex), sex));
            }
        }
        return ease;
    }

    /** Where the tape runs. */
    public TapeCourse course() {
        return TapeCourse.of(name);
    }

    /** {@code {"regular-male":110.0}} for the page. */
    public String easeJson() {
        StringBuilder json = new StringBuilder("{");
        ease.forEach((key, mm) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(key)
                .append("\":")
                .append(mm));
        return json.append('}').toString();
    }
}
