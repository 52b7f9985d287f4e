package io.tailorline.nesting.render;

import io.tailorline.drawing.Lettering;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.Poles;
import io.tailorline.pattern.piece.GrainLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the longest wording of a label at the largest size that lies wholly inside its piece: in the label's own place,
 * then wherever else the piece is wide; first beside the grain line, then across it.
 */
public final class LabelFit {

    /** Room above and below the letters and at both ends, as a share of their height. */
    private static final double MARGIN = 0.15;

    private static final double ACROSS_DEG = 90;

    private final Ring outline;
    private final GrainLine grain;
    private final List<Point> places = new ArrayList<>();

    /**
     * @param ring the cut line, which encloses an area
     * @param place the preferred place of the label
     */
    public LabelFit(List<Point> ring, Point place, GrainLine grain) {
        this.outline = new Ring(ring).counterClockwise();
        this.grain = grain;
        places.add(place);
        Poles poles = CollisionShape.of(outline, 0).poles();
        for (int i = 0; i < poles.size(); i++) {
            places.add(new Point(poles.xs()[i], poles.ys()[i]));
        }
    }

    /**
     * Empty when not even the number fits.
     *
     * @param number precedes the name; empty for none
     * @param names possible names of the piece, the best first
     */
    public Optional<Label> of(String number, List<String> names, Label.Style style) {
        for (String name : names) {
            String text = number.isEmpty() ? name : number + " · " + name;
            Optional<Label> named = fit(text, style.sizes(), style);
            if (named.isPresent()) {
                return named;
            }
        }
        return number.isEmpty() ? Optional.empty() : fit(number, style.numberSizes(), style);
    }

    private Optional<Label> fit(String text, List<Double> sizes, Label.Style style) {
        for (double size : sizes) {
            for (boolean besideGrain : style.besideGrain() ? new boolean[] {true, false} : new boolean[] {false}) {
                for (double angle : style.mayTurn() ? new double[] {0, ACROSS_DEG} : new double[] {0}) {
                    Optional<Label> found = fit(text, size, angle, besideGrain);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Label> fit(String text, double size, double angle, boolean besideGrain) {
        double along = (Lettering.width(text) / 2 + MARGIN) * size;
        double across = (0.5 + MARGIN) * size;
        double halfX = angle == 0 ? along : across;
        double halfY = angle == 0 ? across : along;
        Point aside = angle == 0 ? new Point(0, across) : new Point(across, 0);
        for (Point place : places) {
            for (double step : besideGrain ? new double[] {0, 1, -1} : new double[] {0}) {
                Point at = place.plus(aside.times(step));
                if (liesIn(at, halfX, halfY) && !(besideGrain && meetsGrain(at, halfX, halfY))) {
                    return Optional.of(new Label(text, Mm.onGrid(at), angle, size, besideGrain));
                }
            }
        }
        return Optional.empty();
    }

    private boolean meetsGrain(Point at, double halfX, double halfY) {
        Point from = grain.from().minus(at);
        Point to = grain.to().minus(at);
        return meetsBox(from.x(), from.y(), to.x(), to.y(), halfX, halfY);
    }

    private boolean liesIn(Point at, double halfX, double halfY) {
        if (!outline.contains(at.x(), at.y())) {
            return false;
        }
        double[] x = outline.xs();
        double[] y = outline.ys();
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            if (meetsBox(x[j] - at.x(), y[j] - at.y(), x[i] - at.x(), y[i] - at.y(), halfX, halfY)) {
                return false;
            }
        }
        return true;
    }

    /** Whether an edge reaches into the box about the origin: their boxes meet and not all corners lie on one side. */
    private static boolean meetsBox(double ax, double ay, double bx, double by, double halfX, double halfY) {
        if (Math.max(ax, bx) < -halfX
                || Math.min(ax, bx) > halfX
                || Math.max(ay, by) < -halfY
                || Math.min(ay, by) > halfY) {
            return false;
        }
        double cross = ax * by - ay * bx;
        double reach = Math.abs(by - ay) * halfX + Math.abs(bx - ax) * halfY;
        return Math.abs(cross) <= reach;
    }
}
