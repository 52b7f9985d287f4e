package io.tailorline.cutter.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.plan.Markers;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Placement;
import org.junit.jupiter.api.Test;

class PlungesTest {

    private static int plunges(Placement piece) {
        return Plunges.of(CutPlanner.plan(Markers.of(piece), BuiltInProfile.REFERENCE.profile())
                .orThrow(refused -> new AssertionError(refused.message()))
                .steps());
    }

    @Test
    void a_rectangle_takes_one_plunge_and_three_lifts_whatever_is_cut_inside_it() {
        Placement plain = Markers.rectangle("front", 100, 100, 200, 100);

        assertThat(plunges(plain)).isEqualTo(4);
        assertThat(plunges(Markers.slashed(plain, Point.of(200, 150), Point.of(200, 100))))
                .isEqualTo(4);
    }
}
