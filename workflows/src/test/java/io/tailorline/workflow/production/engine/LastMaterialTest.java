package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two materials of an order are cut at the same instant: the one has read, the other writes and commits, then the one
 * writes. Whichever comes second, the order is cut, once.
 */
class LastMaterialTest {

    private static final String ORDER = "TL-1";
    private static final String LINING = new MaterialWork(ORDER, Material.LINING).id();
    private static final String FUSIBLE = new MaterialWork(ORDER, Material.FUSIBLE).id();

    private final OrderSpecification suit = SampleOrders.specification(SampleOrders.medianMan());

    private final String pattern = PatternJson.text(
            ((DraftResult.Drafted) new PatternEngine().draft(ORDER, suit.style(), suit.body())).pattern());

    @Test
    void the_shell_just_before_the_last_other() throws Exception {
        race(List.of(FUSIBLE), ORDER, LINING);
    }

    @Test
    void the_last_other_just_before_the_shell() throws Exception {
        race(List.of(FUSIBLE), LINING, ORDER);
    }

    @Test
    void two_others_after_the_shell() throws Exception {
        race(List.of(ORDER), LINING, FUSIBLE);
    }

    /** @param before those that are cut long before */
    private void race(List<String> before, String first, String second) throws Exception {
        try (Meanwhile meanwhile = new Meanwhile(TestDatabase.inMemory());
                ProcessFixture process = new ProcessFixture(new TestDatabase(meanwhile), "order-to-cut.bpmn")) {
            process.cuts(Material.LINING, Material.FUSIBLE);
            process.orderToCut.start(ORDER, suit);
            process.database.documents().storePattern(ORDER, pattern, List.of(), "tag");
            process.runJobs();
            for (String work : List.of(ORDER, LINING, FUSIBLE)) {
                process.signals.markerAnswered(work, variable(process, work, "markerCommand"), Outcome.DONE);
                process.runJobs();
                process.signals.knifeStarted(work, variable(process, work, "jobId"));
                process.database.orders().knifeStarted(work);
            }
            before.forEach(work -> cutEnds(process, work));
            assertThat(process.orderToCut.find(ORDER).orElseThrow().state()).isEqualTo(OrderState.CUTTING);

            // when it has read, and before it locks the order, or the first would wait for it
            meanwhile.before(
                    sql -> sql.startsWith("update production.cut_order set version = version + 1 where"),
                    () -> cutEnds(process, first));
            cutEnds(process, second);

            assertThat(meanwhile.isStillToCome()).isFalse();
            assertThat(process.orderToCut.find(ORDER).orElseThrow().state()).isEqualTo(OrderState.CUT);
            assertThat(List.of(ORDER, LINING, FUSIBLE)).allMatch(process::hasEnded);
            assertThat(process.database.changes())
                    .filteredOn(change -> change.state() == OrderState.CUT)
                    .hasSize(1);
        }
    }

    /** As the inbox does it: in a transaction that begins again where somebody else was first. */
    private static void cutEnds(ProcessFixture process, String work) {
        String job = variable(process, work, "jobId");
        process.database.transaction().executeWithoutResult(status -> {
            process.database.orders().find(work);
            process.signals.cutEnded(work, job, Outcome.DONE);
        });
    }

    private static String variable(ProcessFixture process, String work, String name) {
        return (String) process.engine
                .getRuntimeService()
                .getVariable(process.instance(work).getId(), name);
    }
}
