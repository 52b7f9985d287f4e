package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.*;

import java.util.List;

/**
 * Two measurements of which one is always the smaller. No body of ANSUR II (4082 men, 1986 women) has any of them the
 * other way round: two fields were exchanged, or one is wrong.
 */
record BodyOrder(Measurement less, Measurement more) {

    static final List<BodyOrder> ALWAYS = List.of(
            new BodyOrder(WRIST_GIRTH, UPPER_ARM_GIRTH),
            new BodyOrder(UPPER_ARM_GIRTH, THIGH_GIRTH),
            new BodyOrder(CALF_GIRTH, THIGH_GIRTH),
            new BodyOrder(KNEE_GIRTH, THIGH_GIRTH),
            new BodyOrder(INSIDE_LEG, OUTSIDE_LEG),
            new BodyOrder(KNEE_HEIGHT, INSIDE_LEG),
            new BodyOrder(OUTSIDE_LEG, STATURE));

    boolean isBroken(MeasurementSet set) {
        return set.has(less) && set.has(more) && !(set.get(less) < set.get(more));
    }
}
