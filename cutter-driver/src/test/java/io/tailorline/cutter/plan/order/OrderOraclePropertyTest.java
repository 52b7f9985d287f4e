package io.tailorline.cutter.plan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.contour.EntryOptions;
import io.tailorline.cutter.plan.outline.Precedence;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Few pieces are held against all orders there are. */
class OrderOraclePropertyTest {

    /** As many as the planner's search has. */
    private static final int OPTIONS = 6;

    private final TableProfile table = BuiltInProfile.REFERENCE.profile();

    @Property(tries = 8)
    void no_order_of_few_pieces_is_better(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int pieces) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean waits = pieces > 2 && random.nextBoolean();
        List<Contour> contours = contours(random, pieces, waits ? 500 : 1500);
        TravelTimes times = new TravelTimeTable(contours, table);
        Precedence precedence = waits ? Precedence.none().before(0, 1) : Precedence.none();
        OrderRules rules = new OrderRules(new Bites(contours, table), precedence, Preferences.of(contours));

        Optional<CutSequence> plain = NearestNeighbour.find(contours, times, rules);
        double best = best(new int[0], pieces, times, rules);
        assertThat(plain.isPresent()).isEqualTo(best < Double.POSITIVE_INFINITY);
        if (plain.isEmpty()) {
            return;
        }
        CutSequence improved = new OrderImprovement(times, rules, new SplittableRandom(1)).improve(plain.get());

        assertThat(improved.seconds()).isCloseTo(best, within(1e-6));
        if (pieces > 1) {
            assertThat(LeastAir.seconds(times, pieces)).isBetween(0.0, best);
        }
    }

    private static double best(int[] begun, int pieces, TravelTimes times, OrderRules rules) {
        if (begun.length == pieces) {
            double seconds = rules.seconds(begun);
            return seconds < Double.POSITIVE_INFINITY ? seconds + new EntryChoice(times).seconds(begun) : seconds;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int next = 0; next < pieces; next++) {
            int piece = next;
            if (Arrays.stream(begun).noneMatch(other -> other == piece)) {
                int[] more = Arrays.copyOf(begun, begun.length + 1);
                more[begun.length] = next;
                best = Math.min(best, best(more, pieces, times, rules));
            }
        }
        return best;
    }

    private List<Contour> contours(SplittableRandom random, int pieces, int farthest) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            placements.add(Markers.rectangle(
                    "piece/" + (i + 1),
                    random.nextInt(1500),
                    150 * i + 10,
                    50 + random.nextInt(900),
                    50 + random.nextInt(80)));
        }
        return Markers.contours(Markers.of(placements), table).stream()
                .map(contour -> contour.withEntryOptions(EntryOptions.spread(contour.entryOptions(), OPTIONS, table)))
                .toList();
    }
}
