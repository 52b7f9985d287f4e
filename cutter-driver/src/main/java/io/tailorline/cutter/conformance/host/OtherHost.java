package io.tailorline.cutter.conformance.host;

import io.tailorline.cutter.conformance.ModbusFrame;
import io.tailorline.cutter.program.Head;
import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.program.TableRecord;
import io.tailorline.cutter.table.CommandCode;
import io.tailorline.cutter.table.RecordCodec;
import io.tailorline.cutter.table.TableBlock;
import io.tailorline.cutter.table.TableState;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32;

/** Another host was there before, and is silent since. */
final class OtherHost implements Disturbance {

    static final long TOKEN = 0x0D15_C0DEL;

    private static final int WATCHDOG_MS = 1500;
    private static final int LEFT_JOB = 99;
    private static final Duration POLL = Duration.ofMillis(5);
    private static final TablePoint AT = new TablePoint(50, 50);

    private final Left left;
    private boolean happened;

    /** What it has left on the table. */
    private enum Left {
        NOTHING,
        BEGUN_JOB,
        DONE_JOB
    }

    private OtherHost(Left left) {
        this.left = left;
    }

    /** It has the lease for as long as its watchdog, from the first request on. */
    static OtherHost withLease() {
        return new OtherHost(Left.NOTHING);
    }

    /** It has left a job that is begun, and nobody has the lease. */
    static OtherHost withJob() {
        return new OtherHost(Left.BEGUN_JOB);
    }

    /** It has left a job that is done, and nobody has the lease. */
    static OtherHost withDoneJob() {
        return new OtherHost(Left.DONE_JOB);
    }

    @Override
    public Optional<Fate> instead(HostRequest asked, ModbusFrame request, TestBench bench) {
        if (!happened) {
            happened = true;
            bench.submitAs(TOKEN, CommandCode.TAKE_LEASE);
            bench.table().setWatchdogMs(WATCHDOG_MS);
            if (left != Left.NOTHING) {
                leaveJob(bench, left == Left.DONE_JOB);
                bench.submitAs(TOKEN, CommandCode.DROP_LEASE);
            }
        }
        return Optional.empty();
    }

    /** One piece, its first record done; or skipped up to its end, which takes no time. */
    private static void leaveJob(TestBench bench, boolean done) {
        List<TableRecord> records = List.of(
                new TableRecord.Piece(1, "other"),
                new TableRecord.Air(AT),
                new TableRecord.Drill(),
                new TableRecord.End());
        int[] words = records.stream()
                .flatMapToInt(record -> Arrays.stream(RecordCodec.encode(record, Head.HOME)))
                .toArray();
        CRC32 checksum = new CRC32();
        TableBlock.update(checksum, words);
        bench.submitAs(TOKEN, CommandCode.LOAD, LEFT_JOB, 1, checksum.getValue());
        bench.table().offer(TableBlock.sealed(LEFT_JOB, 0, 1, words), 1);
        bench.submitAs(TOKEN, CommandCode.START, done ? records.size() : 2);
        if (!done) {
            bench.submitAs(TOKEN, CommandCode.PAUSE);
        }
        while (done && bench.table().status().state() != TableState.DONE) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    @Override
    public boolean hasHappened() {
        return happened;
    }
}
