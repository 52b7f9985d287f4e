package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.nesting.io.MarkerJson;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.FlawEffect;
import io.tailorline.workflow.cutroom.FoundFlaw;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.production.cloth.ClothForMarker;
import io.tailorline.workflow.production.cloth.ClothOfWork;
import io.tailorline.workflow.production.cloth.NoLongerFits;
import io.tailorline.workflow.production.persistence.AskedCloth;
import io.tailorline.workflow.production.persistence.DocumentKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A marker that several orders share is not laid again for a flaw: each of them is laid by itself. */
class FlawOnLayTest extends ClothOnTable {

    private static final FoundFlaw HOLE = new FoundFlaw(132, 212, 4, 4, "hole");

    private String member;

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
        assertThat(stock.database.lays().openLay(member)).isEmpty();
    }

    /** Of the order that stands at the table, as if it shared one. */
    private void layIsOnTheTable() {
        member = order;
        String lay = MaterialWork.lay(9);
        var cloths =
                new ClothForMarker(new ClothOfWork(stock.database.specifications(), stock.database.works()), cloth, 30);
        process.dispatch.withdraw(order);
        process.steps.asking = null;
        stock.database.transaction().executeWithoutResult(status -> {
            stock.database.orders().get(member);
            stock.database.orders().addLay(lay, member, cloths.cloth(member));
            stock.database.lays().ready(member);
            stock.database.lays().join(lay, List.of(member));
            assertThat(cloth.takeTogether(MaterialWork.shell(lay), List.of(member)))
                    .isTrue();
            new CamundaLays(process.engine.getRuntimeService()).beginLay(lay);
        });
        order = lay;
        shell = MaterialWork.parse(lay);
        process.runJobs();
        stock.database.orders().find(lay);
        OrderedCloth laidOn = cloths.cloth(lay);
        roll = laidOn.roll();
        stock.database.orders().asked(lay, new AskedCloth(laidOn.fabric(), MarkerRules.none()));
        stock.database.documents().store(lay, DocumentKind.MARKER, mine(MarkerJson.write(SamplePrograms.squares(2))));
        stock.database.documents().store(lay, DocumentKind.PROGRAM, mine(SamplePrograms.json(2)));
        assertThat(cloth.laid(shell, roll, 840, 0.5)).isTrue();
        process.signals.markerAnswered(lay, variable("markerCommand"), Outcome.DONE);
        process.runJobs();
        assertThat(process.engine.getManagementService().createJobQuery().list())
                .extracting(each -> each.getExceptionMessage())
                .isEmpty();
        job = variable("jobId");
        stock.database.jobs().find(job);
        stock.database.jobs().move(job, JobState.SCAN);
    }

    private String mine(String file) {
        return file.replace("TL-1/jacket", member + "/jacket").replace("\"TL-1\"", "\"" + member + "\"");
    }
}
