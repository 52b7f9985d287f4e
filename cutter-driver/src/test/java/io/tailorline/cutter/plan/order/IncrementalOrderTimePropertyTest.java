package io.tailorline.cutter.plan.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.nesting.marker.Placement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IncrementalOrderTimePropertyTest {

    @Property(tries = 50)
    void a_change_is_judged_as_if_the_whole_order_had_been_walked_through(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TravelTimes times = times(random);
        int[] order = {3, 1, 4, 0, 5, 2, 6};
        IncrementalOrderTime options = new IncrementalOrderTime(times, order);
        EntryChoice plain = new EntryChoice(times);

        assertThat(options.seconds()).isCloseTo(plain.seconds(order), within(1e-9));
        assertThat(options.stops()).isEqualTo(plain.stops(order));
        for (OrderChange change : OrderChange.between(order, random.nextInt(7), random.nextInt(7))) {
            assertThat(Arrays.stream(change.order()).sorted()).containsExactly(0, 1, 2, 3, 4, 5, 6);
            double seconds = plain.seconds(change.order());
            for (double more : new double[] {1e-6, 1, Double.POSITIVE_INFINITY}) {
                assertThat(options.seconds(change.order(), change.from(), change.to(), seconds + more))
                        .isCloseTo(seconds, within(1e-9));
            }
            for (double less : new double[] {0, 1e-6, 1, 10}) {
                assertThat(options.seconds(change.order(), change.from(), change.to(), seconds - less))
                        .isGreaterThanOrEqualTo(seconds - 1e-9);
            }
        }
    }

    private static TravelTimes times(SplittableRandom random) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            placements.add(Markers.rectangle(
                    "piece/" + (i + 1), random.nextInt(1000), random.nextInt(1000), 50 + random.nextInt(300), 60));
        }
        return new TravelTimeTable(
                Markers.contours(Markers.of(placements), BuiltInProfile.REFERENCE.profile()),
                BuiltInProfile.REFERENCE.profile());
    }
}
