package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.Places;
import java.util.SplittableRandom;

/**
 * The descent of a part that may not move by any small amount: along an axis where the strip's pattern binds it, it moves
 * by whole repeats.
 *
 * <p>Like the plain descent of {@link PositionSearch} it steps along an axis or a diagonal, drawn anew when a step does not
 * pay. A step of one repeat that does not pay ends an axis for this descent. Of one thread.
 */
final class RuledDescent {

    private static final double LENGTHEN = 1.1;
    private static final double SHORTEN = 0.5;

    private static final int ALONG = 0;
    private static final int ACROSS = 1;
    private static final int RISING = 2;
    private static final int AXES = 4;

    private final SplittableRandom random;
    private Layout layout;
    private int slot;
    private Evaluation evaluation;
    private int orientation;
    private double x;
    private double y;
    private double value;

    RuledDescent(SplittableRandom random) {
        this.random = random;
    }

    /** Starts at a place. */
    RuledDescent from(
            Layout newLayout, int newSlot, Evaluation newEvaluation, int startOrientation, double x0, double y0) {
        layout = newLayout;
        slot = newSlot;
        evaluation = newEvaluation;
        orientation = startOrientation;
        x = x0;
        y = y0;
        return this;
    }

    /** @param reached value at the start */
    void descend(double reached, double firstStep, double lastStep) {
        value = reached;
        double stepX = firstStep;
        double stepY = firstStep;
        int axis = random.nextInt(AXES);
        while (Math.max(stepX, stepY) >= lastStep && value > 0) {
            double dx = axis == ACROSS ? 0 : whole(layout.along(), stepX);
            double dy = axis == ALONG ? 0 : whole(layout.across(), stepY);
            boolean pays = dx + dy > 0 && step(dx, axis > RISING ? -dy : dy);
            double factor = pays ? LENGTHEN : SHORTEN;
            if (axis >= RISING) {
                factor = Math.sqrt(factor);
            }
            stepX = axis == ACROSS ? stepX : next(layout.along(), stepX, dx, factor);
            stepY = axis == ALONG ? stepY : next(layout.across(), stepY, dy, factor);
            if (!pays) {
                axis = random.nextInt(AXES);
            }
        }
    }

    /** The step, or the whole repeats nearest to it. */
    private double whole(Places places, double step) {
        return places.isFree(slot) || step == 0
                ? step
                : Math.max(1, Math.rint(step / places.repeat(slot))) * places.repeat(slot);
    }

    /** The next step, none after a single repeat that did not pay. */
    private double next(Places places, double step, double taken, double factor) {
        boolean ends = factor < 1 && !places.isFree(slot) && taken <= places.repeat(slot);
        return ends ? 0 : step * factor;
    }

    private boolean step(double dx, double dy) {
        double aheadX = layout.along().nearest(slot, orientation, x + dx);
        double aheadY = layout.across().nearest(slot, orientation, y + dy);
        double backX = layout.along().nearest(slot, orientation, x - dx);
        double backY = layout.across().nearest(slot, orientation, y - dy);
        double ahead = evaluation.value(orientation, aheadX, aheadY, value);
        double back = evaluation.value(orientation, backX, backY, Math.min(value, ahead));
        double best = Math.min(ahead, back);
        boolean pays = best < value;
        if (best <= value && best < Double.POSITIVE_INFINITY) {
            x = ahead <= back ? aheadX : backX;
            y = ahead <= back ? aheadY : backY;
            value = best;
        }
        return pays;
    }

    int orientation() {
        return orientation;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double value() {
        return value;
    }
}
