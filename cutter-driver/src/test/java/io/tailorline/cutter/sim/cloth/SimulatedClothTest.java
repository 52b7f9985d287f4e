package io.tailorline.cutter.sim.cloth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.TablePoint;
import org.junit.jupiter.api.Test;

/** How long the simulated cloth shows what was done to it. */
class SimulatedClothTest {

    private final SimulatedCloth cloth = new SimulatedCloth();

    private void drillAll(int records) {
        for (int record = 1; record <= records; record++) {
            cloth.drilled(1, 1, record, new TablePoint(record, 0));
            cloth.finished(record);
        }
    }

    @Test
    void all_of_it_is_kept() {
        drillAll(100);
        assertThat(cloth.drawing().marks()).hasSize(100);
        assertThat(cloth.finished()).hasSize(100);
    }

    @Test
    void of_a_table_that_runs_for_days_the_last_marks_are_kept_in_their_order() {
        cloth.keep(3);
        drillAll(100);
        assertThat(cloth.drawing().marks()).extracting(CutMark::record).containsExactly(98L, 99L, 100L);
        assertThat(cloth.finished()).containsExactly(98L, 99L, 100L);
    }
}
