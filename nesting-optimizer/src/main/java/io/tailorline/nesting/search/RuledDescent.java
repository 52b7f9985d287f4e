package io.tailorline.nesting.search;

import io.tailorline.nesting.geometry.Poles;
import io.tailorline.nesting.model.LatticePlaces;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PackingProblem;
import io.tailorline.nesting.search.overlap.Evaluation;
import java.util.SplittableRandom;

/**
 * The descent of a part that may not move by any small amount, or that may turn by a small one: along an axis where the
 * strip's pattern binds it, it moves by whole repeats; it turns about the middle of its largest circle to an angle
 * nearby.
 *
 * <p>Like the plain descent of {@link PositionSearch} it steps along an axis or a diagonal, drawn anew when a step does
 * not pay; one draw in three is a turn, as in Gardeyn and Wauters, arXiv 2509.13329. A step of one repeat, or of one
 * angle, that does not pay ends this axis of the descent. Of one thread.
 */
final class RuledDescent {

    private static final double LENGTHEN = 1.1;
    private static final double SHORTEN = 0.5;

    private static final int ALONG = 0;
    private static final int ACROSS = 1;
    private static final int RISING = 2;
    private static final int AXES = 4;
    private static final int AXES_AND_TURNS = 6;

    /** The first turn goes over so many angles of the part. */
    private static final int FIRST_TURN = 4;

    private final SplittableRandom random;
    private final Layout layout;
    private final int slot;
    private final Evaluation evaluation;
    private int orientation;
    private double x;
    private double y;
    private double value;

    /** Starts at a place. */
    RuledDescent(
            SplittableRandom random,
            Layout layout,
            int slot,
            Evaluation evaluation,
            int orientation,
            double x,
            double y) {
        this.random = random;
        this.layout = layout;
        this.slot = slot;
        this.evaluation = evaluation;
        this.orientation = orientation;
        this.x = x;
        this.y = y;
    }

    /** @param reached value at the start */
    void descend(double reached, double firstStep, double lastStep) {
        value = reached;
        double stepX = firstStep;
        double stepY = firstStep;
        int turn = layout.turnsLittle(slot) ? FIRST_TURN : 0;
        int axis = draw(turn);
        while ((Math.max(stepX, stepY) >= lastStep || turn > 0) && value > 0) {
            if (axis >= AXES) {
                boolean turned = turn(turn);
                turn = turned ? turn : turn / 2;
                axis = turned ? axis : draw(turn);
                continue;
            }
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
                axis = draw(turn);
            }
        }
    }

    private int draw(int turn) {
        return random.nextInt(turn > 0 ? AXES_AND_TURNS : AXES);
    }

    /** Turns the part over so many angles to the better side, if that pays. */
    private boolean turn(int angles) {
        PackingProblem problem = layout.problem();
        int left = orientation;
        int right = orientation;
        for (int i = 0; i < angles; i++) {
            left = problem.shapes(slot).left(left);
            right = problem.shapes(slot).right(right);
        }
        double before = value;
        int start = orientation;
        double startX = x;
        double startY = y;
        turnTo(left, start, startX, startY);
        turnTo(right, start, startX, startY);
        return value < before;
    }

    private void turnTo(int turned, int from, double fromX, double fromY) {
        if (turned == from) {
            return;
        }
        Poles now = layout.problem().shapes(slot).shape(from).poles();
        Poles then = layout.problem().shapes(slot).shape(turned).poles();
        double newX = layout.along().nearest(slot, turned, fromX + now.xs()[0] - then.xs()[0]);
        double newY = layout.across().nearest(slot, turned, fromY + now.ys()[0] - then.ys()[0]);
        double found = evaluation.value(turned, newX, newY, value);
        if (found < value) {
            orientation = turned;
            x = newX;
            y = newY;
            value = found;
        }
    }

    /** The step, or the whole repeats nearest to it. */
    private double whole(LatticePlaces places, double step) {
        return places.isFree(slot) || step == 0
                ? step
                : Math.max(1, Math.rint(step / places.repeat(slot))) * places.repeat(slot);
    }

    /** The next step, none after a single repeat that did not pay. */
    private double next(LatticePlaces places, double step, double taken, double factor) {
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
