package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.sim.RingSize;
import io.tailorline.cutter.sim.TableFirmware;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What happens to a host while it has its job cut. Each begins with a table that is homed and has no job. */
public enum Situation {
    UNDISTURBED("nothing happens", Ends.CUT, () -> Disturbance.NONE),
    SMALL_RING("the ring holds 3 blocks of 10 words", Ends.CUT, () -> Disturbance.NONE),
    OTHER_MAGIC(
            "something else than a table answers",
            Ends.OPEN,
            () -> FalseRegisters.identity(RegisterName.MAGIC, (bench, is) -> is + 1)),
    OTHER_VERSION(
            "the table has another major version",
            Ends.OPEN,
            () -> FalseRegisters.identity(RegisterName.MAP_VERSION, (bench, is) -> 0x0300L)),
    START_LOST(
            "the connection breaks before START arrives",
            Ends.CUT,
            () -> new SpoiledRequest(
                    (bench, asked) -> bench.sends(asked, CommandCode.START), SpoiledRequest.Spoiled.NOT_DELIVERED, 0)),
    START_UNANSWERED(
            "START is executed and the connection breaks before its answer",
            Ends.CUT,
            () -> new SpoiledRequest(
                    (bench, asked) -> bench.sends(asked, CommandCode.START), SpoiledRequest.Spoiled.NOT_ANSWERED, 0)),
    START_DAMAGED(
            "START arrives damaged",
            Ends.CUT,
            () -> new SpoiledRequest(
                    (bench, asked) -> bench.sends(asked, CommandCode.START), SpoiledRequest.Spoiled.TURNED, 0)),
    START_BUSY(
            "the head moves when START comes",
            Ends.CUT,
            () -> new TableEvent(
                    Situation::isReady,
                    bench -> bench.submit(
                            CommandCode.GOTO,
                            halfway(bench.table().identity().limits().fieldX()),
                            halfway(bench.table().identity().limits().fieldY())))),
    BLOCK_DAMAGED(
            "a block arrives damaged",
            Ends.CUT,
            () -> new SpoiledRequest(TestBench::sendsBlock, SpoiledRequest.Spoiled.TURNED, 9)),
    BLOCK_UNANSWERED(
            "a block is taken and the connection breaks before its answer",
            Ends.CUT,
            () -> new SpoiledRequest(TestBench::sendsBlock, SpoiledRequest.Spoiled.NOT_ANSWERED, 0)),
    STALE_ANSWERS("answers of other numbers come before the right ones", Ends.CUT, StaleAnswers::new),
    GATEWAY_EXCEPTIONS("a gateway answers exception 11 twice", Ends.CUT, GatewayExceptions::new),
    STATUS_DAMAGED(
            "status that says DONE comes damaged, three times",
            Ends.CUT,
            () -> new FalseRegisters(RegisterBlock.STATUS, new DamagedStatus())),
    HEARTBEAT_FROZEN("HB_CTRL stands still, and then the status says DONE", Ends.CUT, FrozenStatus::new),
    STATUS_WITHHELD("the status is not answered for 3 s", Ends.CUT, WithheldStatus::new),
    EXECUTED_SHORT(
            "the table says DONE with fewer records executed",
            Ends.OPEN,
            () -> falseStatus(
                    Situation::isDone,
                    (map, words) ->
                            map.write(RegisterName.EXECUTED, words, map.read(RegisterName.EXECUTED, words) - 1))),
    CUT_SHORT(
            "the table says DONE with half of the way cut",
            Ends.OPEN,
            () -> falseStatus(
                    Situation::isDone,
                    (map, words) -> map.write(RegisterName.ODO_CUT, words, map.read(RegisterName.ODO_CUT, words) / 2))),
    CLOTH_ADVANCED(
            "the host falls silent, and the cloth is advanced at the panel",
            Ends.OPEN,
            () -> new ParallelRuns(
                    new TableEvent(Situation::isCutting, bench -> bench.submit(CommandCode.DROP_LEASE)),
                    falseStatus(status -> true, (map, words) -> map.write(RegisterName.HAND_ADVANCE, words, 5000)))),
    LEASE_LOST(
            "the table drops the lease, and pauses, behind a connection that stays open",
            Ends.CUT,
            () -> new TableEvent(Situation::isCutting, bench -> bench.submit(CommandCode.DROP_LEASE))),
    PAUSED_BY_ANOTHER("somebody pauses the job for a while", Ends.CUT, PauseOfAnother::new),
    LEASE_OF_ANOTHER("another host has the lease and is silent", Ends.CUT, OtherHost::withLease),
    JOB_OF_ANOTHER("another host has left a job that is begun", Ends.OPEN, OtherHost::withJob),
    DONE_OF_ANOTHER("another host's job is done, and still on the table", Ends.OPEN, OtherHost::withDoneJob),
    POWER_LOST(
            "the table loses power and its job",
            Ends.OPEN,
            () -> new TableEvent(Situation::isCutting, bench -> bench.table().restart())),
    OTHER_TABLE(
            "after a break another table answers",
            Ends.OPEN,
            () -> new ParallelRuns(
                    new TableEvent(Situation::isCutting, bench -> bench.cutOff(Duration.ofMillis(300))),
                    FalseRegisters.identity(RegisterName.SERIAL, (bench, is) -> is + 1)));

    /** How a situation ends. */
    private enum Ends {
        /** The job is cut. */
        CUT,
        /** The host stops, or waits for a person. */
        OPEN
    }

    private static final int COUNTS_PER_MM = 100;

    private final String words;
    private final Ends ends;
    private final Supplier<Disturbance> disturbance;

    Situation(String words, Ends ends, Supplier<Disturbance> disturbance) {
        this.words = words;
        this.ends = ends;
        this.disturbance = disturbance;
    }

    /** What happens. */
    public String words() {
        return words;
    }

    /** Whether the host is to bring its job to the end. */
    public boolean endsCut() {
        return ends == Ends.CUT;
    }

    Disturbance disturbance() {
        return disturbance.get();
    }

    TableFirmware on(TableFirmware table) {
        return this == SMALL_RING ? table.holding(new RingSize(3, 10)).homed() : table.homed();
    }

    /** As it is typed. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In 0.01 mm. */
    private static long halfway(double mm) {
        return Math.round(mm * COUNTS_PER_MM / 2);
    }

    private static boolean isReady(TableStatus status) {
        return status.state() == TableState.READY;
    }

    private static boolean isCutting(TableStatus status) {
        return status.state() == TableState.CUTTING;
    }

    private static boolean isDone(TableStatus status) {
        return status.state() == TableState.DONE;
    }

    /** What a status is to say. */
    @FunctionalInterface
    private interface Lie {
        void tell(RegisterMap map, int[] words);
    }

    private static FalseRegisters falseStatus(Predicate<TableStatus> when, Lie lie) {
        return new FalseRegisters(RegisterBlock.STATUS, (bench, words) -> {
            boolean tells = when.test(bench.table().status());
            if (tells) {
                lie.tell(bench.map(), words);
                bench.map().seal(RegisterName.STATUS_CHECK, words);
            }
            return tells;
        });
    }
}
