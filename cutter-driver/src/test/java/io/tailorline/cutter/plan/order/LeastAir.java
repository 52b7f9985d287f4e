package io.tailorline.cutter.plan.order;

import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.MarkerContours;
import io.tailorline.cutter.plan.rules.CutRules;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;
import java.util.Arrays;
import java.util.List;

/**
 * Below what no order comes, for benches: half of each leg counts for the piece that it leaves and half for the one
 * that it enters, and every piece chooses for itself the way, the piece before and the piece after that suit it best.
 * Those that too many choose get a penalty on both their legs, which every order pays alike and which is given back
 * (subgradients, Held and Karp 1970). Home is one more place. It stops after a fixed effort; every value on the way is
 * a bound.
 */
public final class LeastAir {

    private static final int ROUNDS = 300;

    /** s for each neighbour too many, at first. */
    private static final double FIRST_STEP = 0.1;

    private static final double SHRINKS = 0.985;

    private final int places;

    /** Least leg to a way of a place from another place, s. */
    private final double[][][] in;

    /** Least leg from a way of a place to another place, s. */
    private final double[][][] out;

    private final double[] penalty;
    private final int[] chosen;

    private LeastAir(TravelTimes times, int pieces) {
        places = pieces + 1;
        in = new double[places][][];
        out = new double[places][][];
        penalty = new double[places];
        chosen = new int[places];
        for (int place = 0; place < places; place++) {
            int options = place == pieces ? 1 : times.options(place);
            in[place] = new double[options][places];
            out[place] = new double[options][places];
            for (int option = 0; option < options; option++) {
                for (int other = 0; other < places; other++) {
                    in[place][option][other] = least(times, pieces, other, place, -1, option);
                    out[place][option][other] = least(times, pieces, place, other, option, -1);
                }
            }
        }
    }

    /** Of all pieces of a marker, s; at least 2. */
    public static double seconds(Marker marker, TableProfile table, CutRules rules) {
        List<Contour> contours = MarkerContours.of(marker, table, rules).contours();
        return seconds(new TravelTimeTable(contours, table), contours.size());
    }

    /**
     * Time through the air and for dearer ways, s, that every order takes at least.
     *
     * @param pieces at least 2
     */
    static double seconds(TravelTimes times, int pieces) {
        LeastAir air = new LeastAir(times, pieces);
        double bound = 0;
        double step = FIRST_STEP;
        for (int round = 0; round < ROUNDS; round++) {
            bound = Math.max(bound, air.round(step));
            step *= SHRINKS;
        }
        return bound;
    }

    /** @param option {@code -1} for any */
    private static double least(TravelTimes times, int home, int from, int to, int option, int toWay) {
        if (from == to) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        if (to == home) {
            for (int at = 0; at < times.options(from); at++) {
                least = option < 0 || at == option ? Math.min(least, times.toHome(from, at)) : least;
            }
            return least;
        }
        for (int next = 0; next < times.options(to); next++) {
            for (int at = 0; at < (from == home ? 1 : times.options(from)); at++) {
                if ((toWay < 0 || next == toWay) && (option < 0 || at == option)) {
                    least = Math.min(
                            least, from == home ? times.fromHome(to, next) : times.between(from, at, to, next));
                }
            }
        }
        return least;
    }

    /** The bound by the penalties as they are; then they are moved. */
    private double round(double step) {
        Arrays.fill(chosen, 0);
        double sum = -2 * Arrays.stream(penalty).sum();
        for (int place = 0; place < places; place++) {
            sum += choose(place);
        }
        for (int place = 0; place < places; place++) {
            penalty[place] += step * (chosen[place] / 2.0 - 1);
        }
        return sum;
    }

    private double choose(int place) {
        double least = Double.POSITIVE_INFINITY;
        int before = 0;
        int after = 0;
        for (int option = 0; option < in[place].length; option++) {
            for (int from : two(in[place][option])) {
                for (int to : two(out[place][option])) {
                    double seconds =
                            (in[place][option][from] + penalty[from] + out[place][option][to] + penalty[to]) / 2;
                    if (from != to && seconds < least) {
                        least = seconds;
                        before = from;
                        after = to;
                    }
                }
            }
        }
        chosen[before]++;
        chosen[after]++;
        return least + penalty[place];
    }

    /** The two places whose legs are least, penalties included. */
    private int[] two(double[] times) {
        int least = -1;
        int next = -1;
        for (int other = 0; other < places; other++) {
            double seconds = times[other] + penalty[other];
            if (least < 0 || seconds < times[least] + penalty[least]) {
                next = least;
                least = other;
            } else if (next < 0 || seconds < times[next] + penalty[next]) {
                next = other;
            }
        }
        return new int[] {least, next};
    }
}
