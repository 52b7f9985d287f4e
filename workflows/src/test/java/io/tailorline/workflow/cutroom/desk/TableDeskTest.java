package io.tailorline.workflow.cutroom.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tailorline.cutter.program.ClothCheck;
import io.tailorline.workflow.cutroom.CutRoom;
import io.tailorline.workflow.cutroom.CutRoom.JobState;
import io.tailorline.workflow.cutroom.CutRoom.Refused;
import io.tailorline.workflow.messages.Envelope;
import io.tailorline.workflow.messages.JobEvent;
import io.tailorline.workflow.messages.Payload.TableTelemetry;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an operator may do and when. */
class TableDeskTest extends CutRoomFixture {

    private List<String> sent() {
        List<String> operations = new ArrayList<>();
        database.sent().forEach(operations::add);
        return operations;
    }

    @Test
    void a_job_waits_before_the_start_as_long_as_a_condition_blocks_it() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        closed = Optional.of("payment");

        assertThatThrownBy(() -> desk.start(JOB, ClothCheck.SCANNED, "operator"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.values()).containsExactly("blocked.payment"))
                .hasMessageContaining("START_BLOCKED");
        assertThat(job().state()).isEqualTo(JobState.READY);

        closed = Optional.empty();
        desk.start(JOB, ClothCheck.SCANNED, "operator");

        assertThat(database.jobs().find(JOB).orElseThrow().startAsked()).isTrue();
    }

    @Test
    void a_job_is_queued_loaded_scanned_started_and_done() throws Exception {
        assertThat(job().state()).isEqualTo(JobState.QUEUED);
        loaded();
        assertThat(job().state()).isEqualTo(JobState.SCAN);
        desk.scan(JOB, "ROLL-7", "operator");
        assertThat(job().state()).isEqualTo(JobState.READY);
        desk.start(JOB, ClothCheck.MARKS, "operator");
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
        assertThatThrownBy(() -> desk.start(JOB, ClothCheck.MARKS, "operator")).isInstanceOf(Refused.class);
        assertThat(outbox.size()).isZero();
    }

    @Test
    void a_start_is_pressed_once() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, ClothCheck.MARKS, "operator");
        assertThatThrownBy(() -> desk.start(JOB, ClothCheck.MARKS, "operator")).isInstanceOf(Refused.class);
        assertThat(outbox.size()).isEqualTo(1);
    }

    @Test
    void a_start_that_the_table_refused_may_be_pressed_again() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, ClothCheck.MARKS, "operator");
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "guard open", 0, 0, 0));
        assertThat(job().state()).isEqualTo(JobState.READY);
        assertThat(job().fault()).contains("guard open");
        desk.start(JOB, ClothCheck.MARKS, "operator");
        assertThat(outbox.size()).isEqualTo(2);
    }

    @Test
    void a_start_that_the_gateway_answers_by_its_last_word_may_be_pressed_again() throws Exception {
        loaded();
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, ClothCheck.MARKS, "operator");
        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
        assertThat(job().state()).isEqualTo(JobState.READY);
        desk.start(JOB, ClothCheck.MARKS, "operator");
        assertThat(outbox.size()).isEqualTo(2);
    }

    @Test
    void a_running_job_is_paused_resumed_and_faulted() throws Exception {
        running();
        assertThatThrownBy(() -> desk.resume(JOB, "operator")).isInstanceOf(Refused.class);
        desk.pause(JOB, "operator");
        events.paused(new JobEvent.CutPaused(JOB, TABLE, 1, 10, 0));
        assertThat(job().state()).isEqualTo(JobState.PAUSED);
        desk.resume(JOB, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "vacuum low", 1, 12, 0));
        assertThat(job().state()).isEqualTo(JobState.FAULT);
        assertThat(job().elapsedSeconds()).isEqualTo(12);
        desk.resume(JOB, "operator");
    }

    @Test
    void to_resume_a_job_that_was_started_is_to_start_it_and_no_other() throws Exception {
        events.loading(new JobEvent.CutLoading(JOB, TABLE));
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "The table is OFFLINE", 0, 0, 0));
        desk.resume(JOB, "operator");
        assertThat(sent()).last().asString().contains("\"RESUME\"");

        events.loaded(new JobEvent.CutLoaded(JOB, TABLE, 0.2));
        assertThat(job().state()).isEqualTo(JobState.SCAN);
        desk.scan(JOB, "ROLL-7", "operator");
        desk.start(JOB, ClothCheck.MARKS, "operator");
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        events.faulted(new JobEvent.CutFaulted(JOB, TABLE, "local mode", 0, 0, 0));
        desk.resume(JOB, "operator");
        assertThat(sent()).last().asString().contains("\"START\"");
    }

    @Test
    void a_command_follows_from_the_last_event_that_was_heard() throws Exception {
        loaded();
        JobEvent.CutPaused paused = new JobEvent.CutPaused(JOB, TABLE, 1, 10, 0);
        events.started(new JobEvent.CutStarted(JOB, TABLE));
        events.paused(paused);
        events.received("event-7", paused);

        desk.resume(JOB, "operator");

        assertThat(json.read(sent().get(sent().size() - 1)).correlationId()).isEqualTo("event-7");
    }

    private TableTelemetry telemetry(String state) {
        return new TableTelemetry(TABLE, JOB, state, 1, 2, 0, 300, 200, 9.5);
    }

    private void heard(String state) {
        live.received(Envelope.command("m", now, ORDER, telemetry(state)), telemetry(state));
    }

    @Test
    void a_table_that_went_is_told_within_seconds_with_what_it_told_last() {
        heard("CUTTING");
        Instant last = now;
        now = now.plusSeconds(1);
        heard("UNKNOWN");
        assertThat(desk.tables())
                .singleElement()
                .as("one poll without an answer")
                .extracting(CutRoom.Table::state)
                .isEqualTo("CUTTING");

        now = now.plusSeconds(5);
        heard("UNKNOWN");
        assertThat(desk.tables()).singleElement().satisfies(table -> {
            assertThat(table.state()).isEqualTo("UNKNOWN");
            assertThat(table.lastState()).isEqualTo("CUTTING");
            assertThat(table.saidAt()).isEqualTo(last);
            assertThat(table.jobId()).contains(JOB);
        });

        heard("PAUSED");
        assertThat(desk.tables())
                .singleElement()
                .extracting(CutRoom.Table::state)
                .isEqualTo("PAUSED");
        now = now.plusSeconds(6);
        assertThat(desk.tables())
                .singleElement()
                .as("its gateway went")
                .extracting(CutRoom.Table::state)
                .isEqualTo("UNKNOWN");
    }
}
