package io.tailorline.nesting.marker;

import static io.tailorline.nesting.marker.TableMotion.BITE_OVERLAP;
import static io.tailorline.nesting.marker.TourTimes.HOME;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The knife's tour over all pieces of a marker: an estimate of the cut planner's tour, in a few milliseconds instead of
 * half a second.
 *
 * <p>Passes: nearest neighbour, window by window; then the best entries for that order (Bellman 1957); then each stop
 * is removed and reinserted where it costs least, with its best entry; repeated until nothing improves. Exchanges of
 * whole runs (Croes 1958, Or 1976) and random restarts were tried: the tours are shorter, the finished markers are cut
 * no faster (docs/benchmarks/2026-11-28-air-tour.md). Invariant: every stop lies wholly in the window when it is its
 * turn, and the tour never gets longer. It stops because every change shortens the tour by a least amount.
 */
public final class AirTour {

    /** Least gain of a change, s, so that rounding cannot make the search cycle. */
    private static final double LEAST_GAIN = 1e-7;

    private final TourTimes times;
    private final double[] minX;
    private final double[] maxX;
    private final double window;
    private final BooleanSupplier outOfTime;

    /** By stop: where it is entered. */
    private final int[] entry;

    private int[] order;

    private AirTour(List<TourStop> stops, TableMotion table, BooleanSupplier outOfTime) {
        this.outOfTime = outOfTime;
        times = new TourTimes(stops, table);
        minX = stops.stream().mapToDouble(TourStop::minX).toArray();
        maxX = stops.stream().mapToDouble(TourStop::maxX).toArray();
        window = table.window();
        entry = new int[stops.size()];
        order = nearestNeighbours();
    }

    /** Estimated travel time of a marker, s: from home over all pieces, ending at the last. */
    public static double seconds(Marker marker, TableMotion table) {
        return seconds(
                marker.placements().stream()
                        .map(placed -> TourStop.of(placed.geometry(), table))
                        .toList(),
                table,
                () -> false);
    }

    /** @param outOfTime polled after every few changes: whether to stop improving the tour */
    public static double seconds(List<TourStop> stops, TableMotion table, BooleanSupplier outOfTime) {
        return stops.isEmpty() ? 0 : new AirTour(stops, table, outOfTime).improve();
    }

    private double improve() {
        double before = Double.POSITIVE_INFINITY;
        double now = seconds();
        while (now < before - LEAST_GAIN && !outOfTime.getAsBoolean()) {
            before = now;
            chooseEntries();
            for (int stop = 0; stop < entry.length && !outOfTime.getAsBoolean(); stop++) {
                reinsert(stop);
            }
            now = seconds();
        }
        return now;
    }

    private double seconds() {
        double sum = 0;
        for (int turn = 0; turn < order.length; turn++) {
            sum += travel(turn == 0 ? HOME : order[turn - 1], order[turn], entry[order[turn]]);
        }
        return sum;
    }

    /** From a stop as it is entered at present. */
    private double travel(int from, int to, int toEntry) {
        return times.between(from, from == HOME ? 0 : entry[from], to, toEntry);
    }

    private int[] nearestNeighbours() {
        int[] tour = new int[entry.length];
        boolean[] visited = new boolean[entry.length];
        double windowStart = 0;
        for (int turn = 0; turn < tour.length; turn++) {
            windowStart = Math.max(windowStart, advance(visited, windowStart));
            tour[turn] = nearest(turn == 0 ? HOME : tour[turn - 1], visited, windowStart);
            visited[tour[turn]] = true;
        }
        return tour;
    }

    /** Where the window starts: it moves on only when nothing that is left lies wholly in it. */
    private double advance(boolean[] visited, double windowStart) {
        double hindmost = Double.POSITIVE_INFINITY;
        for (int stop = 0; stop < visited.length; stop++) {
            if (!visited[stop]) {
                hindmost = Math.min(hindmost, minX[stop]);
                if (isReachable(stop, windowStart)) {
                    return windowStart;
                }
            }
        }
        return hindmost - BITE_OVERLAP;
    }

