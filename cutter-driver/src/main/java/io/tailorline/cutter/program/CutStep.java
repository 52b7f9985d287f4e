package io.tailorline.cutter.program;

import io.tailorline.pattern.piece.Notch;

/** One step of a cut program. */
public sealed interface CutStep {

    /** Whether the knife must be in the cloth when this step begins. */
    default boolean needsKnifeDown() {
        return false;
    }

    /** Moves the head through the air. */
    record Travel(TablePoint to) implements CutStep {}

    /** Plunges the knife. */
    record KnifeDown() implements CutStep {}

    /** Cuts straight on. */
    record CutTo(TablePoint to) implements CutStep {
        @Override
        public boolean needsKnifeDown() {
            return true;
        }
    }

    /**
     * Lifts the knife in a corner, turns it and plunges it again; it is down before and after.
     *
     * @param angleDeg where the blade points afterwards
     */
    record CornerLift(double angleDeg) implements CutStep {
        @Override
        public boolean needsKnifeDown() {
            return true;
        }
    }

    /** Lifts the knife. */
    record KnifeUp() implements CutStep {
        @Override
        public boolean needsKnifeDown() {
            return true;
        }
    }

    /** Cuts a notch from the edge into the piece; the head travels there by itself. */
    record CutNotch(TablePoint at, double angleDeg, double depth, Notch.Kind kind) implements CutStep {}

    /** Drills a hole; the head travels there by itself. */
    record Drill(TablePoint at) implements CutStep {}

    /** Puts a label on a piece; the head travels there by itself. */
    record PrintLabel(String piece, TablePoint at, double angleDeg) implements CutStep {}

    /** Moves the cloth towards the take-off end, mm. */
    record Advance(double by) implements CutStep {}

    /** Sharpens the blade, knife up. */
    record Sharpen() implements CutStep {}
}
