package io.tailorline.cutter.plan.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.plan.contour.Contour;
import io.tailorline.cutter.plan.outline.Precedence;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private final TableProfile table = BuiltInProfile.REFERENCE.profile();
    private final List<Contour> contours = Markers.contours(
            Markers.of(
                    Markers.rectangle("a", 0, 0, 300, 100),
                    Markers.rectangle("b", 0, 200, 300, 100),
                    Markers.rectangle("c", 1650, 0, 300, 100)),
            table);
    private final Bites bites = new Bites(contours, table);

    @Test
    void an_order_holds_when_every_first_one_comes_first() {
        Precedence precedence = Precedence.none().before(1, 0);

        assertThat(precedence.holds(new int[] {1, 2, 0})).isTrue();
        assertThat(precedence.holds(new int[] {0, 1, 2})).isFalse();
        assertThat(precedence.allows(0, Set.of(0, 1, 2))).isFalse();
        assertThat(precedence.allows(0, Set.of(0, 2))).isTrue();
    }

    @Test
    void the_search_keeps_to_it_though_it_is_a_detour() {
        TravelTimes times = new TravelTimeTable(contours, table);
        OrderRules rules = new OrderRules(bites, Precedence.none().before(1, 0));

        CutSequence plain = NearestNeighbour.find(contours, times, rules).orElseThrow();
        CutSequence best = new OrderImprovement(times, rules, new SplittableRandom(1)).improve(plain);

        assertThat(best.order()).containsExactly(1, 0, 2);
    }
}
