package io.tailorline.cutter.plan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.StarMarkers;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.outline.Precedence;
import io.tailorline.cutter.profile.BuiltInProfile;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OrderImprovementPropertyTest {

    @Property(tries = 8)
    void the_improved_order_is_never_slower_than_the_plain_one(@ForAll long seed, @ForAll BuiltInProfile table) {
        List<Contour> contours = Markers.contours(StarMarkers.of(seed), table.profile());
        TravelTimes times = new TravelTimeTable(contours, table.profile());
        Bites bites = new Bites(contours, table.profile());
        OrderRules rules = new OrderRules(bites, Precedence.none());

        CutSequence plain = NearestNeighbour.find(contours, times, rules).orElseThrow();
        CutSequence improved = new OrderImprovement(times, rules, new SplittableRandom(1)).improve(plain);

        assertThat(improved.seconds()).isLessThanOrEqualTo(plain.seconds() + 1e-9);
        assertThat(improved.stops()).hasSameSizeAs(contours);
        assertThat(bites.advances(improved.order())).isPresent();
    }
}
