package io.tailorline.nesting.marker;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * A short way of the knife over all stops: an estimate of what a cutter's planner will find, in a millisecond instead
 * of its half second.
 *
 * <p>Passes: nearest neighbour, bite by bite; then runs of up to three stops are moved elsewhere, either way round (Or
 * 1976), and longer ones turned around (Croes 1958), as long as that helps; then the best entries for that order
 * (Bellman); then each stop is put where it costs least, entered anew; again until nothing helps. Kicks out of the
 * local optimum were tried: they cost ten times the time and agreed no better with the planner. Invariant: every stop
 * lies wholly under the knife when its turn comes, and the way never gets longer. It stops because every change makes
 * the way shorter by a least amount.
 */
final class AirTour {

    /** Cloth left before the hindmost piece when the conveyor moves on, mm: the usual overlap of two bites. */
    private static final double BITE_OVERLAP = 6;

    /** Least gain of a change, s, so that rounding never makes the search go round. */
    private static final double WORTHWHILE = 1e-7;

    private static final int LONGEST_RUN = 3;

    private final AirLegs legs;
    private final double[] minX;
    private final double[] maxX;
    private final double window;
    private final int[] entry;

    /** Between the entries chosen at present, s; the last row is from home, the last column to the end of the way. */
    private final double[][] leg;

    private final int outside;
    private final BooleanSupplier hurry;
    private int[] order;

    private AirTour(List<KnifeStop> stops, CuttingSpeeds speeds, BooleanSupplier hurry) {
        this.hurry = hurry;
        legs = new AirLegs(stops, speeds);
        minX = stops.stream().mapToDouble(KnifeStop::minX).toArray();
        maxX = stops.stream().mapToDouble(KnifeStop::maxX).toArray();
        window = speeds.window();
        entry = new int[stops.size()];
        outside = stops.size();
        leg = new double[outside + 1][outside + 1];
        order = nearestNeighbours();
    }

    /** Time of the way through the air, s; it ends at the last stop. */
    static double seconds(List<KnifeStop> stops, CuttingSpeeds speeds) {
        return seconds(stops, speeds, () -> false);
    }

    /** @param hurry whether the way must do as it is, longer than need be: asked after every few changes */
    static double seconds(List<KnifeStop> stops, CuttingSpeeds speeds, BooleanSupplier hurry) {
        if (stops.isEmpty()) {
            return 0;
        }
        return new AirTour(stops, speeds, hurry).descend();
    }

    private double descend() {
        double before = Double.POSITIVE_INFINITY;
        double now = seconds();
        while (now < before - WORTHWHILE && !hurry.getAsBoolean()) {
            before = now;
            measureLegs();
            improveOrder();
            chooseEntries();
            for (int stop = 0; stop < outside && !hurry.getAsBoolean(); stop++) {
                reinsert(stop);
            }
            now = seconds();
        }
        return now;
    }

    private int[] nearestNeighbours() {
        int n = entry.length;
        int[] way = new int[n];
        boolean[] done = new boolean[n];
        double begin = 0;
        for (int turn = 0; turn < n; turn++) {
            begin = Math.max(begin, begin(done, begin));
            way[turn] = nearest(turn == 0 ? -1 : way[turn - 1], done, begin);
            done[way[turn]] = true;
        }
        return way;
    }

    /** Where the bite begins: it moves on only when nothing that is left lies wholly in it. */
    private double begin(boolean[] done, double begin) {
        double hindmost = Double.POSITIVE_INFINITY;
        for (int stop = 0; stop < done.length; stop++) {
            if (!done[stop]) {
                hindmost = Math.min(hindmost, minX[stop]);
                if (mayCome(stop, begin)) {
                    return begin;
                }
            }
        }
        return hindmost - BITE_OVERLAP;
    }

