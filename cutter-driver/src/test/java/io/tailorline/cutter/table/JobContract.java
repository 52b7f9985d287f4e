package io.tailorline.cutter.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What every way to a table must do with a job: taken whole, cut once, stopped and continued where it stands. */
interface JobContract extends TableUnderContract {

    @Test
    default void a_job_is_taken_whole_and_then_waits_for_start() throws Exception {
        TableController table = loaded();
        TableStatus status = table.status();
        assertThat(status.state()).isEqualTo(TableState.READY);
        assertThat(status.job().id()).isEqualTo(job().id());
        assertThat(status.ring().acknowledgedBlocks())
                .isEqualTo(job().inBlocksOf(blockWords()).blocks().size());
        assertThat(status.job().checksumHolds()).isTrue();
        assertThat(status.job().doneRecord()).isZero();
    }

    @Test
    default void loading_the_same_job_again_changes_nothing() throws Exception {
        TableController table = loaded();
        table.load(job());
        assertThat(table.status().state()).isEqualTo(TableState.READY);
        assertThat(table.status().ring().acknowledgedBlocks())
                .isEqualTo(job().inBlocksOf(blockWords()).blocks().size());
    }

    @Test
    default void a_started_job_is_cut_once_and_whole() throws Exception {
        TableController table = cutting();
        clock().passMs(2_000);
        assertThat(table.status().state()).isEqualTo(TableState.CUTTING);
        TableStatus done = passUntil(table, TableState.DONE);
        assertThat(done.job().doneRecord()).isEqualTo(job().records());
        assertThat(done.job().piecesDone()).isEqualTo(3);
        assertThat(done.has(StatusBit.KNIFE_DOWN)).isFalse();
        assertThat(done.job().cutLength()).isCloseTo(job().program().estimate().cutLength(), within(1.0));
        assertThat(done.job().airLength()).isCloseTo(job().program().estimate().airLength(), within(1.0));
        assertEveryRecordCutOnce();
        table.clear();
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
        assertThat(table.status().job().id()).isZero();
    }

    @Test
    default void commands_that_a_state_does_not_know_are_refused() throws Exception {
        TableController table = homed();
        assertRefused(() -> table.start(1), CommandResult.BAD_STATE);
        assertRefused(table::pause, CommandResult.BAD_STATE);
        assertRefused(table::reset, CommandResult.BAD_STATE);
        table.load(job());
        assertRefused(table::home, CommandResult.BAD_STATE);
        table.start(1);
        assertRefused(() -> table.start(1), CommandResult.BAD_STATE);
        assertRefused(table::clear, CommandResult.BAD_STATE);
    }

    @Test
    default void a_pause_waits_for_the_next_lift() throws Exception {
        TableController table = cutting();
        clock().passMs(1_500);
        table.pause();
        TableStatus paused = passUntil(table, TableState.PAUSED);
        assertThat(paused.has(StatusBit.KNIFE_DOWN)).isFalse();
        assertThat(paused.has(StatusBit.WARN)).isFalse();
        clock().passMs(5_000);
        assertThat(table.status().job().doneRecord()).isEqualTo(paused.job().doneRecord());
        table.resume(paused.job().doneRecord() + 1);
        passUntil(table, TableState.DONE);
        assertEveryRecordCutOnce();
    }

    @Test
    default void resuming_anywhere_but_after_the_last_done_record_is_refused() throws Exception {
        TableController table = cutting();
        clock().passMs(1_500);
        table.pause();
        long next = passUntil(table, TableState.PAUSED).job().doneRecord() + 1;
        assertRefused(() -> table.resume(next + 1), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.resume(next - 1), CommandResult.BAD_PARAMETER);
        assertRefused(() -> table.resume(1), CommandResult.BAD_PARAMETER);
        assertThat(table.status().state()).isEqualTo(TableState.PAUSED);
    }

    @Test
    default void an_aborted_job_is_gone() throws Exception {
        TableController table = cutting();
        clock().passMs(1_500);
        table.abort();
        TableStatus idle = passUntil(table, TableState.IDLE);
        assertThat(idle.job().id()).isZero();
        assertRefused(() -> table.resume(idle.job().doneRecord() + 1), CommandResult.BAD_STATE);
    }

    @Test
    default void a_job_longer_than_the_ring_is_handed_over_while_it_is_cut() throws Exception {
        CutJob longJob = SampleJobs.pieces(90);
        assertThat(longJob.blocks()).hasSizeGreaterThan(64);
        TableController table = homed();
        table.load(longJob);
        TableStatus full = table.status();
        assertThat(full.state()).isEqualTo(TableState.LOADING);
        assertThat(full.ring().freeBlocks()).isZero();
        table.start(1);
        clock().passMs(600_000);
        assertThat(table.status().state()).isEqualTo(TableState.STARVED);
        assertThat(table.status().has(StatusBit.KNIFE_DOWN)).isFalse();
        while (!table.feed(longJob)) {
            clock().passMs(1_000);
        }
        clock().passMs(600_000);
        TableStatus done = table.status();
        assertThat(done.state()).isEqualTo(TableState.DONE);
        assertThat(done.job().doneRecord()).isEqualTo(longJob.records());
        assertThat(done.job().checksumHolds()).isTrue();
        assertThat(firmware().finishedRecords()).hasSize(longJob.records());
    }

    @Test
    default void a_job_can_begin_in_the_middle() throws Exception {
        TableController table = loaded();
        table.start(41);
        assertThat(table.status().job().doneRecord()).isGreaterThanOrEqualTo(40);
        passUntil(table, TableState.DONE);
        assertThat(firmware().finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(41, job().records()).boxed().toList());
    }

    @Test
    default void a_refusal_says_what_to_do() throws Exception {
        TableController table = alice();
        table.takeLease();
        clock().passMs(1_100);
        assertThatThrownBy(() -> table.load(job()))
                .isInstanceOf(TableFault.CommandRefused.class)
                .hasMessage(
                        "The table refused LOAD in state OFFLINE: the table is not homed (result 5). Maybe home it first.");
    }

    @Test
    default void a_program_for_a_larger_table_is_refused_before_it_is_loaded() throws Exception {
        TableController table = homed();
        CutJob large = CutJob.of(4712, SampleJobs.programAt(1_400, 0));
        assertThatThrownBy(() -> table.load(large))
                .isInstanceOf(TableFault.class)
                .hasMessageContaining("needs a field of 1700.0 x 300.0 mm")
                .hasMessageContaining("the table's is 1600.0 x 1800.0 mm");
        assertThat(table.status().state()).isEqualTo(TableState.IDLE);
    }
}
