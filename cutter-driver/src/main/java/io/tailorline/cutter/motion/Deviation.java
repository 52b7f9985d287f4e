package io.tailorline.cutter.motion;

import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A path with the points left out that hardly bend it: every point of the old path lies within a tolerance of the new
 * one (Douglas and Peucker 1973, doi:10.3138/FM57-6770-U75U-7727). Curves arrive as chords of any length; what a blade
 * can follow are chords as long as the corner deviation allows.
 */
public final class Deviation {

    private Deviation() {}

    /**
     * The points that are kept, first and last among them.
     *
     * @param tolerance mm
     */
    public static List<TablePoint> within(double tolerance, List<TablePoint> path) {
        BitSet kept = new BitSet(path.size());
        kept.set(0);
        kept.set(path.size() - 1);
        keep(kept, path, 0, path.size() - 1, tolerance);
        List<TablePoint> points = new ArrayList<>();
        kept.stream().forEach(index -> points.add(path.get(index)));
        return points;
    }

    private static void keep(BitSet kept, List<TablePoint> path, int from, int to, double tolerance) {
        int farthest = -1;
        double distance = tolerance;
        for (int i = from + 1; i < to; i++) {
            double off = path.get(i).distanceTo(path.get(from), path.get(to));
            if (off > distance) {
                distance = off;
                farthest = i;
            }
        }
        if (farthest >= 0) {
            kept.set(farthest);
            keep(kept, path, from, farthest, tolerance);
            keep(kept, path, farthest, to, tolerance);
        }
    }
}
