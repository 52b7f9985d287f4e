package io.tailorline.nesting.search;

import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.search.overlap.Evaluation;
import java.util.SplittableRandom;

/**
 * Looks for the best place of one part: random samples, the best two refined by randomised coordinate descent.
 *
 * <p>Passes, after Gardeyn and Wauters, arXiv 2509.13329, "search position": sample near the part's present place and
 * over the whole strip; keep the two best that differ; descend from each with coarse steps; descend from the best with
 * fine ones. The second best value bounds every further evaluation, so that most of them stop early. It ends at once at
 * value 0. Deterministic for a given random generator. Of one thread.
 */
final class PositionSearch {

    /** With the published 3 the same density takes a sixth longer, with 1 no less than with 2. */
    private static final int KEPT = 2;

    /** Two samples closer than this share of the part's smaller side are the same sample. */
    private static final double SAME_PLACE = 0.05;

    /** Likewise of angles, degrees. */
    private static final double SAME_ANGLE = 1;

    private static final double FULL_TURN = 360;

    /** Steps of the descents as shares of the part's smaller side: first, last. */
    private static final double COARSE_START = 0.25;

    private static final double COARSE_END = 0.02;
    private static final double FINE_START = 0.01;
    private static final double FINE_END = 0.001;

    /** A step with a gain is lengthened, one without is halved. */
    private static final double LENGTHEN = 1.1;

    private static final double SHORTEN = 0.5;

    private final SplittableRandom random;
    private final Layout layout;
    private final int slot;
    private final Evaluation evaluation;
    private final int[] orientation = new int[KEPT];
    private final double[] x = new double[KEPT];
    private final double[] y = new double[KEPT];
    private final double[] value = new double[KEPT];
    private int kept;

    /** @param slot of the part */
    PositionSearch(SplittableRandom random, Layout layout, int slot, Evaluation evaluation) {
        this.random = random;
        this.layout = layout;
        this.slot = slot;
        this.evaluation = evaluation;
    }

    /** Tries a place; it is stored when it is among the best. */
    void offer(int newOrientation, double newX, double newY) {
        double bound = kept < KEPT ? Double.POSITIVE_INFINITY : value[kept - 1];
        double found = evaluation.value(newOrientation, newX, newY, bound);
        if (found < bound) {
            keep(newOrientation, newX, newY, found);
        }
    }

    /** Tries places that put the part's middle into a box, as far as it then lies on a strip of the given length. */
    void sample(int count, double left, double low, double right, double high, double length) {
        int first = layout.firstOrientation(slot);
        int orientations = layout.sampledOrientations(slot);
        double begin = layout.problem().begin();
        double height = layout.problem().instance().height();
        for (int i = 0; i < count && !isPerfect(); i++) {
            int turned = orientations == 1 ? first : first + random.nextInt(orientations);
            CollisionShape form = layout.problem().shapes(slot).shape(turned);
            Ring outline = form.trueOutline();
            double middleX = (outline.minX() + outline.maxX()) / 2;
            double middleY = (outline.minY() + outline.maxY()) / 2;
            double fromX = Math.max(left - middleX, begin - outline.minX());
            double toX = Math.min(right - middleX, length - outline.maxX());
            double fromY = Math.max(low - middleY, -outline.minY());
            double toY = Math.min(high - middleY, height - outline.maxY());
            if (fromX <= toX && fromY <= toY) {
                double drawnX = fromX + (toX - fromX) * random.nextDouble();
                double drawnY = fromY + (toY - fromY) * random.nextDouble();
                if (layout.movesFreely(slot)) {
                    offer(turned, drawnX, drawnY);
                } else {
                    offerNear(turned, drawnX, drawnY, length);
                }
            }
        }
    }

    /** Tries the place of the strip's pattern nearest to the given one, if the pattern leaves a place there. */
    private void offerNear(int turned, double drawnX, double drawnY, double length) {
        Ring outline = layout.problem().shapes(slot).shape(turned).trueOutline();
        double height = layout.problem().instance().height();
        double begin = layout.problem().begin();
        double nearX = layout.along().within(slot, turned, drawnX, begin - outline.minX(), length - outline.maxX());
        double nearY = layout.across().within(slot, turned, drawnY, -outline.minY(), height - outline.maxY());
        if (!Double.isNaN(nearX) && !Double.isNaN(nearY)) {
            offer(turned, nearX, nearY);
        }
    }

