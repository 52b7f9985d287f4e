package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.*;

import java.util.List;

/**
 * Two measurements of which one is always the smaller. No body of ANSUR II (4082 men, 1986 women) has any of them the
 * other way round: two fields were swapped, or one is wrong. The tape over the shoulder, which the survey lacks, runs
 * down as deep as the scye twice and as far aside as the shoulder.
 */
record SizeOrder(Measurement less, Measurement more) {

    static final List<SizeOrder> ALWAYS = List.of(
            new SizeOrder(WRIST_GIRTH, UPPER_ARM_GIRTH),
            new SizeOrder(UPPER_ARM_GIRTH, THIGH_GIRTH),
            new SizeOrder(CALF_GIRTH, THIGH_GIRTH),
            new SizeOrder(KNEE_GIRTH, THIGH_GIRTH),
            new SizeOrder(INSIDE_LEG, OUTSIDE_LEG),
            new SizeOrder(KNEE_HEIGHT, INSIDE_LEG),
            new SizeOrder(BODY_RISE, CROTCH_LENGTH),
            new SizeOrder(BODY_RISE, OUTSIDE_LEG),
            new SizeOrder(OUTSIDE_LEG, STATURE),
            new SizeOrder(SHOULDER_LENGTH, OVER_SHOULDER),
            new SizeOrder(SCYE_DEPTH, OVER_SHOULDER));

    boolean isBroken(MeasurementSet set) {
        return set.has(less) && set.has(more) && !(set.get(less) < set.get(more));
    }
}