    private int nearest(int from, boolean[] done, double begin) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int stop = 0; stop < done.length; stop++) {
            for (int at = 0; at < legs.entries(stop) && !done[stop] && mayCome(stop, begin); at++) {
                double seconds = from < 0 ? legs.fromHome(stop, at) : legs.between(from, entry[from], stop, at);
                if (seconds < least) {
                    least = seconds;
                    nearest = stop;
                    entry[stop] = at;
                }
            }
        }
        return nearest;
    }

    /**
     * Whether the stop lies under the knife; one that is too long for the window may come as soon as it begins there.
     */
    private boolean mayCome(int stop, double begin) {
        boolean tooLong = maxX[stop] - minX[stop] > window - BITE_OVERLAP;
        return tooLong ? minX[stop] <= begin + BITE_OVERLAP : maxX[stop] <= begin + window;
    }

    private double seconds() {
        double sum = legs.fromHome(order[0], entry[order[0]]);
        for (int turn = 1; turn < order.length; turn++) {
            sum += legs.between(order[turn - 1], entry[order[turn - 1]], order[turn], entry[order[turn]]);
        }
        return sum;
    }

    private void measureLegs() {
        for (int to = 0; to < outside; to++) {
            leg[outside][to] = legs.fromHome(to, entry[to]);
            for (int from = 0; from < outside; from++) {
                leg[from][to] = legs.between(from, entry[from], to, entry[to]);
            }
        }
    }

    private int at(int turn) {
        return turn >= 0 && turn < order.length ? order[turn] : outside;
    }

    private void improveOrder() {
        boolean improved = true;
        while (improved && !hurry.getAsBoolean()) {
            improved = false;
            for (int from = 0; from < order.length && !hurry.getAsBoolean(); from++) {
                double back = 0;
                for (int to = from + 1; to < order.length; to++) {
                    back += leg[at(to - 1)][at(to)] - leg[at(to)][at(to - 1)];
                    if (turnAround(from, to, back) || moveRuns(from, to)) {
                        improved = true;
                        break;
                    }
                }
            }
        }
    }

    /** @param back what the legs of the run gain when they are gone backwards */
    private boolean turnAround(int from, int to, double back) {
        double gain = back
                + leg[at(from - 1)][at(from)]
                + leg[at(to)][at(to + 1)]
                - leg[at(from - 1)][at(to)]
                - leg[at(from)][at(to + 1)];
        return gain > WORTHWHILE && take(turned(order.clone(), from, to));
    }

    /** The first stops of the run go behind the rest of it, or the last ones before. */
    private boolean moveRuns(int from, int to) {
        for (int length = 1; length <= Math.min(LONGEST_RUN, to - from); length++) {
            if (moveRun(from, from + length, to, true) || moveRun(from, to + 1 - length, to, false)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Exchanges what lies before a turn with what lies from it on.
     *
     * @param first whether the short run, which may be turned around as well, is the first
     */
    private boolean moveRun(int from, int middle, int to, boolean first) {
        double old = leg[at(from - 1)][at(from)] + leg[at(middle - 1)][at(middle)] + leg[at(to)][at(to + 1)];
        double straight = leg[at(from - 1)][at(middle)] + leg[at(to)][at(from)] + leg[at(middle - 1)][at(to + 1)];
        if (straight < old - WORTHWHILE && take(moved(from, middle, to))) {
            return true;
        }
        double turned = first
                ? leg[at(from - 1)][at(middle)] + leg[at(to)][at(middle - 1)] + leg[at(from)][at(to + 1)]
                : leg[at(from - 1)][at(to)] + leg[at(middle)][at(from)] + leg[at(middle - 1)][at(to + 1)];
        turned -= first ? back(from, middle - 1) : back(middle, to);
        if (turned >= old - WORTHWHILE) {
            return false;
        }
        int[] changed = moved(from, middle, to);
        int rest = first ? to - middle + 1 : 0;
        int length = first ? middle - from : to - middle + 1;
        return take(turned(changed, from + rest, from + rest + length - 1));
    }

    /** What the legs of a run gain when they are gone backwards. */
    private double back(int from, int to) {
        double gain = 0;
        for (int turn = from; turn < to; turn++) {
            gain += leg[at(turn)][at(turn + 1)] - leg[at(turn + 1)][at(turn)];
        }
        return gain;
    }

    private int[] moved(int from, int middle, int to) {
        int[] changed = order.clone();
        System.arraycopy(order, middle, changed, from, to - middle + 1);
        System.arraycopy(order, from, changed, from + to - middle + 1, middle - from);
        return changed;
    }

    private static int[] turned(int[] way, int from, int to) {
        for (int i = from, k = to; i < k; i++, k--) {
            int stop = way[i];
            way[i] = way[k];
            way[k] = stop;
        }
        return way;
    }

    private boolean take(int[] changed) {
        if (!isPossible(changed)) {
            return false;
        }
        order = changed;
        return true;
    }

    /** Whether every stop lies under the knife in its turn. */
    private boolean isPossible(int[] way) {
        double hindmost = Double.POSITIVE_INFINITY;
        for (int turn = way.length - 1; turn >= 0; turn--) {
            hindmost = Math.min(hindmost, minX[way[turn]]);
            if (!mayCome(way[turn], Math.max(0, hindmost - BITE_OVERLAP))) {
                return false;
            }
        }
        return true;
    }

    /** Takes one stop out of the way and puts it back where it costs least, entered where that is best. */
    private void reinsert(int stop) {
        int[] rest = new int[order.length - 1];
        int n = 0;
        double whole = 0;
        int turn = 0;
        for (int k = 0; k < order.length; k++) {
            if (order[k] == stop) {
                turn = k;
            } else {
                rest[n++] = order[k];
            }
        }
        whole = detour(rest, turn, stop, entry[stop]);
        int old = entry[stop];
        for (int k = 0; k <= n; k++) {
            for (int at = 0; at < legs.entries(stop); at++) {
                double cost = detour(rest, k, stop, at);
                if (cost < whole - WORTHWHILE && take(inserted(rest, k, stop))) {
                    whole = cost;
                    old = at;
                }
            }
        }
        entry[stop] = old;
    }

    private double detour(int[] rest, int turn, int stop, int at) {
        int before = turn == 0 ? outside : rest[turn - 1];
        double in = before == outside ? legs.fromHome(stop, at) : legs.between(before, entry[before], stop, at);
        if (turn == rest.length) {
            return in;
        }
        int after = rest[turn];
        double out = legs.between(stop, at, after, entry[after]);
        double direct = before == outside
                ? legs.fromHome(after, entry[after])
                : legs.between(before, entry[before], after, entry[after]);
        return in + out - direct;
    }

    private static int[] inserted(int[] rest, int turn, int stop) {
        int[] way = new int[rest.length + 1];
        System.arraycopy(rest, 0, way, 0, turn);
        way[turn] = stop;
        System.arraycopy(rest, turn, way, turn + 1, rest.length - turn);
        return way;
    }

    private void chooseEntries() {
        double[][] least = new double[order.length][];
        int[][] origin = new int[order.length][];
        for (int turn = 0; turn < order.length; turn++) {
            int stop = order[turn];
            least[turn] = new double[legs.entries(stop)];
            origin[turn] = new int[legs.entries(stop)];
            for (int at = 0; at < least[turn].length; at++) {
                if (turn == 0) {
                    least[turn][at] = legs.fromHome(stop, at);
                } else {
                    comeTo(stop, at, order[turn - 1], least, origin, turn);
                }
            }
        }
        int at = leastIndex(least[order.length - 1]);
        for (int turn = order.length - 1; turn >= 0; turn--) {
            entry[order[turn]] = at;
            at = origin[turn][at];
        }
    }

    private void comeTo(int stop, int at, int before, double[][] least, int[][] origin, int turn) {
        least[turn][at] = Double.POSITIVE_INFINITY;
        for (int from = 0; from < least[turn - 1].length; from++) {
            double seconds = least[turn - 1][from] + legs.between(before, from, stop, at);
            if (seconds < least[turn][at]) {
                least[turn][at] = seconds;
                origin[turn][at] = from;
            }
        }
    }

    private static int leastIndex(double[] values) {
        return IntStream.range(0, values.length)
                .reduce((a, b) -> values[b] < values[a] ? b : a)
                .orElse(0);
    }
}
