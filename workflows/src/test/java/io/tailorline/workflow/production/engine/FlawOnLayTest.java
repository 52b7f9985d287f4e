package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.production.cloth.NoLongerFits;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A marker that several orders share is not laid again for a flaw: each of them is laid by itself. */
class FlawOnLayTest extends LayOnTable {

    private static final FoundFlaw HOLE = new FoundFlaw(132, 212, 4, 4, "hole");

    @Test
    void a_flaw_under_a_shared_marker_is_stored_and_ends_the_lay() throws Exception {
        layIsOnTheTable();

        assertThat(desk.flawEffect(job, HOLE).then()).isEqualTo(FlawEffect.Then.EACH_ALONE);
        assertThat(desk.proposedMarker(job)).isEmpty();
        assertThat(stock.stock.find(roll).orElseThrow().flaws()).isEmpty();

        desk.flawFound(job, HOLE, Optional.empty(), "wang");

        assertThat(told).containsExactly(new NoLongerFits(shell));
        assertThat(stock.stock.find(roll).orElseThrow().flaws()).hasSize(1);
        assertThat(lost.look()).isEqualTo(1);
        process.runJobs();
        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(process.instance(order)).isNull();
        assertThat(both()).allMatch(each -> stock.database.lays().openLay(each).isEmpty());
    }
}
