package io.tailorline.pattern.measure;

import static io.tailorline.pattern.measure.Measurement.*;

import java.util.List;

/**
 * Two fields that are easily swapped when a form is filled in: neighbours in a list, or much the same number. Which of
 * two swapped fields scores higher is random, so both are reported.
 */
record FieldSwap(Measurement first, Measurement second) {

    static final List<FieldSwap> LIKELY = List.of(
            new FieldSwap(CHEST_GIRTH, WAIST_GIRTH),
            new FieldSwap(WAIST_GIRTH, HIP_GIRTH),
            new FieldSwap(CHEST_GIRTH, HIP_GIRTH),
            new FieldSwap(BACK_WAIST_LENGTH, FRONT_WAIST_LENGTH),
            new FieldSwap(UPPER_ARM_GIRTH, KNEE_GIRTH),
            new FieldSwap(UPPER_ARM_GIRTH, CALF_GIRTH),
            new FieldSwap(WRIST_GIRTH, HAND_GIRTH),
            new FieldSwap(WRIST_GIRTH, ANKLE_GIRTH),
            new FieldSwap(KNEE_GIRTH, CALF_GIRTH),
            new FieldSwap(ANKLE_GIRTH, HEEL_GIRTH),
            new FieldSwap(ARM_LENGTH, THIGH_GIRTH),
            new FieldSwap(INSIDE_LEG, OUTSIDE_LEG),
            new FieldSwap(KNEE_HEIGHT, BACK_WAIST_LENGTH));
}