    private int nearest(int from, boolean[] visited, double windowStart) {
        int nearest = HOME;
        double least = Double.POSITIVE_INFINITY;
        for (int stop = 0; stop < visited.length; stop++) {
            for (int at = 0; at < times.entries(stop) && !visited[stop] && isReachable(stop, windowStart); at++) {
                double seconds = travel(from, stop, at);
                if (seconds < least) {
                    least = seconds;
                    nearest = stop;
                    entry[stop] = at;
                }
            }
        }
        return nearest;
    }

    /** Whether a stop lies in the window; one that is too long for it may come as soon as the window starts there. */
    private boolean isReachable(int stop, double windowStart) {
        boolean tooLong = maxX[stop] - minX[stop] > window - BITE_OVERLAP;
        return tooLong ? minX[stop] <= windowStart + BITE_OVERLAP : maxX[stop] <= windowStart + window;
    }

    /** Whether every stop lies in the window in its turn. */
    private boolean isFeasible(int[] tour) {
        double hindmost = Double.POSITIVE_INFINITY;
        for (int turn = tour.length - 1; turn >= 0; turn--) {
            hindmost = Math.min(hindmost, minX[tour[turn]]);
            if (!isReachable(tour[turn], Math.max(0, hindmost - BITE_OVERLAP))) {
                return false;
            }
        }
        return true;
    }

    /** Takes one stop out of the tour and inserts it where it costs least, entered where that is best. */
    private void reinsert(int stop) {
        int turn = 0;
        while (order[turn] != stop) {
            turn++;
        }
        int[] rest = new int[order.length - 1];
        System.arraycopy(order, 0, rest, 0, turn);
        System.arraycopy(order, turn + 1, rest, turn, rest.length - turn);
        double least = detour(rest, turn, stop, entry[stop]);
        for (int to = 0; to <= rest.length; to++) {
            for (int at = 0; at < times.entries(stop); at++) {
                double cost = detour(rest, to, stop, at);
                if (cost < least - LEAST_GAIN) {
                    int[] changed = inserted(rest, to, stop);
                    if (isFeasible(changed)) {
                        least = cost;
                        order = changed;
                        entry[stop] = at;
                    }
                }
            }
        }
    }

    private double detour(int[] rest, int turn, int stop, int at) {
        int before = turn == 0 ? HOME : rest[turn - 1];
        double in = travel(before, stop, at);
        if (turn == rest.length) {
            return in;
        }
        int after = rest[turn];
        return in + times.between(stop, at, after, entry[after]) - travel(before, after, entry[after]);
    }

    private static int[] inserted(int[] rest, int turn, int stop) {
        int[] tour = Arrays.copyOf(rest, rest.length + 1);
        tour[turn] = stop;
        System.arraycopy(rest, turn, tour, turn + 1, rest.length - turn);
        return tour;
    }

    /** The shortest path through the entries of all stops in their order. */
    private void chooseEntries() {
        double[] least = {0};
        int[][] origin = new int[order.length][];
        for (int turn = 0; turn < order.length; turn++) {
            int before = turn == 0 ? HOME : order[turn - 1];
            double[] next = new double[times.entries(order[turn])];
            origin[turn] = new int[next.length];
            for (int at = 0; at < next.length; at++) {
                next[at] = Double.POSITIVE_INFINITY;
                for (int from = 0; from < least.length; from++) {
                    double seconds = least[from] + times.between(before, from, order[turn], at);
                    if (seconds < next[at]) {
                        next[at] = seconds;
                        origin[turn][at] = from;
                    }
                }
            }
            least = next;
        }
        int at = 0;
        for (int from = 1; from < least.length; from++) {
            at = least[from] < least[at] ? from : at;
        }
        for (int turn = order.length - 1; turn >= 0; turn--) {
            entry[order[turn]] = at;
            at = origin[turn][at];
        }
    }
}
