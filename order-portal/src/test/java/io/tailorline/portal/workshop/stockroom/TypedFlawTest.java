package io.tailorline.portal.workshop.stockroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.workshop.stock.FlawKind;
import io.tailorline.workflow.workshop.stock.RollFlaw;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedFlawTest {

    private static final double LENGTH = 27_310;
    private static final double WIDTH = 1_500;

    @Test
    void a_flaw_is_measured_from_the_selvedge_and_told_from_where_cloth_is_usable() {
        RollFlaw flaw = new TypedFlaw(12_300, 420, 60, 20, FlawKind.SLUB)
                .on(LENGTH, WIDTH)
                .orElseThrow();
        assertThat(flaw.ring().minX()).isEqualTo(12_270);
        assertThat(flaw.ring().maxX()).isEqualTo(12_330);
        assertThat(flaw.ring().minY()).isEqualTo(400);
        assertThat(flaw.ring().maxY()).isEqualTo(420);
        assertThat(flaw.points()).isEqualTo(1);
    }

    @Test
    void a_flaw_at_the_edge_ends_there_and_one_beyond_it_is_not_on_the_roll() {
        RollFlaw edge = new TypedFlaw(LENGTH, 10, 100, 100, FlawKind.HOLE)
                .on(LENGTH, WIDTH)
                .orElseThrow();
        assertThat(edge.ring().maxX()).isEqualTo(LENGTH);
        assertThat(edge.ring().minY()).isZero();
        assertThat(edge.points()).isEqualTo(4);
        assertThat(new TypedFlaw(LENGTH + 1, 750, 100, 100, FlawKind.HOLE).on(LENGTH, WIDTH))
                .isEmpty();
        assertThat(new TypedFlaw(-1, 750, 100, 100, FlawKind.HOLE).on(LENGTH, WIDTH))
                .isEmpty();
    }

    @Test
    void a_flaw_in_a_selvedge_counts_as_far_as_it_reaches_into_the_cloth_and_alone_in_it_is_refused() {
        RollFlaw near = new TypedFlaw(1_000, 5, 20, 20, FlawKind.STAIN)
                .on(LENGTH, WIDTH)
                .orElseThrow();
        assertThat(List.of(near.ring().minY(), near.ring().maxY())).containsExactly(0.0, 5.0);
        RollFlaw far = new TypedFlaw(1_000, WIDTH + 15, 20, 20, FlawKind.STAIN)
                .on(LENGTH, WIDTH)
                .orElseThrow();
        assertThat(List.of(far.ring().minY(), far.ring().maxY())).containsExactly(WIDTH - 5.0, WIDTH);
        assertThat(new TypedFlaw(1_000, 2, 20, 10, FlawKind.STAIN).on(LENGTH, WIDTH))
                .isEmpty();
    }
}
