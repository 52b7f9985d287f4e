package io.tailorline.workflow.production.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.tailorline.cutter.plan.CutPlanner;
import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.cloth.Nap;
import io.tailorline.nesting.marker.TableMotion;
import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.House;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.TestDatabase;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CuttingTable;
import io.tailorline.workflow.cutroom.desk.TableDispatch;
import io.tailorline.workflow.cutroom.persistence.CutExtent;
import io.tailorline.workflow.cutroom.persistence.TableJob;
import io.tailorline.workflow.cutroom.table.ClothRolls;
import io.tailorline.workflow.cutroom.table.TableQueue;
import io.tailorline.workflow.messages.MessageJson;
import io.tailorline.workflow.messages.NestingPayload;
import io.tailorline.workflow.messages.Payload;
import io.tailorline.workflow.messages.TableCommand;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.OrderVersion;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.platform.database.CompressedText;
import io.tailorline.workflow.platform.outbox.Outbox;
import io.tailorline.workflow.production.OrderProgress.Stage;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.DocumentKind;
import io.tailorline.workflow.production.step.StepResult.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each step alone, on real stores and real engines. */
class StepsTest {

    private static final String ORDER = "TL-1";

    private final TestDatabase database = new TestDatabase();
    private final MessageJson json = new MessageJson();
    private final Outbox outbox = new Outbox(database.jdbc(), json, database.clock());
    private final TableQueue tables = new TableQueue(
            List.of(
                    new CuttingTable("table-1", BuiltInProfile.REFERENCE.profile()),
                    new CuttingTable("table-2", BuiltInProfile.REFERENCE.profile())),
            database.lists());

    @AfterEach
    void close() {
        database.close();
    }

    private void order(MeasurementSet body) {
        database.place(ORDER, SampleOrders.specification(body));
    }

    private CutOrder kept() {
        return database.orders().get(ORDER);
    }

    private Payload said() throws Exception {
        return json.read(text()).payload();
    }

    /** Of the last command. */
    private String text() {
        return database.sent().get(database.sent().size() - 1);
    }

    private CheckMeasurementsStep check() {
        return new CheckMeasurementsStep(
                new PatternEngine(),
                database.orders(),
                database.specifications(),
                database.versions(),
                database.stages(),
                database.clock());
    }

    private DraftPatternStep draft() {
        return new DraftPatternStep(
                new PatternEngine()::draft,
                database.orders(),
                database.specifications(),
                database.documents(),
                database.stages(),
                database.clock());
    }

    private OrderSpecification now() {
        return database.specifications().get(ORDER);
    }

    private TableDispatch run() {
        return new TableDispatch(
                tables,
                database.orders(),
                database.specifications(),
                database.jobs(),
                database.lists(),
                database.pieces(),
                database.documents(),
                outbox,
                ClothRolls.AS_ORDERED,
                database.restores(),
                () -> 0x1A2B3C4DL);
    }

    @Test
    void an_order_is_read_back_as_it_was_taken() {
        order(SampleOrders.medianMan());
        assertThat(now().body()).isEqualTo(SampleOrders.medianMan());
        assertThat(now().fabric()).isEqualTo(SampleOrders.wool());
        assertThat(now().roll()).isEqualTo(SampleOrders.ROLL);
        assertThat(kept().state()).isEqualTo(OrderState.RECEIVED);
    }

    @Test
    void a_median_man_is_not_flagged() {
        order(SampleOrders.medianMan());
        assertThat(check().check(ORDER)).isFalse();
        assertThat(kept().reasons()).isEmpty();
        assertThat(database.stages().of(ORDER)).extracting(Stage::name).containsExactly("check");
    }

