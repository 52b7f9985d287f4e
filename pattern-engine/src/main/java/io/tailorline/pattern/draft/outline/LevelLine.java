package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import java.util.List;

/** A level drawn across a net piece, from seam to seam: where the tape is mapped. Paper frame, mm. */
public final class LevelLine {

    private LevelLine() {}

    /**
     * The line across the whole piece, or to {@code most} where the piece reaches beyond it.
     *
     * @param level must cross the piece
     * @param most x of centre front; infinite on a piece that ends in a seam
     */
    public static Polyline across(NetPiece net, double level, double most) {
        List<Point> ring = net.seamLine().points();
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point b = ring.get((i + 1) % ring.size());
            if (a.y() != b.y() && (a.y() - level) * (b.y() - level) <= 0) {
                double x = a.x() + (b.x() - a.x()) * (level - a.y()) / (b.y() - a.y());
                from = StrictMath.min(from, x);
                to = StrictMath.max(to, x);
            }
        }
        if (!(from < to)) {
            throw new IllegalArgumentException(
                    "Level %s mm does not cross the piece '%s'.".formatted(level, net.name()));
        }
        return Polyline.through(Point.of(from, level), Point.of(StrictMath.min(to, most), level));
    }
}
