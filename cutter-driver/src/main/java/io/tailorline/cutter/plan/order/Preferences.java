package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders that are better for the cloth though not quicker, as penalties in seconds: a piece should be cut while the
 * cloth around it still holds it and the vacuum below is whole. Only pieces that lie side by side matter to each other.
 *
 * <ul>
 *   <li>Small pieces before large ones, an option of many cutters ("cut small pieces first", usually below 645 cm2):
 *       little holds a small piece to the table, and moves when a large one beside it is loose.
 *   <li>From the far end of the field towards the take-off end: cut cloth lets air through, and what is cut last is
 *       taken off first.
 * </ul>
 */
public final class Preferences {

    /**
     * A large piece that is cut before a small one beside it, s: a twentieth of a move, so that it decides only where
     * little is lost.
     */
    static final double SMALL_AFTER_LARGE = 0.02;

    /** A piece that is cut before one beside it that lies farther from the take-off end, s. */
    static final double TAKE_OFF_END_FIRST = 0.005;

    /** Less is small, mm2 (645 cm2, the area limit of common cutters). */
    private static final double SMALL = 64_500;

    /** Pieces whose boxes come as near as this lie side by side, mm. */
    private static final double BESIDE = 10;

    private record Pair(int first, int then, double seconds) {}

    private final List<Pair> pairs;

    private Preferences(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** No preference. */
    static Preferences none() {
        return new Preferences(List.of());
    }

    public static Preferences of(List<Contour> contours) {
        List<Box> boxes = contours.stream().map(Box::of).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = 0; k < boxes.size(); k++) {
                if (i != k && boxes.get(i).isBeside(boxes.get(k))) {
                    double seconds = seconds(boxes.get(i), boxes.get(k));
                    if (seconds > 0) {
                        pairs.add(new Pair(i, k, seconds));
                    }
                }
            }
        }
        return new Preferences(pairs);
    }

    private static double seconds(Box first, Box then) {
        double size = first.area() >= SMALL && then.area() < SMALL ? SMALL_AFTER_LARGE : 0;
        return size + (first.middle() < then.middle() ? TAKE_OFF_END_FIRST : 0);
    }

    /** Sum of the penalties of an order, s. */
    double seconds(int[] order) {
        int[] turn = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            turn[order[i]] = i;
        }
        double sum = 0;
        for (Pair pair : pairs) {
            sum += turn[pair.first] < turn[pair.then] ? pair.seconds : 0;
        }
        return sum;
    }

    private record Box(double left, double low, double right, double high, double area) {

        static Box of(Contour contour) {
            List<TablePoint> points = contour.outline().points();
            return new Box(
                    points.stream().mapToDouble(TablePoint::x).min().orElseThrow(),
                    points.stream().mapToDouble(TablePoint::y).min().orElseThrow(),
                    points.stream().mapToDouble(TablePoint::x).max().orElseThrow(),
                    points.stream().mapToDouble(TablePoint::y).max().orElseThrow(),
                    Math.abs(new Trace(points.stream().map(TablePoint::point).toList()).signedArea()));
        }

        double middle() {
            return (left + right) / 2;
        }

        boolean isBeside(Box other) {
            return left < other.right + BESIDE
                    && other.left < right + BESIDE
                    && low < other.high + BESIDE
                    && other.low < high + BESIDE;
        }
    }
}
