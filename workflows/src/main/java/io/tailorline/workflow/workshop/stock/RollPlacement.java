package io.tailorline.workflow.workshop.stock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which reservations lie in which usable length of a roll: each whole in one of them. That they can be placed is what
 * makes a promise of them: 1.4 m and 1.4 m free are not 2.8 m.
 *
 * <p>Longest first, each as far out as it can lie: cloth is cut from the outer end, and what is left free before a
 * place is thrown away with its cut. Where that fails the other places are tried too, so that whatever can be placed is
 * found as long as the tries last.
 *
 * @param outcome whether all of them could be placed
 * @param places one for each that was placed, from the outer end; all of them unless it is impossible
 * @param free what stays free of each usable length, in their order
 */
public record RollPlacement(Outcome outcome, List<Placed> places, List<UsableLength> free) {

    /** Rounding of lengths on the 0.01 mm grid, mm. */
    private static final double TOLERANCE = 0.005;

    /** Some twenty panels of a roll in five lengths are placed within these. */
    private static final int TRIES = 50_000;

    public RollPlacement {
        places = List.copyOf(places);
        free = List.copyOf(free);
    }

    /** What became of it. */
    public enum Outcome {
        PLACED,
        /** They cannot lie there. */
        IMPOSSIBLE,
        /** The tries ended before a place for all was found. */
        NOT_FOUND
    }

    /** Which places are tried first. */
    private enum Order {
        OUTERMOST,
        /** Finds a place for more of them in as many tries, where lengths are many and tight. */
        TIGHTEST
    }

    /** A reservation at its place, in the roll's own frame. */
    public record Placed(Reservation reservation, double fromMm, double toMm) {}

    /**
     * @param lengths from the outer end
     * @param reservations that are active on the roll
     */
    public static RollPlacement of(List<UsableLength> lengths, List<Reservation> reservations) {
        List<Reservation> longestFirst = reservations.stream()
                .sorted(Comparator.comparingDouble(Reservation::lengthMm)
                        .reversed()
                        .thenComparing(Reservation::madeAt)
                        .thenComparing(Reservation::id))
                .toList();
        Search search = new Search(lengths, longestFirst, Order.OUTERMOST);
        RollPlacement outermost = of(search);
        return outermost.outcome() == Outcome.NOT_FOUND
                ? of(new Search(lengths, longestFirst, Order.TIGHTEST))
                : outermost;
    }

    private static RollPlacement of(Search search) {
        boolean isPlaced = search.isEnoughInAll() && search.place(0);
        return new RollPlacement(
                isPlaced ? Outcome.PLACED : search.tries > TRIES ? Outcome.NOT_FOUND : Outcome.IMPOSSIBLE,
                isPlaced ? search.places() : List.of(),
                isPlaced ? search.free() : List.of());
    }

    public boolean isPlaced() {
        return outcome == Outcome.PLACED;
    }

    /**
     * What stays free further out than a reservation, from the outer end: it is thrown away when that is cut, unless
     * another one takes it before.
     */
    public List<UsableLength> freeBefore() {
        double last = places.stream().mapToDouble(Placed::fromMm).max().orElse(Double.NEGATIVE_INFINITY);
        return free.stream().filter(length -> length.toMm() <= last).toList();
    }

    /** The longest that is still free, mm; 0 when nothing is. */
    public double longestFreeMm() {
        return free.stream().mapToDouble(UsableLength::mm).max().orElse(0);
    }

    private static final class Search {

        private final List<UsableLength> lengths;
        private final List<Reservation> items;
        private final double[] left;
        private final int[] at;
        private final Order order;
        private int tries;

        private Search(List<UsableLength> lengths, List<Reservation> items, Order order) {
            this.order = order;
            this.lengths = lengths;
            this.items = items;
            this.left = lengths.stream().mapToDouble(UsableLength::mm).toArray();
            this.at = new int[items.size()];
        }

        private boolean isEnoughInAll() {
            double needed = items.stream().mapToDouble(Reservation::lengthMm).sum();
            return Arrays.stream(left).sum() + TOLERANCE >= needed;
        }

        private boolean place(int item) {
            if (item == items.size()) {
                return true;
            }
            double length = items.get(item).lengthMm();
            Set<Double> failed = new HashSet<>();
            for (int bin : fitting(length)) {
                double tried = left[bin];
                if (!failed.add(tried)) {
                    // as good as another one, where it failed
                    continue;
                }
                if (++tries > TRIES) {
                    return false;
                }
                left[bin] -= length;
                at[item] = bin;
                if (place(item + 1)) {
                    return true;
                }
                left[bin] = tried;
            }
            return false;
        }

        private List<Integer> fitting(double length) {
            List<Integer> fitting = new ArrayList<>();
            for (int bin = 0; bin < left.length; bin++) {
                if (left[bin] + TOLERANCE >= length) {
                    fitting.add(bin);
                }
            }
            if (order == Order.TIGHTEST) {
                fitting.sort(Comparator.comparingDouble(bin -> left[bin]));
            }
            return fitting;
        }

        /** In each length from the outer end: firm ones first, then by the day they are due. */
        private List<Placed> places() {
            List<Placed> places = new ArrayList<>();
            for (int bin = 0; bin < left.length; bin++) {
                double x = lengths.get(bin).fromMm();
                for (Reservation reservation : in(bin)) {
                    places.add(new Placed(reservation, x, x + reservation.lengthMm()));
                    x += reservation.lengthMm();
                }
            }
            return places;
        }

        private List<Reservation> in(int bin) {
            List<Reservation> here = new ArrayList<>();
            for (int item = 0; item < at.length; item++) {
                if (at[item] == bin) {
                    here.add(items.get(item));
                }
            }
            here.sort(Comparator.comparing((Reservation reservation) -> reservation.state() != Reservation.State.FIRM)
                    .thenComparing(Reservation::due)
                    .thenComparing(Reservation::id));
            return here;
        }

        private List<UsableLength> free() {
            List<UsableLength> free = new ArrayList<>();
            for (int bin = 0; bin < left.length; bin++) {
                UsableLength length = lengths.get(bin);
                if (left[bin] > TOLERANCE) {
                    free.add(new UsableLength(length.toMm() - left[bin], length.toMm()));
                }
            }
            return free;
        }
    }
}
