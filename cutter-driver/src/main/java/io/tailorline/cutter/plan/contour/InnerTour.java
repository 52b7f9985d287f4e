package io.tailorline.cutter.plan.contour;

import io.tailorline.cutter.motion.AirMove;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.program.TablePoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The order in which the holes and slits of one piece are made before its entry: the best when they are few, else a
 * good one ({@link InnerOrder}), in the better direction.
 */
public final class InnerTour {

    /** Up to this number the order is exact; 2^6 x 6 x 6 steps for each first feature. */
    private static final int FEW = 6;

    private final List<InnerFeature> features;
    private final TableProfile table;
    private final List<SharedStretch> sequences = new ArrayList<>();

    /** All features in an order that is the best between its two ends. */
    private record SharedStretch(List<InnerFeature> order, double seconds) {}

    private InnerTour(List<InnerFeature> features, TableProfile table) {
        this.features = List.copyOf(features);
        this.table = table;
    }

    static InnerTour of(List<InnerFeature> features, TableProfile table) {
        InnerTour tour = new InnerTour(features, table);
        if (features.isEmpty()) {
            return tour;
        }
        if (features.size() <= FEW) {
            tour.addExact();
        } else {
            tour.addGood();
        }
        return tour;
    }

    /** Only what lies right of {@code from} and not right of {@code to}, mm. */
    InnerTour within(double from, double to) {
        return of(
                features.stream()
                        .filter(feature ->
                                feature.at().x() > from && feature.at().x() <= to)
                        .toList(),
                table);
    }

    /** All features, unordered. */
    public List<InnerFeature> features() {
        return features;
    }

    /** The best order on the way from one place to another. */
    public List<InnerFeature> between(TablePoint from, TablePoint to) {
        List<InnerFeature> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        for (SharedStretch sequence : sequences) {
            double seconds = seconds(from, sequence, to);
            if (seconds < least) {
                least = seconds;
                best = sequence.order();
            }
        }
        return best;
    }

    /** Air time from one place to another through all of them, s. */
    public double seconds(TablePoint from, TablePoint to) {
        if (sequences.isEmpty()) {
            return AirMove.seconds(from.distanceTo(to), table);
        }
        double least = Double.POSITIVE_INFINITY;
        for (SharedStretch sequence : sequences) {
            least = Math.min(least, seconds(from, sequence, to));
        }
        return least;
    }

    private double seconds(TablePoint from, SharedStretch sequence, TablePoint to) {
        List<InnerFeature> order = sequence.order();
        return move(from, order.get(0).at())
                + sequence.seconds()
                + move(order.get(order.size() - 1).at(), to);
    }

    private double move(TablePoint from, TablePoint to) {
        return AirMove.seconds(from.distanceTo(to), table);
    }

    private double move(int from, int to) {
        return move(features.get(from).at(), features.get(to).at());
    }

    private void addExact() {
        for (int first = 0; first < features.size(); first++) {
            addFrom(first);
        }
    }

    /** The quickest stretches from one feature through all others to each (Held and Karp 1962). */
    private void addFrom(int first) {
        int count = features.size();
        double[][] least = new double[1 << count][count];
        int[][] before = new int[1 << count][count];
        for (double[] row : least) {
            Arrays.fill(row, Double.POSITIVE_INFINITY);
        }
        least[1 << first][first] = 0;
        for (int done = 1; done < 1 << count; done++) {
            for (int at = 0; at < count; at++) {
                for (int next = 0; next < count && least[done][at] < Double.POSITIVE_INFINITY; next++) {
                    int then = done | 1 << next;
                    double seconds = least[done][at] + move(at, next);
                    if (then != done && seconds < least[then][next]) {
                        least[then][next] = seconds;
                        before[then][next] = at;
                    }
                }
            }
        }
        int all = (1 << count) - 1;
        for (int last = 0; last < count; last++) {
            if (least[all][last] < Double.POSITIVE_INFINITY) {
                sequences.add(new SharedStretch(back(before, all, last), least[all][last]));
            }
        }
    }

    private List<InnerFeature> back(int[][] before, int all, int last) {
        List<InnerFeature> order = new ArrayList<>();
        int done = all;
        int at = last;
        while (done != 0) {
            order.add(0, features.get(at));
            int came = before[done][at];
            done &= ~(1 << at);
            at = came;
        }
        return order;
    }

    private void addGood() {
        List<InnerFeature> order = InnerOrder.shortest(features);
        double seconds = 0;
        for (int i = 1; i < order.size(); i++) {
            seconds += move(order.get(i - 1).at(), order.get(i).at());
        }
        List<InnerFeature> turned = new ArrayList<>(order);
        Collections.reverse(turned);
        sequences.add(new SharedStretch(order, seconds));
        sequences.add(new SharedStretch(turned, seconds));
    }
}
