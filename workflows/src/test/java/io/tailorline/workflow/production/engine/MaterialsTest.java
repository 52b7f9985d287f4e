package io.tailorline.workflow.production.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutSignals.Outcome;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.TailorDesk.ClothCut;
import io.tailorline.workflow.patternroom.TailorDesk.Kind;
import io.tailorline.workflow.patternroom.TailorDesk.KnifeRuns;
import io.tailorline.workflow.patternroom.TailorDesk.OtherQuestion;
import io.tailorline.workflow.patternroom.TailorDesk.Refused;
import io.tailorline.workflow.patternroom.TailorDesk.Task;
import io.tailorline.workflow.patternroom.TailorQuestion;
import io.tailorline.workflow.production.ChangeUntil.Part;
import io.tailorline.workflow.production.MaterialProgress;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.OrderToCut.CancelResult;
import io.tailorline.workflow.production.OrderToCut.ChangeResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order of which lining and fusible are cut by machine beside the shell. */
class MaterialsTest extends OrdersOnOneEngine {

    private static final String PATTERN = pattern();

    private String shell;
    private String lining;
    private String fusible;

    private static String pattern() {
        OrderSpecification suit = SampleOrders.specification(SampleOrders.medianMan());
        DraftResult.Drafted drafted =
                (DraftResult.Drafted) new PatternEngine().draft("TL-1", suit.style(), suit.body());
        return PatternJson.text(drafted.pattern());
    }

    @BeforeEach
    void houseCutsThree() {
        process.cuts(Material.LINING, Material.FUSIBLE);
        process.database.jdbc().sql("delete from cutroom.cut_piece").update();
        shell = order;
        lining = new MaterialWork(order, Material.LINING).id();
        fusible = new MaterialWork(order, Material.FUSIBLE).id();
    }

    private void of(String work) {
        order = work;
    }

    private void takeAll() {
        process.orderToCut.start(shell, SampleOrders.specification(SampleOrders.medianMan()));
        process.database.documents().storePattern(shell, PATTERN, List.of(), "tag");
        process.runJobs();
        nested(Outcome.DONE);
    }

    private void toTheTable(String work) {
        of(work);
        nested(Outcome.DONE);
        of(shell);
    }

    private void cut(String work) {
        of(work);
        String job = variable("jobId");
        process.database.jobs().started(job, ClothCheck.MARKS);
        knifeStarts();
        process.database.jobs().counted(job, 38, 100);
        cutEnds(Outcome.DONE);
        of(shell);
    }

    private OrderProgress progress() {
        return process.orderToCut.find(shell).orElseThrow();
    }

