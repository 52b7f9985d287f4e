package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import org.junit.jupiter.api.Test;

class TypedFlawTest {

    private static final double LENGTH = 27_310;
    private static final double WIDTH = 1_500;

    @Test
    void a_flaw_is_a_box_round_the_place_that_was_tapped() {
        RollFlaw flaw = new TypedFlaw(12_300, 410, 60, 20, FlawKind.SLUB).on(LENGTH, WIDTH);
        assertThat(flaw.ring().minX()).isEqualTo(12_270);
        assertThat(flaw.ring().maxX()).isEqualTo(12_330);
        assertThat(flaw.ring().minY()).isEqualTo(400);
        assertThat(flaw.ring().maxY()).isEqualTo(420);
        assertThat(flaw.points()).isEqualTo(1);
    }

    @Test
    void a_flaw_at_the_edge_ends_there_and_one_beyond_it_stays_beyond_it() {
        RollFlaw edge = new TypedFlaw(LENGTH, 0, 100, 100, FlawKind.HOLE).on(LENGTH, WIDTH);
        assertThat(edge.ring().maxX()).isEqualTo(LENGTH);
        assertThat(edge.ring().minY()).isZero();
        assertThat(edge.points()).isEqualTo(4);
        RollFlaw beyond = new TypedFlaw(LENGTH + 700, 0, 100, 100, FlawKind.HOLE).on(LENGTH, WIDTH);
        assertThat(beyond.ring().maxX()).isEqualTo(LENGTH + 750);
    }
}