    @Test
    void a_rare_body_is_flagged_with_value_and_range() {
        order(SampleOrders.manWith(Measurement.STATURE, 2150));
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons()).extracting(Notice::text).anyMatch(reason -> reason.contains("2150 mm"));
    }

    @Test
    void a_posture_waits_for_a_tailor_only_when_the_measurements_show_it_strongly() {
        order(SampleOrders.manWith(Measurement.BACK_WAIST_LENGTH, 482));
        assertThat(new PatternEngine().proposals(now().style(), now().body())).isNotEmpty();
        assertThat(check().check(ORDER)).isFalse();
        database.specify(ORDER, SampleOrders.specification(stooped()));
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .contains("stooped");
    }

    @Test
    void what_a_tailor_has_approved_is_not_shown_to_him_again() {
        order(stooped());
        assertThat(check().check(ORDER)).isTrue();
        database.specifications().approve(ORDER, now());
        assertThat(check().check(ORDER)).isFalse();
        assertThat(kept().reasons()).isEmpty();
        database.specify(ORDER, now().withBody(SampleOrders.manWith(Measurement.STATURE, 2150)));
        assertThat(check().check(ORDER)).as("another body").isTrue();
    }

    @Test
    void what_the_shop_does_to_every_order_flags_none_until_it_is_changed() {
        Style.Alteration usual = new Style.Alteration("sleeveLength", Side.BOTH, 5);
        OrderSpecification ordered = SampleOrders.specification(SampleOrders.medianMan());
        House house = new House("Row", 1, List.of(), List.of(), Map.of(), List.of(usual));
        Style cut = house.cuts(ordered.style(), new PatternEngine().options(), Sex.MALE);
        assertThat(cut.alterations()).containsExactly(usual);
        database.place(ORDER, new OrderSpecification(ordered.body(), cut, ordered.fabric(), ordered.roll()));
        assertThat(check().check(ORDER)).isFalse();
        database.specify(ORDER, now().withAlterations(List.of(new Style.Alteration("sleeveLength", Side.BOTH, 8))));
        assertThat(check().check(ORDER)).as("another amount").isTrue();
        assertThat(kept().reasons()).extracting(Notice::code).containsExactly("check.altered");
    }

    @Test
    void what_a_customer_measured_again_is_shown_with_the_measurements_that_differ() {
        order(SampleOrders.medianMan());
        OrderSpecification before = now();
        OrderSpecification measured = before.withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 905));
        database.versions().record(ORDER, before, OrderVersion.Kind.MEASURED_AGAIN, measured, OrderVersion.CUSTOMER);
        database.specifications().approve(ORDER, measured);
        database.specifications().change(ORDER, measured);
        database.specifications().withdrawApproval(ORDER);
        database.orders().reopen(ORDER);
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons())
                .extracting(Notice::text)
                .containsExactly("waistGirth measured again by the customer");

        OrderSpecification again = now();
        database.versions().record(ORDER, again, OrderVersion.Kind.MEASURED_AGAIN, measured, "anna");
        assertThat(check().check(ORDER)).as("sent by the staff").isTrue();
        assertThat(kept().reasons()).extracting(Notice::code).containsExactly("check.measured-alike");

        database.versions().record(ORDER, again, OrderVersion.Kind.MEASURED, measured, "tailor");
        assertThat(check().check(ORDER)).as("corrected by a tailor").isFalse();
    }

    @Test
    void corrections_by_hand_are_shown_until_they_are_approved_and_again_on_another_body() {
        OrderSpecification ordered = SampleOrders.specification(SampleOrders.medianMan());
        Style corrected = ordered.style()
                .withCorrections(List.of(new Correction.OfPoint("jacket.front", Side.LEFT, "side", 200, 0, -1.5)));
        database.place(ORDER, ordered.withBench(corrected));
        assertThat(check().check(ORDER)).isTrue();
        assertThat(kept().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("check.corrected");
            assertThat(reason.text()).contains("200 mm", "-1.5 mm", "left");
        });
        database.specifications().approve(ORDER, now());
        assertThat(check().check(ORDER)).isFalse();
        database.specify(ORDER, now().withBody(SampleOrders.manWith(Measurement.WAIST_GIRTH, 940)));
        assertThat(check().check(ORDER)).as("measured again").isTrue();
        assertThat(kept().reasons()).extracting(Notice::code).containsExactly("check.corrected");
    }

    private static MeasurementSet stooped() {
        return SampleOrders.manWith(Measurement.BACK_WAIST_LENGTH, 502);
    }

    @Test
    void notes_of_the_draft_are_stored_with_the_pattern_now_in_force() {
        order(SampleOrders.medianMan());
        assertThat(kept().notes().pattern()).isEmpty();
        draft().draft(ORDER, false);
        DraftResult.Drafted drafted =
                (DraftResult.Drafted) new PatternEngine().draft(ORDER, now().style(), now().body());
        assertThat(kept().notes().pattern()).isNotEmpty().isEqualTo(drafted.notices());
    }

    @Test
    void a_pattern_is_drafted_and_kept() {
        order(SampleOrders.medianMan());
        assertThat(draft().draft(ORDER, false)).isEqualTo(StepResult.done());
        assertThat(database.documents().pattern(ORDER).orElseThrow().id()).isEqualTo(ORDER);
        assertThat(kept().state()).isEqualTo(OrderState.RECEIVED);
    }

    @Test
    void a_flagged_pattern_is_shown_to_the_tailor_with_its_reasons() {
        order(SampleOrders.medianMan());
        database.orders().move(ORDER, OrderState.RECEIVED, List.of(Notice.verbatim("stature is rare.")));
        draft().draft(ORDER, true);
        assertThat(kept().state()).isEqualTo(OrderState.TAILOR_REVIEW);
        assertThat(kept().reasons()).extracting(Notice::text).containsExactly("stature is rare.");
    }

    @Test
    void a_body_that_misses_a_measurement_is_refused_by_name() {
        order(SampleOrders.manWithout(Measurement.CHEST_GIRTH));
        assertThat(draft().draft(ORDER, false)).isEqualTo(new StepResult.Refused(Refusal.NOT_DRAFTED));
        assertThat(kept().state()).isEqualTo(OrderState.REJECTED);
        assertThat(kept().reasons()).extracting(Notice::text).anyMatch(reason -> reason.contains("chestGirth"));
    }

    @Test
    void a_nester_is_asked_with_everything_that_it_needs() throws Exception {
        order(SampleOrders.medianMan());
        draft().draft(ORDER, false);
        MakeMarkerStep step = new MakeMarkerStep(
                new NestingEffort(12, 10, -1, 2, 7),
                tables,
                database.orders(),
                database.specifications(),
                database.stages(),
                database.pieces(),
                database.documents(),
                outbox);

        step.ask(ORDER);

        assertThat(kept().state()).isEqualTo(OrderState.NESTING);
        NestingPayload.NestMarker command = (NestingPayload.NestMarker) said();
        assertThat(command.pieces().path("schema").asText()).isEqualTo("tailorline/pieces/1");
        assertThat(command.pieces().path("pieces"))
                .isNotEmpty()
                .allSatisfy(piece -> assertThat(piece.path("material").asText()).isEqualTo("shell"));
        assertThat(command.fabric().path("usableWidth").asDouble()).isEqualTo(1500);
        assertThat(command.seed()).isEqualTo(7);
    }

    /** Air speeds of the built-in profiles: 1.2 m/s of {@code reference}, 1.8 m/s of {@code fast}. */
    @ParameterizedTest
    @CsvSource({"REFERENCE, 1200", "FAST, 1800"})
    void a_nester_minds_the_speeds_of_the_next_table(BuiltInProfile profile, double airSpeed) throws Exception {
        order(SampleOrders.medianMan());
        draft().draft(ORDER, false);
        TableQueue next = new TableQueue(List.of(new CuttingTable("table-1", profile.profile())), database.lists());

        new MakeMarkerStep(
                        new NestingEffort(12, 10, -1, 2, 7),
                        next,
                        database.orders(),
                        database.specifications(),
                        database.stages(),
                        database.pieces(),
                        database.documents(),
                        outbox)
                .ask(ORDER);

        assertThat(((NestingPayload.NestMarker) said()).table())
                .isEqualTo(CutPlanner.motionOf(profile.profile()))
                .extracting(TableMotion::airSpeed)
                .isEqualTo(airSpeed);
    }

    /** {@code slow} travels at 0.25 g, {@code fast} at 0.9 g; a table of each in either order. */
    @ParameterizedTest
    @CsvSource({"true, 1500, table-slow", "false, 1500, table-slow", "true, 1700, table-fast", "false, 1700, table-fast"
    })
    void of_several_kinds_a_nester_minds_the_slowest_that_could_cut_the_cloth(
            boolean slowFirst, double clothWidth, String expected) throws Exception {
        TableProfile slow = PlanCutFixture.narrow(1600);
        TableProfile fast = BuiltInProfile.FAST.profile();
        List<CuttingTable> named =
                new ArrayList<>(List.of(new CuttingTable("table-slow", slow), new CuttingTable("table-fast", fast)));
        if (!slowFirst) {
            Collections.reverse(named);
        }
        TableQueue both = new TableQueue(named, database.lists());
        OrderSpecification ordered = SampleOrders.specification(SampleOrders.medianMan());
        Fabric cloth = Fabric.plain("wool", clothWidth, Nap.TWO_WAY, 2);
        database.place(ORDER, new OrderSpecification(ordered.body(), ordered.style(), cloth, ordered.roll()));
        draft().draft(ORDER, false);
        MakeMarkerStep step = new MakeMarkerStep(
                new NestingEffort(12, 10, -1, 2, 7),
                both,
                database.orders(),
                database.specifications(),
                database.stages(),
                database.pieces(),
                database.documents(),
                outbox);

        step.ask(ORDER);
        NestingPayload.NestMarker command = (NestingPayload.NestMarker) said();
        assertThat(command.tableName()).isEqualTo(expected);
        assertThat(command.table()).isEqualTo(CutPlanner.motionOf(expected.equals("table-slow") ? slow : fast));

        String other = expected.equals("table-slow") ? "table-fast" : "table-slow";
        database.orders().planned(ORDER, other, 170, List.of());
        step.ask(ORDER);
        assertThat(((NestingPayload.NestMarker) said()).tableName())
                .as("the plan has chosen")
                .isEqualTo(other);
    }

    /** 20 s less 0.4 s for check and draft, 1 s for what comes after, and 1.5 s in reserve. */
    @Test
    void a_nester_may_take_what_the_time_for_computing_leaves() throws Exception {
        order(SampleOrders.medianMan());
        draft().draft(ORDER, false);
        database.stages().ended(ORDER, "check", 0.1);
        database.stages().ended(ORDER, "draft", 9);
        database.stages().ended(ORDER, "review", 3600);
        database.stages().ended(ORDER, "draft", 0.3);
        NestingEffort effort = new NestingEffort(-1, 10, -1, 2, 7);

        new MakeMarkerStep(
                        effort,
                        tables,
                        database.orders(),
                        database.specifications(),
                        database.stages(),
                        database.pieces(),
                        database.documents(),
                        outbox)
                .ask(ORDER);

        assertThat(((NestingPayload.NestMarker) said()).seconds()).isCloseTo(17.1, offset(1e-9));
        assertThat(effort.secondsAfter(10)).isEqualTo(5);
        assertThat(new NestingEffort(12, 10, -1, 2, 7).secondsAfter(10)).isEqualTo(12);
    }

    @Test
    void a_program_is_sent_as_a_job_for_its_roll() throws Exception {
        order(SampleOrders.medianMan());
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));

        assertThat(run().send(ORDER)).isEqualTo("J-1A2B3C4D");

        assertThat(kept().state()).isEqualTo(OrderState.WAITING_TABLE);
        assertThat(database.lists().next(9)).singleElement().satisfies(job -> {
            assertThat(job.state()).isEqualTo(JobState.QUEUED);
            assertThat(job.pieces()).isEqualTo(2);
            assertThat(job.roll()).isEqualTo(SampleOrders.ROLL);
        });
        assertThat(((TableCommand.Cut) said()).program().path("schema").asText())
                .isEqualTo("tailorline/cut-program/1");
        assertThat(text()).as("handed on as it is stored").contains(SamplePrograms.json(2));
    }

    @Test
    void a_finished_cut_is_cut_and_a_failed_one_a_persons() {
        order(SampleOrders.medianMan());
        FinishCutStep step = new FinishCutStep(database.orders(), database.documents());
        assertThat(step.finish(ORDER, "FAILED")).isEqualTo(new StepResult.Refused(Refusal.CUT_FAILED));
        assertThat(step.finish(ORDER, "DONE")).isEqualTo(StepResult.done());
        assertThat(kept().state()).isEqualTo(OrderState.CUT);
    }

    @Test
    void an_order_that_is_cut_keeps_the_documents_in_force_and_no_others() {
        order(SampleOrders.medianMan());
        database.documents().store(ORDER, DocumentKind.PATTERN, "[1]");
        database.documents().store(ORDER, DocumentKind.PATTERN, "[2]");
        database.documents().store(ORDER, DocumentKind.TIME_MARKER, "[3]");
        new FinishCutStep(database.orders(), database.documents()).finish(ORDER, "DONE");
        assertThat(database.jdbc()
                        .sql("select content from production.order_document")
                        .query((row, n) -> CompressedText.read(row, "content"))
                        .list())
                .containsExactly("[2]");
    }

    @Test
    void an_order_that_is_closed_takes_its_job_off_the_table() throws Exception {
        order(SampleOrders.medianMan());
        database.addJob("J-00000001", ORDER, "table-1", "ROLL-1", 1, 1);
        new CloseOrderStep(database.orders(), run())
                .sendBack(ORDER, OrderJson.notices(List.of(Notice.verbatim("No cloth."))));
        assertThat(kept().state()).isEqualTo(OrderState.REJECTED);
        assertThat(kept().reasons()).extracting(Notice::text).containsExactly("No cloth.");
        assertThat(database.lists().next(9)).isEmpty();
        assertThat(((TableCommand.TableOperation) said()).operation()).isEqualTo(TableCommand.Operation.ABORT);
    }

    @Test
    void a_change_is_told_after_its_transaction_and_not_when_it_is_rolled_back() {
        order(SampleOrders.medianMan());
        int before = database.changes().size();
        database.transaction().executeWithoutResult(status -> {
            database.orders().move(ORDER, OrderState.NESTING);
            assertThat(database.changes()).hasSize(before);
        });
        assertThat(database.changes()).hasSize(before + 1);
        database.transaction().executeWithoutResult(status -> {
            database.orders().move(ORDER, OrderState.CUT);
            status.setRollbackOnly();
        });
        assertThat(database.changes()).hasSize(before + 1);
    }

    @Test
    void a_program_that_would_cut_a_piece_again_goes_to_no_table() {
        order(SampleOrders.medianMan());
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));
        database.addJob("J-00000001", ORDER, "table-1", "ROLL-1", 2, 20);
        TableJob job = database.jobs().find("J-00000001").orElseThrow();
        database.pieces()
                .replace(
                        job,
                        CutExtent.whole()
                                .within(SamplePrograms.cuttingSquares(2), 0)
                                .of(SamplePrograms.cuttingSquares(2)));
        assertThatThrownBy(() -> run().send(ORDER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cuts 2 pieces again");
        database.jobs().writeOff(ORDER);
        assertThat(run().send(ORDER)).isNotEqualTo("J-00000001");
    }
}
