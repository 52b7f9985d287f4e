package io.tailorline.nesting.render;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.geometry.CollisionShape;
import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.geometry.Poles;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.GrainLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The longest wording of a label at the largest size that lies wholly inside its piece.
 *
 * @param angleDeg 0 along the cloth, 90 across it
 * @param size height of the letters' box, mm
 */
record LabelFit(String text, Point at, double angleDeg, double size) {

    /** Letter heights that are tried, mm: the first is read from the other side of the table. */
    private static final double[] SIZES = {46, 40, 34, 28, 23};

    /** A bare number may be smaller. */
    private static final double[] NUMBER_SIZES = {34, 28, 23, 18};

    /** Mean width of a letter as a share of its height, for a sans serif. */
    static final double LETTER_WIDTH = 0.56;

    /** Room above and below the letters and at both ends, as a share of their height. */
    private static final double MARGIN = 0.15;

    private static final double ACROSS_DEG = 90;

    /**
     * Empty when not even the number fits.
     *
     * @param names what the piece may be called, the best name first
     */
    static Optional<LabelFit> of(Placement placement, int number, List<String> names) {
        if (placement.cutLine().signedArea() == 0) {
            return Optional.empty();
        }
        List<Point> points = placement.cutLine().points();
        Outline outline = Outline.of(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream().mapToDouble(Point::y).toArray());
        LabelSearch search = new LabelSearch(outline, places(placement, outline), placement.grainLine());
        for (String name : names) {
            Optional<LabelFit> worded = search.fit(number + " · " + name, SIZES);
            if (worded.isPresent()) {
                return worded;
            }
        }
        return search.fit(String.valueOf(number), NUMBER_SIZES);
    }

    /** The label's own place, then wherever else the piece is wide. */
    private static List<Point> places(Placement placement, Outline outline) {
        List<Point> places = new ArrayList<>();
        places.add(placement.label().at());
        Poles poles = CollisionShape.of(outline, 0).poles();
        for (int i = 0; i < poles.size(); i++) {
            places.add(new Point(poles.xs()[i], poles.ys()[i]));
        }
        return places;
    }

    /** Tries sizes from the largest down, each first beside the grain line, then across it. */
    private record LabelSearch(Outline outline, List<Point> places, GrainLine grain) {

        Optional<LabelFit> fit(String text, double[] sizes) {
            for (double size : sizes) {
                for (boolean besideGrain : new boolean[] {true, false}) {
                    for (double angle : new double[] {0, ACROSS_DEG}) {
                        Optional<LabelFit> found = fit(text, size, angle, besideGrain);
                        if (found.isPresent()) {
                            return found;
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<LabelFit> fit(String text, double size, double angle, boolean besideGrain) {
            double along = (text.length() * LETTER_WIDTH / 2 + MARGIN) * size;
            double across = (0.5 + MARGIN) * size;
            double halfX = angle == 0 ? along : across;
            double halfY = angle == 0 ? across : along;
            for (Point place : places) {
                for (double step : besideGrain ? new double[] {0, 1, -1} : new double[] {0}) {
                    Point at = angle == 0
                            ? new Point(place.x(), place.y() + step * across)
                            : new Point(place.x() + step * across, place.y());
                    if (liesIn(at, halfX, halfY) && !(besideGrain && meetsGrain(at, halfX, halfY))) {
                        return Optional.of(new LabelFit(text, Mm.onGrid(at), angle, size));
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
