package io.tailorline.cutter.sim.motion;

import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The line that the head really follows: of the points of a run those are left out that lie within the corner deviation
 * of the rest (Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727; docs/cutting/motion.md). Keeps a list of open
 * stretches instead of calling itself; each is split at its farthest point or closed, so the list empties.
 */
final class SimplifiedLine {

    /** An open stretch between two points that are kept. */
    private record Stretch(int from, int to) {}

    private SimplifiedLine() {}

    /** Indices of the points that are kept, rising; the first and the last are among them. */
    static List<Integer> kept(List<TablePoint> line, double tolerance) {
        BitSet kept = new BitSet(line.size());
        kept.set(0);
        kept.set(line.size() - 1);
        Deque<Stretch> open = new ArrayDeque<>();
        open.push(new Stretch(0, line.size() - 1));
        while (!open.isEmpty()) {
            Stretch stretch = open.pop();
            int split = farthest(line, stretch, tolerance);
            if (split > 0) {
                kept.set(split);
                open.push(new Stretch(stretch.from(), split));
                open.push(new Stretch(split, stretch.to()));
            }
        }
        List<Integer> indices = new ArrayList<>();
        kept.stream().forEach(indices::add);
        return indices;
    }

    /** The point farthest off by more than {@code tolerance}; 0 if none is. */
    private static int farthest(List<TablePoint> line, Stretch stretch, double tolerance) {
        TablePoint a = line.get(stretch.from());
        TablePoint b = line.get(stretch.to());
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        int found = 0;
        double most = tolerance * tolerance;
        for (int i = stretch.from() + 1; i < stretch.to(); i++) {
            TablePoint p = line.get(i);
            double along = square > 0 ? ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square : 0;
            double foot = Math.min(1, Math.max(0, along));
            double offX = p.x() - a.x() - foot * dx;
            double offY = p.y() - a.y() - foot * dy;
            double off = offX * offX + offY * offY;
            if (off > most) {
                most = off;
                found = i;
            }
        }
        return found;
    }
}
