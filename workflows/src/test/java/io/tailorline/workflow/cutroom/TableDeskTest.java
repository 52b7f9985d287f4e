package io.tailorline.workflow.cutroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.profile.BuiltInProfile;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.workflow.CutRoom.Job;
import io.tailorline.workflow.CutRoom.JobState;
import io.tailorline.workflow.CutRoom.Refused;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.SampleOrders;
import io.tailorline.workflow.SamplePrograms;
import io.tailorline.workflow.messaging.BrokenMessage;
import io.tailorline.workflow.messaging.Envelope;
import io.tailorline.workflow.messaging.JobEvent;
import io.tailorline.workflow.messaging.MessageJson;
import io.tailorline.workflow.messaging.Outbox;
import io.tailorline.workflow.messaging.Payload;
import io.tailorline.workflow.step.CuttingTable;
import io.tailorline.workflow.step.OrderSignals;
import io.tailorline.workflow.step.TableQueue;
import io.tailorline.workflow.store.DocumentKind;
import io.tailorline.workflow.store.LongText;
import io.tailorline.workflow.store.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator may do and when, and what a gateway's events change. */
class TableDeskTest {

    private static final String ORDER = "TL-1";
    private static final String JOB = "J-00000001";
    private static final String TABLE = "table-1";

    private final TestDatabase database = new TestDatabase();
    private final MessageJson json = new MessageJson();
    private final Outbox outbox = new Outbox(database.jdbc(), json, database.clock(), LongText.Form.PLAIN);
    private final List<String> signalled = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-25T09:00:00Z");
    private final LiveTables live = new LiveTables(told::add, () -> now);
    private final TableDesk desk = new TableDesk(
            new TableQueue(List.of(new CuttingTable(TABLE, BuiltInProfile.REFERENCE.profile())), database.jobs()),
            database.orders(),
            database.jobs(),
            live,
            new JobPieces(database.documents(), json),
            new OperatorQuestions(json),
            outbox,
            database.transaction());
    private final CutEvents events =
            new CutEvents(database.orders(), database.jobs(), database.stages(), new Signals(), json);

    private final class Signals implements OrderSignals {
        @Override
        public boolean markerAnswered(String orderId, String commandId, Outcome outcome) {
            return true;
        }

        @Override
        public boolean knifeStarted(String orderId, String jobId) {
            return signalled.add("started");
        }

        @Override
        public boolean cutEnded(String orderId, String jobId, Outcome outcome) {
            return signalled.add(outcome.name());
        }
    }

