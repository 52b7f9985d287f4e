package io.tailorline.cutter.sim;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.cutter.sim.StatusReport.BlockEcho;
import io.tailorline.cutter.sim.cloth.CutDrawing;
import io.tailorline.cutter.sim.cloth.SimulatedCloth;
import io.tailorline.cutter.sim.fault.FaultScript;
import io.tailorline.cutter.sim.fault.LinkFault;
import io.tailorline.cutter.sim.fault.ScriptedFault;
import io.tailorline.cutter.sim.job.BladeWear;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.RegisterCommand;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.cutter.table.TableStatus.CommandStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The simulated controller as its registers show it: lease, sequence numbers, watchdog, mailbox, and the present of the
 * {@link TableMachine}. Safe for several threads: every call is one step, and first brings the table to the present.
 */
public final class TableFirmware {

    private static final double HEARTBEAT_MS = 100;
    private static final int WORD = 0xFFFF;
    private static final double NANOS = 1e9;

    private final TableProfile profile;
    private final InstantSource clock;
    private final double speed;
    private final FaultScript script;
    private final RingRetention memory;
    private final Instant born;
    private final BladeWear blade = new BladeWear();

    private final SimulatedCloth cloth = new SimulatedCloth();

    private RingSize ring = RingSize.USUAL;
    private TableMachine machine;
    private Lease lease = new Lease();
    private Instant present;
    private Instant linkDownUntil = Instant.MIN;
    private int bootCount = 1;
    private RegisterCommand lastCommand = new RegisterCommand(0, 0, 0, 0, 0, 0);
    private CommandResult commandResult = CommandResult.OK;
    private BlockEcho lastBlock = BlockEcho.NONE;

    /**
     * A new table, just switched on.
     *
     * @param clock wall clock
     * @param speed table seconds that pass in a second of the wall clock, positive
     */
    public TableFirmware(TableProfile profile, InstantSource clock, double speed, FaultScript script) {
        this(profile, clock, speed, script, RingRetention.LOST);
    }

