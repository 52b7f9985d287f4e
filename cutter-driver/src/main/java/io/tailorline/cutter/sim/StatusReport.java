package io.tailorline.cutter.sim;

import io.tailorline.cutter.sim.job.Execution;
import io.tailorline.cutter.sim.job.JobCounters;
import io.tailorline.cutter.sim.job.LoadedJob;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.cutter.table.TableStatus.CommandStatus;
import io.tailorline.cutter.table.TableStatus.CutProof;
import io.tailorline.cutter.table.TableStatus.JobStatus;
import io.tailorline.cutter.table.TableStatus.MachineStatus;
import io.tailorline.cutter.table.TableStatus.RingStatus;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The status registers of a machine at one instant. */
final class StatusReport {

    /** Under the cloth, kPa; and what is left of it when it fails. */
    private static final double VACUUM = 12;

    private static final double LOW_VACUUM = 3;

    private final TableMachine machine;
    private final boolean leased;
    private final Optional<LoadedJob> shown;
    private final Optional<LoadedJob> loaded;

    /** @param leased whether a host holds the table and is alive */
    StatusReport(TableMachine machine, boolean leased) {
        this.machine = machine;
        this.leased = leased;
        this.shown = machine.shown();
        this.loaded = shown.filter(job -> machine.hasJob());
    }

    /** @param lastBlock its result, and the number under which it was written */
    TableStatus status(CommandStatus command, BlockEcho lastBlock, int heartbeat) {
        return new TableStatus(
                machine.state(),
                bits(),
                machine.activeFault().code(),
                machine.activeFault().record(),
                command,
                new RingStatus(
                        loaded.map(job -> job.ring().accepted()).orElse(0L),
                        lastBlock.result(),
                        lastBlock.sequence(),
                        loaded.map(LoadedJob::freeBlocks).orElse(machine.ringBlocks())),
                job(),
                new MachineStatus(
                        machine.position(),
                        running().map(Execution::speed).orElse(0.0),
                        machine.feedPercent(),
                        machine.knifeLength(),
                        hasVacuum() ? VACUUM : LOW_VACUUM),
                Optional.of(proof()),
                heartbeat);
    }

    private CutProof proof() {
        Optional<LoadedJob> begun = shown.filter(LoadedJob::isStarted);
        return new CutProof(
                begun.map(job -> job.execution().startRecord()).orElse(0L),
                begun.map(job -> job.execution().counts().executed()).orElse(0L),
                machine.handAdvance());
    }

    /** The result of the last block written. */
    record BlockEcho(BlockResult result, int sequence) {
        static final BlockEcho NONE = new BlockEcho(BlockResult.OK, 0);
    }

    private Optional<Execution> running() {
        return shown.map(LoadedJob::execution).filter(job -> machine.isExecuting());
    }

    private JobStatus job() {
        Optional<JobCounters> counts = shown.map(job -> job.execution().counts());
        return new JobStatus(
                loaded.map(job -> job.ring().jobId()).orElse(0L),
                running().map(Execution::executing).orElse(0L),
                counts.map(JobCounters::done).orElse(0L),
                counts.map(JobCounters::pieceNo).orElse(0),
                counts.map(JobCounters::piecesDone).orElse(0),
                counts.map(JobCounters::bites).orElse(0),
                counts.map(JobCounters::cutLength).orElse(0.0),
                counts.map(JobCounters::airLength).orElse(0.0),
                shown.map(LoadedJob::elapsed).orElse(0.0),
                loaded.map(job -> job.ring().checksumHolds()).orElse(false));
    }

    private boolean hasVacuum() {
        return machine.activeFault().code() != FaultCode.VACUUM_LOW;
    }

    private Set<StatusBit> bits() {
        Set<StatusBit> bits = EnumSet.noneOf(StatusBit.class);
        Optional<Execution> execution = loaded.map(LoadedJob::execution);
        set(bits, StatusBit.ESTOP_OK, !machine.activeFault().isOpen(FaultCode.EMERGENCY_STOP));
        set(bits, StatusBit.GUARD_OK, !machine.activeFault().isOpen(FaultCode.GUARD));
        set(bits, StatusBit.HOMED, machine.isHomed());
        set(bits, StatusBit.KNIFE_DOWN, execution.map(Execution::knifeDown).orElse(false));
        set(bits, StatusBit.VACUUM_OK, hasVacuum());
        set(bits, StatusBit.HOST_LEASE, leased);
        set(bits, StatusBit.CONVEYOR_MOVING, machine.state() == TableState.ADVANCING);
        set(bits, StatusBit.RING_EMPTY, !execution.map(Execution::hasNext).orElse(false));
        set(bits, StatusBit.WARN, loaded.map(LoadedJob::isStoppedByWatchdog).orElse(false));
        set(bits, StatusBit.LOCAL_MODE, machine.isLocal());
        set(bits, StatusBit.NEED_RESET, machine.activeFault().needsAcknowledgement());
        return bits;
    }

    private static void set(Set<StatusBit> bits, StatusBit bit, boolean on) {
        if (on) {
            bits.add(bit);
        }
    }
}