    @BeforeEach
    void aJobWaits() {
        database.orders().add(ORDER, SampleOrders.specification(SampleOrders.medianMan()));
        database.documents().store(ORDER, DocumentKind.PROGRAM, SamplePrograms.json(2));
        database.jobs().add(JOB, ORDER, TABLE, "ROLL-7", 2, 20);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Job job() {
        return desk.find(JOB).orElseThrow();
    }

    private void loaded() throws BrokenMessage {
        events.loading(new JobEvent.CutLoading(JOB, TABLE));
        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
    }

    private void running() throws BrokenMessage, Refused {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
    }

    @Test
    void a_job_is_queued_loaded_scanned_started_and_done() throws Exception {
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
        loaded();
        assertThat(job().state()).isEqualTo(JobState.SCAN);
        desk.scan(JOB, "ROLL-7", "operator");
        assertThat(job().state()).isEqualTo(JobState.READY);
        desk.start(JOB, "operator");
        assertThat(outbox.size()).isEqualTo(1);
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        assertThat(job().state()).isEqualTo(JobState.CUTTING);
        assertThat(database.orders().get(ORDER).state()).isEqualTo(OrderState.CUTTING);
        events.done(new JobEvent.CutDone(JOB, TABLE, 19.5, 3200, 800, 2, 1));
        assertThat(job().state()).isEqualTo(JobState.DONE);
        assertThat(job().piecesDone()).isEqualTo(2);
        assertThat(database.orders().get(ORDER).tableSeconds()).contains(19.5);
        assertThat(signalled).containsExactly("started", "started", "DONE");
    }

    @Test
    void nothing_is_scanned_before_the_job_is_on_the_table() {
        assertThatThrownBy(() -> desk.scan(JOB, "ROLL-7", "operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("QUEUED");
    }

    @Test
    void the_wrong_roll_is_refused_by_name_and_the_job_does_not_start() throws Exception {
        loaded();
        assertThatThrownBy(() -> desk.scan(JOB, "ROLL-8", "operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ROLL-8")
                .hasMessageContaining("ROLL-7");
        assertThatThrownBy(() -> desk.start(JOB, "operator")).isInstanceOf(Refused.class);
        assertThat(outbox.size()).isZero();
    }

    @Test
    void a_start_is_pressed_once() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, "operator");
        assertThatThrownBy(() -> desk.start(JOB, "operator")).isInstanceOf(Refused.class);
        assertThat(outbox.size()).isEqualTo(1);
    }

    @Test
    void a_start_that_the_table_refused_may_be_pressed_again() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, "operator");
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "guard open", 0, 0));
        assertThat(job().state()).isEqualTo(JobState.READY);
        assertThat(job().fault()).contains("guard open");
        desk.start(JOB, "operator");
        assertThat(outbox.size()).isEqualTo(2);
    }

    @Test
    void a_start_that_the_gateway_answers_by_its_last_word_may_be_pressed_again() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, "operator");
        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
        assertThat(job().state()).isEqualTo(JobState.READY);
        desk.start(JOB, "operator");
        assertThat(outbox.size()).isEqualTo(2);
    }

    @Test
    void a_running_job_is_paused_resumed_and_faulted() throws Exception {
        running();
        assertThatThrownBy(() -> desk.resume(JOB, "operator")).isInstanceOf(Refused.class);
        desk.pause(JOB, "operator");
        events.paused(new JobEvent.CutPaused(JOB, TABLE, 1, 10));
        assertThat(job().state()).isEqualTo(JobState.PAUSED);
        desk.resume(JOB, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "vacuum low", 1, 12));
        assertThat(job().state()).isEqualTo(JobState.FAULT);
        assertThat(job().elapsedSeconds()).isEqualTo(12);
        desk.resume(JOB, "operator");
    }

    private List<String> sent() {
        List<String> operations = new ArrayList<>();
        database.jdbc()
                .sql("select body from outbox order by position")
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(operations::add);
        return operations;
    }

    @Test
    void to_resume_a_job_that_was_started_is_to_start_it_and_no_other() throws Exception {
        events.loading(new JobEvent.CutLoading(JOB, TABLE));
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "The table is OFFLINE", 0, 0));
        desk.resume(JOB, "operator");
        assertThat(sent()).last().asString().contains("\"RESUME\"");

        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
        assertThat(job().state()).isEqualTo(JobState.SCAN);
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "local mode", 0, 0));
        desk.resume(JOB, "operator");
        assertThat(sent()).last().asString().contains("\"START\"");
    }

    private static JobEvent.CutUncertain uncertain() {
        return new JobEvent.CutUncertain(
                JOB,
                TABLE,
                "The table no longer knows the job.",
                7,
                9,
                List.of(new JobEvent.UncertainMark(
                        8, "CUT", 2, "TL-1/jacket.square/L", List.of(List.of(1.5, 2.0), List.of(3.0, 4.0)))),
                1);
    }

    @Test
    void an_uncertain_job_keeps_its_question_until_a_person_answers() throws Exception {
        running();
        events.uncertain(uncertain());
        assertThat(job().state()).isEqualTo(JobState.UNCERTAIN);
        assertThat(job().piecesDone()).isEqualTo(1);
        assertThat(desk.question(JOB)).hasValueSatisfying(asked -> {
            assertThat(asked.why()).contains("no longer knows");
            assertThat(asked.stretch().firstRecord()).isEqualTo(7);
            assertThat(asked.stretch().marks().get(0).line())
                    .containsExactly(new TablePoint(1.5, 2), new TablePoint(3, 4));
        });
        assertThatThrownBy(() -> desk.resume(JOB, "operator")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.answer(JOB, 6, "operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Record 6 is surely cut");
        int before = outbox.size();
        desk.answer(JOB, 9, "operator");
        assertThat(outbox.size()).isEqualTo(before + 1);
        assertThat(desk.question(JOB)).isEmpty();
        assertThatThrownBy(() -> desk.answer(JOB, 9, "operator"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothing about it is uncertain");
        events.uncertain(uncertain());
        assertThat(desk.question(JOB)).isPresent();
        desk.answer(JOB, 9, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        assertThat(job().state()).isEqualTo(JobState.CUTTING);
    }

    @Test
    void an_uncertain_job_may_be_called_off() throws Exception {
        running();
        events.uncertain(uncertain());
        desk.abort(JOB, "operator");
        events.aborted(new JobEvent.CutAborted(JOB, TABLE, "called off by the operator", 1, 12));
        assertThat(desk.question(JOB)).isEmpty();
    }

    @Test
    void a_job_that_is_done_was_started_whether_that_was_heard_or_not() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, "operator");
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "vacuum low", 0, 0));
        events.done(new JobEvent.CutDone(JOB, TABLE, 19.5, 3200, 800, 2, 1));
        assertThat(signalled).containsExactly("started", "DONE");
    }

    @Test
    void a_job_that_was_called_off_is_an_incident_of_its_order() throws Exception {
        running();
        desk.abort(JOB, "operator");
        events.aborted(new JobEvent.CutAborted(JOB, TABLE, "called off by the operator", 1, 12));
        assertThat(job().state()).isEqualTo(JobState.ABORTED);
        assertThat(database.orders().get(ORDER).state()).isEqualTo(OrderState.INCIDENT);
        assertThat(signalled).endsWith("FAILED");
        assertThatThrownBy(() -> desk.abort(JOB, "operator")).isInstanceOf(Refused.class);
    }

    @Test
    void an_event_of_a_job_that_nobody_knows_is_broken() {
        assertThatThrownBy(() -> events.started(new JobEvent.CutStarted("J-0000000F", TABLE)))
                .isInstanceOf(BrokenMessage.class)
                .hasMessageContaining("J-0000000F");
    }

    @Test
    void a_table_that_says_nothing_is_unknown() throws Exception {
        assertThat(desk.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.state()).isEqualTo("UNKNOWN"));
        running();
        live.received(
                Envelope.command(
                        "t", now, ORDER, new Payload.TableTelemetry(TABLE, JOB, "CUTTING", 1, 2, 1, 700, 20, 9)),
                new Payload.TableTelemetry(TABLE, JOB, "CUTTING", 1, 2, 1, 700, 20, 9));
        assertThat(desk.tables()).singleElement().satisfies(table -> {
            assertThat(table.state()).isEqualTo("CUTTING");
            assertThat(table.jobId()).contains(JOB);
        });
        assertThat(job().pieceNow())
                .hasValueSatisfying(piece -> assertThat(piece.pieceId()).isEqualTo("jacket.square"));
        assertThat(job().elapsedSeconds()).isEqualTo(9);
        assertThat(told).hasSize(1);

        now = now.plus(Duration.ofSeconds(10));
        assertThat(desk.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.state()).isEqualTo("UNKNOWN"));
    }

    @Test
    void a_report_of_the_rest_says_so_and_is_not_the_time_of_the_order() throws Exception {
        loaded();
        events.done(new JobEvent.CutDone(JOB, TABLE, 19.5, 3200, 800, 2, 51));

        assertThat(job().state()).isEqualTo(JobState.DONE);
        assertThat(job().fault()).isEmpty();
        assertThat(job().report().orElseThrow())
                .contains("All 2 pieces are cut", "19.5 s, 3.20 m cut and 0.80 m through the air", "from record 51 on");
        assertThat(database.orders().get(ORDER).tableSeconds()).isEmpty();
        assertThat(database.stages().of(ORDER))
                .last()
                .satisfies(stage -> assertThat(stage.name()).isEqualTo("cut"));
    }

    @Test
    void a_wish_follows_from_the_last_event_that_was_heard() throws Exception {
        loaded();
        JobEvent.CutPaused paused = new JobEvent.CutPaused(JOB, TABLE, 1, 10);
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        events.paused(paused);
        events.received("event-7", paused);

        desk.resume(JOB, "operator");

        assertThat(json.read(sent().get(sent().size() - 1)).correlationId()).isEqualTo("event-7");
    }
}
