package io.tailorline.cutter.plan.outline;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import java.util.List;

/** The cloth between the pieces, into which the knife may overrun. */
public final class Waste {

    /** A line closer than this is the one that the knife is on, mm. */
    private static final double ON_THE_LINE = 0.02;

    /** Places along the overrun at which to check for a piece, share of its length. */
    private static final double[] PROBES = {0.25, 0.5, 0.75, 1};

    private final List<Region> pieces;
    private final double fieldY;

    public Waste(List<Region> pieces, double fieldY) {
        this.pieces = List.copyOf(pieces);
        this.fieldY = fieldY;
    }

    /**
     * How far the knife may overrun straight on, mm: at most {@code most}, at most halfway to the next line of any
     * piece, and not at all into a piece.
     *
     * @param before where it comes from
     * @param at where it stands, on a line
     */
    public double room(TablePoint before, TablePoint at, double most) {
        Point from = new Point(at.x(), at.y());
        Point onward = from.minus(new Point(before.x(), before.y())).unit();
        List<Region> near =
                pieces.stream().filter(piece -> piece.isNear(from, 2 * most)).toList();
        double room = most;
        Point farthest = from.plus(onward.times(2 * most));
        for (Region piece : near) {
            for (double share : piece.cuts(from, farthest)) {
                double distance = share * 2 * most;
                room = distance > ON_THE_LINE ? Math.min(room, distance / 2) : room;
            }
        }
        for (double probe : PROBES) {
            Point point = from.plus(onward.times(room * probe));
            if (!isOnTable(point) || near.stream().anyMatch(piece -> piece.isDeepInside(point))) {
                return 0;
            }
        }
        return room;
    }

    private boolean isOnTable(Point point) {
        return point.x() >= 0 && Mm.onGrid(point.y()) >= 0 && point.y() <= fieldY;
    }
}
