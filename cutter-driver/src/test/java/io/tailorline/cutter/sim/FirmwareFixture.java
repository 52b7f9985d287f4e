package io.tailorline.cutter.sim;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CutJob;
import io.tailorline.cutter.table.ManualClock;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.SampleJobs;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.util.List;
import java.util.stream.LongStream;

/** A simulated table under a clock of the test, homed and driven by its commands. */
abstract class FirmwareFixture {

    static final long TOKEN = 5;
    static final int PATIENT_WATCHDOG = 100_000_000;

    final ManualClock clock = new ManualClock();
    final CutJob job = SampleJobs.pieces(2);
    TableFirmware table;

    void table(RingRetention memory, String... script) throws Exception {
        table = new TableFirmware(SampleJobs.TABLE, clock, 1, FaultScript.parse(List.of(script)), memory);
        table.setWatchdogMs(PATIENT_WATCHDOG);
        clock.passMs(2_000);
        send(CommandCode.TAKE_LEASE, 0);
    }

    CommandResult send(CommandCode code, long p1, long p2, long p3) {
        int next = RegisterCommand.next(table.status().command().echo());
        table.submit(new RegisterCommand(code.code(), p1, p2, p3, TOKEN, next));
        return table.status().command().result();
    }

    CommandResult send(CommandCode code, long p1) {
        return send(code, p1, 0, 0);
    }

    TableStatus home() {
        assertThat(send(CommandCode.HOME, 0)).isEqualTo(CommandResult.OK);
        return pass(5_000);
    }

    void load() {
        home();
        send(CommandCode.LOAD, job.id(), job.blocks().size(), job.checksum());
        job.blocks().forEach(block -> table.offer(block, (int) block.number() + 1));
    }

    void start() {
        load();
        assertThat(send(CommandCode.START, 0)).isEqualTo(CommandResult.OK);
    }

    TableStatus pass(long ms) {
        clock.passMs(ms);
        return table.status();
    }

    TableStatus passUntil(TableState state) {
        for (int i = 0; i < 4_000; i++) {
            if (table.status().state() == state) {
                return table.status();
            }
            clock.passMs(25);
        }
        throw new AssertionError("%s was never reached: %s".formatted(state, table.status()));
    }

    void assertAllCutOnce() {
        passUntil(TableState.DONE);
        assertThat(table.finishedRecords())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, job.records()).boxed().toList());
    }
}