    private OrderState stateOf(Material material) {
        return progress().materials().stream()
                .filter(each -> each.material() == material)
                .map(MaterialProgress::state)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_others_begin_once_the_shell_is_on_its_way_to_a_table_and_are_shown_with_their_cloth() {
        process.orderToCut.start(shell, SampleOrders.specification(SampleOrders.medianMan()));
        process.database.documents().storePattern(shell, PATTERN, List.of(), "tag");
        process.runJobs();
        assertThat(progress().materials()).isEmpty();
        nested(Outcome.DONE);

        assertThat(process.standsIn(lining, "awaitMarker")).isTrue();
        assertThat(process.standsIn(fusible, "awaitMarker")).isTrue();
        assertThat(process.standsIn(shell, "tableAnswers")).isTrue();
        assertThat(progress().materials())
                .extracting(each -> each.material() + " " + each.cloth() + " " + each.state())
                .containsExactly(
                        "SHELL wool WAITING_TABLE", "LINING house-lining NESTING", "FUSIBLE house-fusible NESTING");
    }

    /** They would take the computing from it. A portal of an earlier release hears answers too, and knows no others. */
    @Test
    void while_the_shell_is_laid_and_planned_the_others_have_not_begun() {
        process.steps.overBudget = true;
        process.steps.byLittle = true;
        process.orderToCut.start(shell, SampleOrders.specification(SampleOrders.medianMan()));
        process.database.documents().storePattern(shell, PATTERN, List.of(), "tag");
        process.runJobs();
        String command = variable("markerCommand");
        assertThat(process.signals.awaitsMarker(shell, command)).isTrue();
        assertThat(process.signals.awaitsMarker(shell, "another")).isFalse();
        assertThat(process.signals.markerAnswered(shell, command, Outcome.DONE)).isTrue();
        assertThat(process.signals.awaitsMarker(shell, command)).isFalse();
        process.runJobs("planCut");
        assertThat(progress().materials()).isEmpty();
        process.runJobs();
        assertThat(process.standsIn(shell, "awaitMarkerForTime")).isTrue();
        assertThat(progress().materials()).isEmpty();
        process.steps.overBudget = false;
        process.signals.markerAnswered(shell, variable("markerCommand"), Outcome.DONE);
        process.runJobs("sendToTable");
        assertThat(progress().materials()).isEmpty();

        process.runJobs();

        assertThat(process.standsIn(lining, "awaitMarker")).isTrue();
    }

    @Test
    void the_others_do_not_wait_for_a_tailor_who_decides_about_the_time_of_the_shell() {
        process.steps.overBudget = true;
        takeAll();

        assertThat(process.standsIn(shell, "decideOverBudget")).isTrue();
        assertThat(process.standsIn(lining, "awaitMarker")).isTrue();
        assertThat(process.standsIn(fusible, "awaitMarker")).isTrue();
    }

    @Test
    void the_others_begin_whatever_was_answered_for_the_shell() {
        for (Outcome outcome : List.of(Outcome.REFUSED, Outcome.FAILED)) {
            process.orderToCut.start(shell, SampleOrders.specification(SampleOrders.medianMan()));
            process.database.documents().storePattern(shell, PATTERN, List.of(), "tag");
            process.runJobs();
            nested(outcome);
            assertThat(process.standsIn(lining, "awaitMarker"))
                    .as(outcome.name())
                    .isTrue();
            assertThat(process.standsIn(fusible, "awaitMarker"))
                    .as(outcome.name())
                    .isTrue();
            assertThat(process.orderToCut.cancel(shell, "customer")).isEqualTo(new CancelResult.Cancelled());
            nextOrder();
            houseCutsThree();
        }
    }

    @Test
    void an_order_of_a_house_that_cuts_shells_alone_has_no_materials() {
        process.further.cut();
        takeAll();
        assertThat(progress().materials()).isEmpty();
        cut(shell);
        assertThat(state()).isEqualTo(OrderState.CUT);
        assertThat(process.hasEnded(shell)).isTrue();
        assertThat(process.database.moves(shell))
                .extracting(move -> move.state())
                .endsWith(OrderState.CUT);
    }

    @Test
    void the_order_is_cut_when_the_last_material_is_that_comes_after_the_shell() {
        takeAll();
        toTheTable(lining);
        toTheTable(fusible);
        cut(shell);
        assertThat(state()).isEqualTo(OrderState.CUTTING);
        assertThat(stateOf(Material.SHELL)).isEqualTo(OrderState.CUT);
        assertThat(process.standsIn(shell, "awaitMaterials")).isTrue();
        cut(fusible);
        assertThat(state()).isEqualTo(OrderState.CUTTING);
        cut(lining);
        assertThat(state()).isEqualTo(OrderState.CUT);
        assertThat(List.of(shell, lining, fusible)).allMatch(process::hasEnded);
        assertThat(process.database.moves(shell))
                .filteredOn(move -> move.state() == OrderState.CUT)
                .hasSize(1);
        assertThat(process.database.changes())
                .filteredOn(change -> change.orderId().equals(shell) && change.state() == OrderState.CUTTING)
                .hasSize(1);
    }

    @Test
    void the_order_is_being_cut_from_its_first_knife_and_cut_with_the_shell_when_that_is_last() {
        takeAll();
        toTheTable(lining);
        toTheTable(fusible);
        cut(lining);
        assertThat(state()).isEqualTo(OrderState.CUTTING);
        assertThat(stateOf(Material.SHELL)).isEqualTo(OrderState.WAITING_TABLE);
        cut(fusible);
        cut(shell);
        assertThat(state()).isEqualTo(OrderState.CUT);
        assertThat(List.of(shell, lining, fusible)).allMatch(process::hasEnded);
    }

    @Test
    void a_material_that_waits_for_a_tailor_stops_no_other_and_is_tried_again() throws Refused {
        takeAll();
        of(lining);
        process.database
                .orders()
                .move(lining, OrderState.REJECTED, List.of(Notice.verbatim("The lining is too narrow.")));
        nested(Outcome.REFUSED);
        of(shell);
        assertThat(process.queue())
                .filteredOn(task -> task.orderId().equals(shell))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.material()).isEqualTo(Material.LINING);
                    assertThat(task.kind()).isEqualTo(Kind.NO_MARKER);
                    assertThat(task.reasons()).extracting(Notice::text).containsExactly("The lining is too narrow.");
                });
        assertThat(state()).isEqualTo(OrderState.WAITING_TABLE);
        approve();
        assertThat(process.standsIn(lining, "awaitMarker")).isTrue();
        assertThat(process.queue()).extracting(Task::orderId).doesNotContain(shell);
    }

    @Test
    void of_two_materials_that_wait_a_decision_answers_the_one_that_was_seen() throws Refused {
        takeAll();
        of(lining);
        nested(Outcome.REFUSED);
        of(fusible);
        nested(Outcome.REFUSED);
        of(shell);
        TailorQuestion ofLining = new TailorQuestion(Material.LINING, Kind.NO_MARKER);
        TailorQuestion ofFusible = new TailorQuestion(Material.FUSIBLE, Kind.NO_MARKER);
        assertThat(process.queue())
                .filteredOn(task -> task.orderId().equals(shell))
                .extracting(Task::question)
                .as("a row for each")
                .containsExactlyInAnyOrder(ofLining, ofFusible);
        assertThatThrownBy(() -> process.desk.approve(shell, "tailor"))
                .isInstanceOfSatisfying(
                        OtherQuestion.class,
                        refused -> assertThat(refused.open()).contains("lining.no-marker", "fusible.no-marker"));
        assertThatThrownBy(() -> process.desk.approve(
                        shell, Optional.of(new TailorQuestion(Material.SHELL, Kind.NO_MARKER)), "tailor"))
                .isInstanceOf(OtherQuestion.class);

        process.desk.approve(shell, Optional.of(ofFusible), "tailor");
        process.runJobs();

        assertThat(process.standsIn(fusible, "awaitMarker")).isTrue();
        assertThat(process.standsIn(lining, "awaitMarker")).isFalse();
        assertThatThrownBy(() -> process.desk.approve(shell, Optional.of(ofFusible), "tailor"))
                .as("the same decision again is no answer for the lining")
                .isInstanceOf(OtherQuestion.class);
        assertThat(process.desk.tasks(shell)).extracting(Task::question).containsExactly(ofLining);
    }

    @Test
    void nothing_of_a_refused_lining_stays_in_the_queue_when_its_order_ends_or_begins_again() throws Refused {
        takeAll();
        refuseLining();
        redraft();
        assertThat(entries()).isZero();
        nested(Outcome.DONE);
        refuseLining();
        assertThat(process.orderToCut.cancel(shell, "customer")).isEqualTo(new CancelResult.Cancelled());
        assertThat(entries()).isZero();
    }

    private void refuseLining() {
        of(lining);
        process.database
                .orders()
                .move(lining, OrderState.REJECTED, List.of(Notice.verbatim("The lining is too narrow.")));
        nested(Outcome.REFUSED);
        of(shell);
        assertThat(entries()).isOne();
    }

    private int entries() {
        return process.database
                .jdbc()
                .sql("select count(*) from patternroom.queue_entry where order_id = ?")
                .param(shell)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_tailor_who_sees_a_material_wait_drafts_the_whole_order_again() throws Refused {
        takeAll();
        toTheTable(fusible);
        of(lining);
        nested(Outcome.REFUSED);
        of(shell);
        redraft();
        assertThat(process.standsIn(shell, "awaitMarker")).isTrue();
        assertThat(process.hasEnded(lining)).isTrue();
        assertThat(process.hasEnded(fusible)).isTrue();
        assertThat(process.database.jobs().openOfOrder(fusible)).isEmpty();
        assertThat(process.database.jobs().openOfOrder(shell)).isEmpty();
        assertThat(progress().materials()).isEmpty();
        nested(Outcome.DONE);
        assertThat(process.standsIn(lining, "awaitMarker")).isTrue();
        assertThat(stateOf(Material.FUSIBLE)).isEqualTo(OrderState.NESTING);
    }

    @Test
    void what_a_tailor_drafts_again_from_the_shells_wait_lays_the_others_anew() throws Refused {
        process.steps.overBudget = true;
        takeAll();
        waitsFor(Kind.OVER_BUDGET);
        assertThat(process.standsIn(lining, "awaitMarker")).isTrue();
        redraft();
        assertThat(process.hasEnded(lining)).isTrue();
        assertThat(process.standsIn(shell, "awaitMarker")).isTrue();
    }

    @Test
    void a_cancelled_order_takes_every_job_off_its_table() {
        takeAll();
        toTheTable(lining);
        assertThat(process.orderToCut.cancel(shell, "customer")).isEqualTo(new CancelResult.Cancelled());
        assertThat(List.of(shell, lining, fusible)).allMatch(process::hasEnded);
        assertThat(process.database.jobs().openOfOrder(lining)).isEmpty();
        assertThat(progress().materials()).extracting(MaterialProgress::state).containsOnly(OrderState.CANCELLED);
        assertThat(process.signals.markerAnswered(fusible, "command", Outcome.DONE))
                .isFalse();
    }

    @Test
    void a_knife_in_the_lining_is_a_knife_in_the_suit() throws Refused {
        takeAll();
        toTheTable(lining);
        of(lining);
        process.database.jobs().started(variable("jobId"), ClothCheck.MARKS);
        of(shell);
        assertThat(progress().knifeStarted()).isTrue();
        assertThat(process.orderToCut.mayChange(shell, Part.CLOTH)).isFalse();
        assertThat(process.orderToCut.cancel(shell, "customer")).isInstanceOf(CancelResult.TooLate.class);
        of(fusible);
        nested(Outcome.REFUSED);
        of(shell);
        Assertions.assertThatThrownBy(this::redraft).isInstanceOf(ClothCut.class);
        Assertions.assertThatThrownBy(this::sendBack).isInstanceOf(ClothCut.class);
        process.desk.writeOffAndSendBack(shell, List.of(Notice.verbatim("The cloth is too narrow.")), tag(), "tailor");
        isSentBack();
        assertThat(List.of(lining, fusible)).allMatch(process::hasEnded);
        assertThat(process.database.orderCuts().knifeMayHaveCut(lining)).isFalse();
    }

    @Test
    void while_a_table_cuts_any_of_its_materials_no_other_draft_of_the_order_is_begun() throws Refused {
        takeAll();
        toTheTable(lining);
        of(lining);
        String job = variable("jobId");
        of(fusible);
        nested(Outcome.REFUSED);
        of(shell);
        process.database.jobs().started(job, ClothCheck.MARKS);
        for (JobState running : List.of(JobState.LOADING, JobState.CUTTING, JobState.PAUSED)) {
            process.database.jobs().move(job, running);
            Assertions.assertThatThrownBy(this::writeOff).isInstanceOf(KnifeRuns.class);
        }
        assertThat(process.database.jobs().openOfOrder(lining)).hasSize(1);
        process.database.jobs().fault(job, JobState.FAULT, "E-STOP");
        writeOff();
        isSentBack();
    }

    private void writeOff() throws Refused {
        process.desk.writeOffAndSendBack(shell, List.of(Notice.verbatim("The cloth is too narrow.")), tag(), "tailor");
    }

    @Test
    void an_order_may_be_changed_until_the_first_table_comes_to_any_of_its_materials() {
        process.steps.overBudget = true;
        takeAll();
        waitsFor(Kind.OVER_BUDGET);
        assertThat(process.orderToCut.changeUntil(shell).orElseThrow().about()).isEmpty();
        process.steps.overBudget = false;
        toTheTable(lining);
        assertThat(process.orderToCut.changeUntil(shell).orElseThrow().about()).isPresent();
    }

    @Test
    void a_cut_that_a_restored_order_forgot_of_a_material_yet_to_begin_is_a_cut_of_the_order() throws Exception {
        process.orderToCut.start(shell, SampleOrders.specification(SampleOrders.medianMan()));
        process.database.jobs().addForgotten("J-0F0F0F0F", lining, "table-1", "", JobState.DONE, 4);
        assertThat(progress().knifeStarted()).isTrue();
        assertThat(process.orderToCut.cancel(shell, "customer")).isInstanceOf(CancelResult.TooLate.class);
    }

    @Test
    void an_order_whose_lining_nobody_is_sure_of_is_not_cancelled() {
        takeAll();
        toTheTable(lining);
        of(lining);
        process.database.jobs().hold(variable("jobId"));
        of(shell);
        assertThat(process.orderToCut.cancel(shell, "customer")).isEqualTo(new CancelResult.NotKnownYet());
        process.database
                .jobs()
                .move(process.database.jobs().openOfOrder(lining).get(0).jobId(), JobState.SCAN);
        assertThat(process.orderToCut.cancel(shell, "customer")).isEqualTo(new CancelResult.Cancelled());
    }

    @Test
    void a_changed_order_begins_again_with_all_of_its_materials() {
        takeAll();
        toTheTable(lining);
        OrderSpecification before = process.orderToCut.specification(shell).orElseThrow();
        assertThat(process.orderToCut.change(
                        shell,
                        before.fullTag(),
                        before.withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 870)),
                        OrderVersion.CUSTOMER))
                .isInstanceOf(ChangeResult.Begun.class);
        assertThat(List.of(lining, fusible)).allMatch(process::hasEnded);
        process.runJobs();
        nested(Outcome.DONE);
        assertThat(stateOf(Material.LINING)).isEqualTo(OrderState.NESTING);
        assertThat(process.database.lists().next(9))
                .noneMatch(job -> job.orderId().equals(lining));
    }

    @Test
    void a_material_whose_cut_failed_is_cut_again_while_the_shell_is_cut() throws Refused {
        takeAll();
        toTheTable(lining);
        toTheTable(fusible);
        of(lining);
        knifeStarts();
        cutEnds(Outcome.FAILED);
        of(shell);
        cut(shell);
        cut(fusible);
        assertThat(process.standsIn(shell, "awaitMaterials")).isTrue();
        waitsFor(Kind.INCIDENT);
        approve();
        assertThat(process.standsIn(lining, "tableAnswers")).isTrue();
        cut(lining);
        assertThat(state()).isEqualTo(OrderState.CUT);
    }

    @Test
    void what_is_due_on_another_day_is_so_in_every_material() {
        takeAll();
        process.orderToCut.due(shell, LocalDate.of(2027, 2, 3));
        assertThat(process.database.orders().rank(lining))
                .isEqualTo(process.database.orders().rank(shell));
    }
}
