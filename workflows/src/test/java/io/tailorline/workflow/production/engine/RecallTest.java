package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.NotRecallable;
import io.tailorline.workflow.patternroom.TailorDesk.NotRecallable.Why;
import io.tailorline.workflow.production.OrderState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tailor takes an order back before the knife. */
class RecallTest extends OrdersOnOneEngine {

    private static final List<Notice> REASON = List.of(Notice.verbatim("The collar is to be looked at."));

    private void recall() throws NotRecallable {
        process.recall.recall(order, REASON, "tailor");
    }

    private void isInReview() {
        assertThat(process.standsIn(order, "reviewPattern")).isTrue();
        assertThat(state()).isEqualTo(OrderState.TAILOR_REVIEW);
        waitsFor(Kind.REVIEW);
        assertThat(process.desk.task(order).orElseThrow().reasons())
                .extracting(Notice::text)
                .containsExactly("The collar is to be looked at.");
    }

    private void refused(Why why) {
        assertThatThrownBy(this::recall)
                .isInstanceOfSatisfying(
                        NotRecallable.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    private List<TableJob> openJobs() {
        return process.database.jobs().openOfOrder(order);
    }

    @Test
    void while_its_marker_is_made_it_waits_for_a_review_and_goes_on_from_there() throws Exception {
        take();
        process.steps.calls.clear();
        recall();
        isInReview();
        assertThat(process.signals.markerAnswered(order, "command", Outcome.DONE))
                .isFalse();
        approve();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
        assertThat(process.steps.calls).doesNotContain("check", "draft");
        nested(Outcome.DONE);
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
        knifeStarts();
        cutEnds(Outcome.DONE);
        assertThat(process.hasEnded(order)).isTrue();
    }

    @Test
    void from_the_table_its_job_is_called_off_and_it_may_be_drafted_again() throws Exception {
        takeToTheTable();
        assertThat(openJobs()).hasSize(1);
        recall();
        isInReview();
        assertThat(openJobs()).isEmpty();
        redraft();
        assertThat(process.standsIn(order, "awaitMarker")).isTrue();
    }

    @Test
    void it_may_be_recalled_again_and_sent_back_from_there() throws Exception {
        take();
        recall();
        approve();
        recall();
        isInReview();
        sendBack();
        isSentBack();
    }

    @Test
    void where_its_marker_is_over_budget_it_is_recalled_as_well() throws Exception {
        process.steps.overBudget = true;
        take();
        nested(Outcome.DONE);
        process.database.orders().move(order, OrderState.PLANNED);
        waitsFor(Kind.OVER_BUDGET);
        recall();
        isInReview();
    }

    @Test
    void not_what_a_tailor_has_already_or_what_has_ended() throws Exception {
        process.steps.flagged = true;
        take();
        process.database.orders().move(order, OrderState.TAILOR_REVIEW);
        refused(Why.STATE);
        process.orderToCut.cancel(order, "customer");
        refused(Why.STATE);
        order = "TL-NONE";
        refused(Why.STATE);
    }

    @Test
    void not_once_an_operator_has_pressed_start() throws Exception {
        takeToTheTable();
        String job = openJobs().get(0).jobId();
        process.database.jobs().scanned(job, "ROLL-7");
        process.database.jobs().move(job, JobState.READY);
        process.cutRoom.start(job, ClothCheck.MARKS, "operator");
        refused(Why.KNIFE);
        assertThat(process.standsIn(order, "tableAnswers")).isTrue();
    }

    @Test
    void an_operator_who_comes_after_it_is_refused() throws Exception {
        takeToTheTable();
        String job = openJobs().get(0).jobId();
        process.database.jobs().scanned(job, "ROLL-7");
        process.database.jobs().move(job, JobState.READY);
        recall();
        assertThatThrownBy(() -> process.cutRoom.start(job, ClothCheck.MARKS, "operator"))
                .isInstanceOf(CutRoom.Refused.class);
    }

    @Test
    void not_while_nobody_knows_whether_it_is_cut() {
        takeToTheTable();
        process.database.restores().unsure(order, process.database.clock().instant());
        refused(Why.UNSURE);
    }

    @Test
    void an_order_of_an_earlier_release_hears_no_recall_and_goes_on() throws Exception {
        try (ProcessFixture earlier = new ProcessFixture("diagrams/0.2.0.bpmn")) {
            earlier.orderToCut.start("TL-OLD", SampleOrders.specification(SampleOrders.medianMan()));
            earlier.runJobs();
            earlier.database.orders().move("TL-OLD", OrderState.NESTING);
            assertThatThrownBy(() -> earlier.recall.recall("TL-OLD", REASON, "tailor"))
                    .isInstanceOfSatisfying(
                            NotRecallable.class,
                            refusal -> assertThat(refusal.why()).isEqualTo(Why.EARLIER_RELEASE));
            assertThat(earlier.standsIn("TL-OLD", "awaitMarker")).isTrue();
            assertThat(earlier.database.orders().get("TL-OLD").state()).isEqualTo(OrderState.NESTING);
        }
    }

    @Test
    void the_processes_of_its_other_materials_end_in_the_same_transaction() throws Exception {
        process.cuts(Material.LINING);
        try {
            OrderSpecification suit = SampleOrders.specification(SampleOrders.medianMan());
            DraftResult.Drafted drafted =
                    (DraftResult.Drafted) new PatternEngine().draft(order, suit.style(), suit.body());
            process.orderToCut.start(order, suit);
            process.database.documents().storePattern(order, PatternJson.text(drafted.pattern()), List.of(), "tag");
            process.runJobs();
            nested(Outcome.DONE);
            String lining = order + ".lining";
            assertThat(process.instance(lining)).isNotNull();
            recall();
            isInReview();
            assertThat(process.instance(lining)).isNull();
            assertThat(process.database.orders().get(lining).state()).isEqualTo(OrderState.CANCELLED);
        } finally {
            process.cuts();
        }
    }
}
