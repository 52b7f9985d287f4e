package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shells share a marker; the linings of their orders are laid and cut one by one, each once. */
class LayMaterialsTest extends LayOfTwo {

    private static final String PATTERN = pattern();

    private static String pattern() {
        OrderSpecification suit = SampleOrders.specification(SampleOrders.medianMan());
        return PatternJson.text(
                ((DraftResult.Drafted) new PatternEngine().draft("TL-1", suit.style(), suit.body())).pattern());
    }

    @BeforeEach
    void houseCutsLinings() {
        process.cuts(Material.LINING);
        process.database.jdbc().sql("delete from cutroom.cut_piece").update();
    }

    private static String lining(String of) {
        return new MaterialWork(of, Material.LINING).id();
    }

    private List<String> linings() {
        return Stream.of(one, other).map(LayMaterialsTest::lining).toList();
    }

    private String bothToTheTable() {
        layBoth();
        List.of(one, other).forEach(each -> process.database.documents().storePattern(each, PATTERN, List.of(), "tag"));
        assertThat(linings()).allMatch(process::hasEnded);
        markerOfBoth();
        order = lay;
        process.signals.markerAnswered(lay, variable("markerCommand"), Outcome.DONE);
        order = one;
        process.runJobs("sendToTable");
        assertThat(linings()).as("while the lay is planned").allMatch(process::hasEnded);
        process.runJobs();
        return process.database.jobs().openOfOrder(lay).get(0).jobId();
    }

    private void cut(String work) {
        order = work;
        nested(Outcome.DONE);
        String job = variable("jobId");
        process.database.jobs().started(job, ClothCheck.MARKS);
        knifeStarts();
        process.database.jobs().counted(job, 38, 100);
        cutEnds(Outcome.DONE);
        order = one;
    }

    @Test
    void each_order_begins_its_own_when_the_lay_goes_to_its_table_and_is_cut_with_the_last_of_them() throws Exception {
        String job = bothToTheTable();
        assertThat(linings()).allMatch(work -> process.standsIn(work, "awaitMarker"));
        assertThat(process.hasEnded(lining(lay))).isTrue();
        start(job);
        process.events.started(new JobEvent.CutStarted(job, TABLE));
        process.events.done(new JobEvent.CutDone(job, TABLE, 19.5, 3200, 800, 2, 1));
        process.runJobs();
        for (String each : List.of(one, other)) {
            assertThat(process.standsIn(each, "awaitMaterials")).as(each).isTrue();
            assertThat(state(each)).isEqualTo(OrderState.CUTTING);
            cut(lining(each));
            assertThat(process.hasEnded(each)).as(each).isTrue();
            assertThat(state(each)).isEqualTo(OrderState.CUT);
        }
    }

    @Test
    void who_is_left_by_another_keeps_the_lining_that_has_begun_and_gets_no_second() {
        bothToTheTable();
        order = lining(other);
        String asked = variable("markerCommand");
        order = one;
        process.orderToCut.cancel(one, "customer");
        assertThat(process.hasEnded(lining(one))).isTrue();
        waited();
        process.lookForLays();
        isLaidAlone(other);
        order = other;
        nested(Outcome.DONE);
        order = lining(other);
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(variable("markerCommand")).as("one process, that of the lay").isEqualTo(asked);
        process.orderToCut.cancel(other, "customer");
    }
}
