package io.tailorline.pattern.replace;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.compare.AlignedPiece;
import io.tailorline.pattern.compare.EdgeMove;
import io.tailorline.pattern.compare.PieceAlignment;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of another system beside the drafted one, in the frame of the drafted one.
 *
 * @param edges how far the other's lie off the drafted ones, in the order of the drafted piece
 * @param notches of the drafted piece, each with the nearest of the other; one that has none within
 *     {@link #NOTCH_WITHIN} is missing
 * @param newNotches of the other piece that belong to none, mm
 * @param cutLine the greatest distance of its cut line from the drafted one, mm
 */
public record PieceComparison(
        PieceAlignment alignment,
        List<EdgeMove> edges,
        List<NotchChange> notches,
        List<Point> newNotches,
        double cutLine) {

    /** A notch moved further than this is another, mm. */
    public static final double NOTCH_WITHIN = 30;

    /** What a file's rounding and a reader's may add up to, mm; no knife cuts it. */
    public static final double UNCHANGED = 0.05;

    /** The two cuts of a double notch are rounded each, mm. */
    private static final double UNCHANGED_NOTCH = 0.1;

    public PieceComparison {
        edges = List.copyOf(edges);
        notches = List.copyOf(notches);
        newNotches = List.copyOf(newNotches);
    }

    /**
     * A notch.
     *
     * @param moved mm; infinite where it is missing
     */
    public record NotchChange(Notch notch, double moved) {

        public boolean isMissing() {
            return Double.isInfinite(moved);
        }
    }

    static PieceComparison of(Piece drafted, AlignedPiece laid, List<Notch> notches) {
        List<Notch> left = new ArrayList<>(notches);
        List<NotchChange> changes = new ArrayList<>();
        for (Notch notch : drafted.notches()) {
            Notch nearest = null;
            double distance = NOTCH_WITHIN;
            for (Notch other : left) {
                if (other.at().distanceTo(notch.at()) <= distance) {
                    distance = other.at().distanceTo(notch.at());
                    nearest = other;
                }
            }
            left.remove(nearest);
            changes.add(new NotchChange(notch, nearest == null ? Double.POSITIVE_INFINITY : distance));
        }
        return new PieceComparison(
                laid.alignment(),
                laid.moves(drafted),
                changes,
                left.stream().map(Notch::at).toList(),
                laid.cutLineOff(drafted));
    }

    /** Over all edges, mm. */
    public double greatest() {
        return edges.stream().mapToDouble(EdgeMove::distance).max().orElse(0);
    }

    /** Whether it is the drafted piece, but for what rounding makes of it. */
    public boolean isUnchanged() {
        return greatest() <= UNCHANGED
                && cutLine <= UNCHANGED
                && newNotches.isEmpty()
                && notches.stream().allMatch(notch -> notch.moved <= UNCHANGED_NOTCH);
    }
}
