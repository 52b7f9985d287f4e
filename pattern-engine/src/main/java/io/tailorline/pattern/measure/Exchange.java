package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.*;

import java.util.List;

/**
 * Two fields that are easily exchanged when a form is filled in: neighbours in a list, or much the same number. Which
 * of two exchanged fields looks the stranger is chance, so a person is told of both.
 */
record Exchange(Measurement first, Measurement second) {

    static final List<Exchange> LIKELY = List.of(
            new Exchange(CHEST_GIRTH, WAIST_GIRTH),
            new Exchange(WAIST_GIRTH, HIP_GIRTH),
            new Exchange(CHEST_GIRTH, HIP_GIRTH),
            new Exchange(BACK_WAIST_LENGTH, FRONT_WAIST_LENGTH),
            new Exchange(UPPER_ARM_GIRTH, KNEE_GIRTH),
            new Exchange(UPPER_ARM_GIRTH, CALF_GIRTH),
            new Exchange(WRIST_GIRTH, HAND_GIRTH),
            new Exchange(WRIST_GIRTH, ANKLE_GIRTH),
            new Exchange(KNEE_GIRTH, CALF_GIRTH),
            new Exchange(ANKLE_GIRTH, HEEL_GIRTH),
            new Exchange(ARM_LENGTH, THIGH_GIRTH),
            new Exchange(INSIDE_LEG, OUTSIDE_LEG),
            new Exchange(KNEE_HEIGHT, BACK_WAIST_LENGTH));
}