    /** Refines the stored candidates; afterwards the best is first. */
    void refine() {
        for (int i = 0; i < kept && !isPerfect(); i++) {
            descend(i, COARSE_START, COARSE_END);
        }
        bringBestForward();
        if (kept > 0 && !isPerfect()) {
            descend(0, FINE_START, FINE_END);
        }
    }

    boolean isPerfect() {
        return kept > 0 && value[0] == 0;
    }

    boolean hasFound() {
        return kept > 0 && value[0] < Double.POSITIVE_INFINITY;
    }

    int bestOrientation() {
        return orientation[0];
    }

    double bestX() {
        return x[0];
    }

    double bestY() {
        return y[0];
    }

    private void keep(int newOrientation, double newX, double newY, double found) {
        double near = SAME_PLACE * smallerSide(newOrientation);
        int place = kept;
        for (int i = 0; i < kept; i++) {
            if (isAlike(orientation[i], newOrientation)
                    && Math.abs(x[i] - newX) < near
                    && Math.abs(y[i] - newY) < near) {
                if (value[i] <= found) {
                    return;
                }
                place = i;
                break;
            }
        }
        if (place == kept) {
            if (kept < KEPT) {
                kept++;
            } else {
                place = KEPT - 1;
            }
        }
        while (place > 0 && value[place - 1] > found) {
            copy(place - 1, place);
            place--;
        }
        orientation[place] = newOrientation;
        x[place] = newX;
        y[place] = newY;
        value[place] = found;
    }

    private boolean isAlike(int one, int other) {
        if (one == other || !layout.turnsLittle(slot)) {
            return one == other;
        }
        double apart = layout.problem().shapes(slot).degrees(one)
                - layout.problem().shapes(slot).degrees(other);
        return Math.abs(Math.IEEEremainder(apart, FULL_TURN)) < SAME_ANGLE;
    }

    private void copy(int from, int to) {
        orientation[to] = orientation[from];
        x[to] = x[from];
        y[to] = y[from];
        value[to] = value[from];
    }

    private void bringBestForward() {
        for (int i = 1; i < kept; i++) {
            if (value[i] < value[0]) {
                copy(i, 0);
            }
        }
    }

    private double smallerSide(int turned) {
        Ring outline = layout.problem().shapes(slot).shape(turned).outline();
        return Math.min(outline.width(), outline.height());
    }

    /** Moves along an axis or a diagonal, drawn anew when a step does not pay, until the steps are short. */
    private void descend(int i, double start, double end) {
        double side = smallerSide(orientation[i]);
        if (!layout.movesFreely(slot) || layout.turnsLittle(slot)) {
            descendByRules(i, start * side, end * side);
            return;
        }
        double stepX = start * side;
        double stepY = stepX;
        double least = end * side;
        int axis = random.nextInt(4);
        double sign = 1;
        boolean underWay = false;
        while (Math.max(stepX, stepY) >= least && value[i] > 0) {
            double dx = axis == 1 ? 0 : stepX;
            double dy = axis == 0 ? 0 : axis == 3 ? -stepY : stepY;
            boolean pays = step(i, sign * dx, sign * dy);
            if (!pays && !underWay) {
                sign = -sign;
                pays = step(i, sign * dx, sign * dy);
            }
            underWay = pays;
            double factor = pays ? LENGTHEN : SHORTEN;
            if (axis >= 2) {
                factor = Math.sqrt(factor);
            }
            stepX *= axis == 1 ? 1 : factor;
            stepY *= axis == 0 ? 1 : factor;
            if (!pays) {
                axis = random.nextInt(4);
            }
        }
    }

    /** Takes a step if it pays. */
    private boolean step(int i, double dx, double dy) {
        double found = evaluation.value(orientation[i], x[i] + dx, y[i] + dy, value[i]);
        boolean pays = found < value[i];
        if (pays) {
            x[i] += dx;
            y[i] += dy;
            value[i] = found;
        }
        return pays;
    }

    private void descendByRules(int i, double firstStep, double lastStep) {
        RuledDescent descent = new RuledDescent(random, layout, slot, evaluation, orientation[i], x[i], y[i]);
        descent.descend(value[i], firstStep, lastStep);
        orientation[i] = descent.orientation();
        x[i] = descent.x();
        y[i] = descent.y();
        value[i] = descent.value();
    }
}