    /** @param memory what a power loss leaves of the job */
    public TableFirmware(
            TableProfile profile, InstantSource clock, double speed, FaultScript script, RingRetention memory) {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("Speed factor (%s) must be positive.".formatted(speed));
        }
        this.profile = profile;
        this.clock = clock;
        this.speed = speed;
        this.script = script;
        this.memory = memory;
        this.born = clock.instant();
        this.present = born;
        this.machine = new TableMachine(profile, script, blade, this::outage, cloth, ring.blocks());
    }

    /** The controller restarts after a power loss. */
    private void boot() {
        bootCount = bootCount + 1 & WORD;
        TableMachine before = machine;
        machine = new TableMachine(profile, script, blade, this::outage, cloth, ring.blocks());
        if (memory == RingRetention.RETAINED) {
            machine.remember(before);
        }
        lease = new Lease();
        lastCommand = new RegisterCommand(0, 0, 0, 0, 0, 0);
        commandResult = CommandResult.OK;
        lastBlock = BlockEcho.NONE;
    }

    /** With another memory for blocks. For a table just built. */
    public synchronized TableFirmware holding(RingSize size) {
        ring = size;
        machine = new TableMachine(profile, script, blade, this::outage, cloth, ring.blocks());
        return this;
    }

    /**
     * Of its cloth the last {@code most} marks and records are kept, for a table that runs for days: without this it
     * remembers all of them. For a table just built.
     */
    public synchronized TableFirmware keepingOfCloth(int most) {
        cloth.keep(most);
        return this;
    }

    /** The table as its operator leaves it in the morning: switched on and homed. For a table just built. */
    public synchronized TableFirmware homed() {
        machine.manualCommands().beHomed();
        return this;
    }

    /** Power off and on: lease and position are lost, and the job too where the ring is not retained. */
    public synchronized void restart() {
        catchUp();
        machine.losePower();
        boot();
    }

    /** What a script does to the link, for the code that carries it. */
    public List<LinkFault> linkFaults() {
        return script.links();
    }

    /** Whether a scripted fault keeps everybody from reaching the table now. */
    public synchronized boolean isLinkDown() {
        catchUp();
        return present.isBefore(linkDownUntil);
    }

    // ---- commands

    /**
     * Takes a command whose sequence number is the one after the last; the same number again only repeats the answer,
     * any other is refused. A number is used up by every command taken in order, also by one that is then refused.
     */
    public synchronized void submit(RegisterCommand command) {
        catchUp();
        if (command.sequence() == lastCommand.sequence()) {
            return;
        }
        if (command.sequence() != RegisterCommand.next(lastCommand.sequence())) {
            if (lease.isHeldBy(command.token())) {
                commandResult = CommandResult.BAD_PARAMETER;
            }
            return;
        }
        lastCommand = command;
        commandResult = execute(command);
    }

    /** A command came whose check word does not hold: nothing of it is believed, its number is not used up. */
    public synchronized void refuseCommand() {
        commandResult = CommandResult.DAMAGED;
    }

    /** The last command taken in order, as the command registers show it. */
    public synchronized RegisterCommand lastCommand() {
        return lastCommand;
    }

    private CommandResult execute(RegisterCommand command) {
        if (!CommandCode.isKnown(command.code())) {
            return CommandResult.BAD_PARAMETER;
        }
        CommandCode code = CommandCode.ofCode(command.code());
        if (code == CommandCode.TAKE_LEASE) {
            if (command.token() == 0) {
                return CommandResult.BAD_PARAMETER;
            }
            return lease.take(command.token(), present) ? CommandResult.OK : CommandResult.NO_LEASE;
        }
        if (!lease.isHeldBy(command.token())) {
            return CommandResult.NO_LEASE;
        }
        lease.sign(present);
        if (code == CommandCode.DROP_LEASE) {
            return dropLease();
        }
        if (machine.isLocal()) {
            return CommandResult.LOCAL;
        }
        return new MachineCommand(code, command).on(machine);
    }

    private CommandResult dropLease() {
        if (machine.isExecuting()) {
            loseHost();
        }
        lease.drop();
        return CommandResult.OK;
    }

    // ---- mailbox

    /** @param sequence {@code BLOCK_SEQ}, echoed */
    public synchronized void offer(TableBlock block, int sequence) {
        catchUp();
        lastBlock = new BlockEcho(machine.offer(block), sequence);
    }

    /** A block came whose words make no sense. */
    public synchronized void refuseBlock(int sequence) {
        lastBlock = new BlockEcho(BlockResult.BAD_FORMAT, sequence);
    }

    // ---- lease registers

    /** Token of the host that has the table, 0 none. */
    public synchronized long leaseToken() {
        return lease.owner();
    }

    public synchronized int hostHeartbeat() {
        return lease.heartbeat();
    }

    public synchronized CommunicationLossPolicy policy() {
        return lease.policy();
    }

    public synchronized int watchdogMs() {
        return lease.watchdogMs();
    }

    public synchronized void beat(int value) {
        catchUp();
        lease.beat(value, present);
    }

    public synchronized void setPolicy(CommunicationLossPolicy policy) {
        catchUp();
        lease.policy(policy);
    }

    /** @param ms at least 1 */
    public synchronized void setWatchdogMs(int ms) {
        catchUp();
        lease.watchdogMs(Math.max(1, ms));
    }

    // ---- what can be seen

    /**
     * Every record whose motion was finished since the table was built, in order, restarts included: what the cloth
     * shows.
     */
    public synchronized List<Long> finishedRecords() {
        catchUp();
        return cloth.finished();
    }

    /** What the table has done to the cloth since it was built, restarts included. */
    public synchronized CutDrawing cutDrawing() {
        catchUp();
        return cloth.drawing();
    }

    public synchronized TableIdentity identity() {
        catchUp();
        return ControllerIdentity.of(profile, memory, ring, bootCount);
    }

    public synchronized TableStatus status() {
        catchUp();
        int heartbeat = (int) (Duration.between(born, present).toMillis() / HEARTBEAT_MS) & WORD;
        return new StatusReport(machine, lease.isFresh(present))
                .status(new CommandStatus(lastCommand.sequence(), commandResult), lastBlock, heartbeat);
    }

    // ---- time

    private void catchUp() {
        Instant now = clock.instant();
        Instant expiry = lease.expiry();
        if (!lease.hasTripped() && lease.owner() != 0 && !expiry.isAfter(now)) {
            moveTo(expiry);
            if (machine.isExecuting() && !lease.hasTripped()) {
                lease.trip();
                loseHost();
            }
        }
        moveTo(now);
        machine.triggerStateFaults();
    }

    private void moveTo(Instant instant) {
        if (instant.isAfter(present)) {
            double seconds = Duration.between(present, instant).toNanos() / NANOS;
            present = instant;
            machine.advance(seconds * speed);
        }
    }

    private void loseHost() {
        switch (lease.policy()) {
            case RUN_TO_BUFFER_END -> {
                // continues what it has
            }
            case FINISH_PIECE -> machine.pauseAfterPiece();
            case STOP_NOW -> machine.fail(FaultCode.COMMUNICATION_LOST);
        }
    }

    private void outage(ScriptedFault fault, double ago) {
        Instant when = present.minusNanos((long) (ago / speed * NANOS));
        linkDownUntil = when.plusNanos((long) (fault.seconds() * NANOS));
        if (fault.kind() == ScriptedFault.Kind.POWER_LOSS) {
            boot();
            machine.advance(Math.max(0, ago - fault.seconds() * speed));
        }
    }
}
