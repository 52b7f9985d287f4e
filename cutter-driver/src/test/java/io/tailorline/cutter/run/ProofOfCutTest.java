package io.tailorline.cutter.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tailorline.cutter.journal.ClothSession;
import io.tailorline.cutter.sim.SimulatedTable;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A job is cut when the table has proven it, and not when it says so. */
class ProofOfCutTest extends RunFixture {

    /** A table whose START arrives with another record than was sent. */
    private SimulatedTable beginningAt(long record, boolean proves) {
        return new SimulatedTable(firmware, TOKEN) {
            @Override
            public void start(long firstRecord) throws TableFault {
                super.start(record);
            }

            @Override
            public TableStatus status() throws TableFault {
                return proves ? super.status() : with(Optional.empty(), super.status());
            }
        };
    }

    private static TableStatus with(Optional<TableStatus.CutProof> proof, TableStatus seen) {
        return new TableStatus(
                seen.state(),
                seen.bits(),
                seen.fault(),
                seen.faultRecord(),
                seen.command(),
                seen.ring(),
                seen.job(),
                seen.machine(),
                proof,
                seen.heartbeat());
    }

    private static TableStatus claiming(TableStatus seen, TableState state, long done) {
        TableStatus.JobStatus job = seen.job();
        return new TableStatus(
                state,
                seen.bits(),
                seen.fault(),
                seen.faultRecord(),
                seen.command(),
                seen.ring(),
                new TableStatus.JobStatus(
                        job.id(),
                        0,
                        done,
                        job.pieceNo(),
                        3,
                        job.biteNo(),
                        job.cutLength(),
                        job.airLength(),
                        job.elapsedSeconds(),
                        true),
                seen.machine(),
                seen.proof(),
                seen.heartbeat());
    }

    @Test
    void a_table_that_begins_elsewhere_is_paused_at_once_and_nothing_counts_as_cut() throws Exception {
        TableFault.Uncertain asked = catchThrowableOfType(
                TableFault.Uncertain.class, () -> drive(run(beginningAt(65, true), progress::add)));
        assertThat(asked).hasMessageContaining("it began with record 65, and was told to begin with 1");
        assertThat(asked.range().firstRecord()).isEqualTo(1);
        assertThat(journal.job().orElseThrow().progress().doneRecord()).isZero();
        clock.passMs(5_000);
        assertThat(firmware.status().state()).isEqualTo(TableState.PAUSED);
        assertThat(firmware.finishedRecords()).hasSizeLessThan(60);
    }

    @Test
    void a_table_without_proof_is_found_out_by_what_it_has_cut() throws Exception {
        TableFault.Uncertain asked = catchThrowableOfType(
                TableFault.Uncertain.class, () -> drive(run(beginningAt(65, false), progress::add)));
        assertThat(asked).hasMessageContaining("m are cut, and the program has");
        assertThat(asked.range().firstRecord()).isEqualTo(1);
        assertThat(journal.job().orElseThrow().finished()).isFalse();
        assertThat(journal.job().orElseThrow().progress().doneRecord()).isZero();
        restartHost();
        assertThat(catchThrowableOfType(TableFault.Uncertain.class, () -> drive(run()))
                        .range()
                        .firstRecord())
                .isEqualTo(1);
    }

    @Test
    void a_forged_end_is_not_believed() throws Exception {
        SimulatedTable forging = new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableStatus status() throws TableFault {
                TableStatus seen = super.status();
                return seen.job().doneRecord() >= 40 ? claiming(seen, TableState.DONE, job.records()) : seen;
            }
        };
        TableFault.Uncertain asked =
                catchThrowableOfType(TableFault.Uncertain.class, () -> drive(run(forging, progress::add)));
        assertThat(asked).hasMessageContaining("and has executed");
        assertThat(asked.range().firstRecord()).isBetween(30L, 45L);
        assertThat(journal.job().orElseThrow().finished()).isFalse();
    }

    @Test
    void an_answer_lets_the_rest_be_cut_where_a_count_was_not_believed() throws Exception {
        int[] lies = new int[1];
        SimulatedTable lying = new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableStatus status() throws TableFault {
                TableStatus seen = super.status();
                boolean lie = seen.job().doneRecord() >= 40 && lies[0] < 2;
                lies[0] += lie ? 1 : 0;
                return lie ? claiming(seen, seen.state(), seen.job().doneRecord() + 7) : seen;
            }
        };
        CutRun run = run(lying, progress::add);
        assertThat(catchThrowableOfType(TableFault.Uncertain.class, () -> drive(run)))
                .hasMessageContaining("and has executed");
        clock.passMs(5_000);
        CutReport report = drive(run());
        assertThat(report.executed()).contains((long) job.records());
        assertThat(firmware.finishedRecords()).hasSize(job.records()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_only_claimed_while_an_operator_is_waited_for_is_not_kept() throws Exception {
        SimulatedTable lying = new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableStatus status() throws TableFault {
                TableStatus seen = super.status();
                return seen.job().doneRecord() >= 40
                        ? claiming(seen, seen.state(), seen.job().doneRecord() + 30)
                        : seen;
            }
        };
        CutRun run = run(lying, progress::add);
        long first = catchThrowableOfType(TableFault.Uncertain.class, () -> drive(run))
                .range()
                .firstRecord();
        run.poll();
        run.poll();
        assertThat(journal.job().orElseThrow().progress().doneRecord()).isEqualTo(first - 1);
    }

    @Test
    void cloth_that_is_advanced_before_the_start_must_be_confirmed_once_more() throws Exception {
        run().load();
        controller().takeLease();
        controller().advance(50);
        clock.passMs(2_000);
        journal.confirmCloth(new ClothSession("R-1", "7F3A-C21E", 0, 0, "MARKS"));
        CutRun unconfirmed = unconfirmed();
        assertThat(catchThrowableOfType(TableFault.ClothUnconfirmed.class, () -> drive(unconfirmed)))
                .isNotNull();
        assertThat(firmware.finishedRecords()).isEmpty();
    }

    private CutRun unconfirmed() {
        PollingPolicy patience = new PollingPolicy(clock, () -> clock.passMs(POLL_MS), Duration.ofSeconds(20));
        return new CutRun(job, controller(), journal, TOKEN, progress::add, patience);
    }

    @Test
    void cloth_that_is_advanced_once_all_is_cut_is_nobody_s_fault() throws Exception {
        driveUntil(job.records());
        assertThat(firmware.status().state()).isEqualTo(TableState.DONE);
        SimulatedTable advanced = new SimulatedTable(firmware, TOKEN) {
            @Override
            public TableStatus status() throws TableFault {
                return advancedByHand(super.status());
            }
        };
        assertThat(drive(run(advanced, progress::add)).piecesDone()).isEqualTo(3);
    }

    private static TableStatus advancedByHand(TableStatus seen) {
        return with(
                seen.proof().map(proof -> new TableStatus.CutProof(proof.startRecord(), proof.executed(), 300)), seen);
    }
}
