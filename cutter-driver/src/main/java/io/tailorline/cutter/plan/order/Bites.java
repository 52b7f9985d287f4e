package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.BiteWindow;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.geometry.Mm;
import java.util.List;
import java.util.Optional;

/**
 * How far the conveyor must advance before each piece of an order. It advances only when the next piece does not lie
 * under the knife, and then as far as it may: up to the hindmost piece still to be cut.
 */
public final class Bites {

    private final List<Contour> contours;
    private final List<List<Contour>> parts;
    private final TableProfile table;

    public Bites(List<Contour> contours, TableProfile table) {
        this.contours = contours;
        this.parts = contours.stream().map(Contour::parts).toList();
        this.table = table;
    }

    /**
     * Whether all parts of the piece can be cut when the bite begins there and pieces from {@code hindmost} on are
     * still to be cut.
     */
    boolean letCut(double begin, Contour contour, double hindmost) {
        double at = begin;
        for (Contour part : contour.parts()) {
            if (!BiteWindow.reaches(at, part, table) && part != contour) {
                at = BiteWindow.beginBefore(Math.min(hindmost, part.minX()), at);
            }
            if (!BiteWindow.reaches(at, part, table)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The advance before each part of each piece, mm, 0 where there is none; empty when a piece would have left the
     * field before it is cut.
     */
    public Optional<double[][]> advances(int[] order) {
        double[] hindmost = hindmost(order);
        double[][] advances = new double[order.length][];
        double begin = 0;
        for (int i = 0; i < order.length; i++) {
            List<Contour> ofPiece = parts.get(order[i]);
            advances[i] = new double[ofPiece.size()];
            for (int k = 0; k < ofPiece.size(); k++) {
                Contour part = ofPiece.get(k);
                if (!BiteWindow.reaches(begin, part, table)) {
                    double next = BiteWindow.beginBefore(Math.min(hindmost[i + 1], part.minX()), begin);
                    advances[i][k] = Mm.onGrid(next - begin);
                    begin = next;
                }
                if (!BiteWindow.reaches(begin, part, table)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(advances);
    }

    /** For each position in the order the least x of all pieces from it on; infinite after the last. */
    private double[] hindmost(int[] order) {
        double[] hindmost = new double[order.length + 1];
        hindmost[order.length] = Double.POSITIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = order.length - 1; i >= 0; i--) {
            least = Math.min(least, contours.get(order[i]).minX());
            hindmost[i] = least;
        }
        return hindmost;
    }

    /** Table time of the advances, s; infinite for an impossible order. */
    double seconds(int[] order) {
        return advances(order).map(this::seconds).orElse(Double.POSITIVE_INFINITY);
    }

    private double seconds(double[][] advances) {
        double sum = 0;
        for (double[] ofPiece : advances) {
            for (double advance : ofPiece) {
                sum += advance > 0 ? table.conveyor().secondsFor(advance) : 0;
            }
        }
        return sum;
    }
}
