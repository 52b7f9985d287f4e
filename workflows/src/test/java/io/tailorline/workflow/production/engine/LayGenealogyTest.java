package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.persistence.StoredCutHistory;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.production.cloth.TracedCloth;
import io.tailorline.workflow.production.rebuild.RebuiltGenealogy;
import io.tailorline.workflow.workshop.genealogy.BadCloth;
import io.tailorline.workflow.workshop.genealogy.BadCloth.Suit;
import io.tailorline.workflow.workshop.genealogy.BadCloths.MarkResult;
import io.tailorline.workflow.workshop.genealogy.BadCloths.Planned;
import io.tailorline.workflow.workshop.genealogy.CutCloth;
import io.tailorline.workflow.workshop.genealogy.Genealogy;
import io.tailorline.workflow.workshop.genealogy.persistence.StoredBadCloths;
import io.tailorline.workflow.workshop.stock.Stock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Which cloth is in which suit where two were cut by one job. */
class LayGenealogyTest extends LayOfTwo {

    private Genealogy genealogy() {
        return process.database.genealogy();
    }

    private String cutBoth() throws Exception {
        String job = toTheTable();
        start(job);
        process.events.started(new JobEvent.CutStarted(job, TABLE));
        process.events.done(new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1));
        process.runJobs();
        return job;
    }

    private void rebuild() {
        process.database.jdbc().sql("delete from workshop.cut_cloth").update();
        new RebuiltGenealogy(
                        new TracedCloth(genealogy()),
                        new StoredCutHistory(process.database.jdbc()),
                        process.database.transaction())
                .rebuild();
    }

    @Test
    void each_order_has_its_own_share_of_the_roll_once() throws Exception {
        String job = cutBoth();
        assertThat(genealogy().ofJob(job)).extracting(CutCloth::order).containsExactlyInAnyOrder(one, other);
        for (String each : List.of(one, other)) {
            assertThat(genealogy().ofOrder(each)).singleElement().satisfies(cut -> {
                assertThat(cut.counts()).isTrue();
                assertThat(cut.pieces())
                        .singleElement()
                        .satisfies(piece -> assertThat(piece.order()).isEqualTo(each));
            });
        }
        assertThat(genealogy().ofOrder(lay)).isEmpty();
    }

    @Test
    void what_is_written_off_of_one_still_counts_for_the_other() throws Exception {
        String job = cutBoth();
        process.database.jobs().writeOff(one);
        List<CutCloth> told = genealogy().ofJob(job);
        assertThat(told)
                .allSatisfy(
                        cut -> assertThat(cut.counts()).isEqualTo(cut.order().equals(other)));
        rebuild();
        assertThat(genealogy().ofJob(job)).isEqualTo(told);
    }

    @Test
    void a_roll_that_turns_out_bad_under_a_lay_lists_each_of_its_orders() {
        String job = toTheTable();
        String roll = process.database.jobs().find(job).orElseThrow().roll();
        List<Planned> planned = new StoredCutHistory(process.database.jdbc())
                .open(List.of(roll)).stream()
                        .filter(work -> work.orderId().equals(lay))
                        .map(work -> new Planned(work.orderId(), work.material()))
                        .toList();
        StoredBadCloths bad = new StoredBadCloths(
                process.database.jdbc(),
                genealogy(),
                Mockito.mock(Stock.class),
                process.database.lays()::sharing,
                process.database.clock(),
                process.database.transaction());
        MarkResult marked = bad.mark(BadCloth.Kind.ROLL, "ROLL-OF-" + lay, "moth", planned, "planner");
        assertThat(((MarkResult.Marked) marked).cloth().suits())
                .extracting(Suit::order)
                .containsExactly(one, other);
    }
}
