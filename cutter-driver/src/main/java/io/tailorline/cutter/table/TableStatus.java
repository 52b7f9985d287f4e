package io.tailorline.cutter.table;

import io.tailorline.cutter.program.TablePoint;
import java.util.EnumSet;
import java.util.Set;

/**
 * One look at a table: its status registers, read together. Lengths mm, times s of table time.
 *
 * @param faultRecord record at which the fault happened, 0 none
 * @param commandEcho number of the last command that was taken in order
 * @param acknowledgedBlocks blocks taken without a gap: the number of the next block expected
 * @param blockEcho {@code BLOCK_SEQ} of the last block written
 * @param freeBlocks room in the ring
 * @param jobId id of the loaded job, 0 none
 * @param executingRecord record being carried out, counted from 1 over the whole job, 0 none
 * @param doneRecord records finished, 0 none; it never counts a record whose motion is not finished
 * @param pieceNo number of the piece being cut, 0 none
 * @param position of the head, table frame
 * @param cutLength knife down, this job
 * @param airLength knife up, this job
 * @param knifeLength knife down since the blade was sharpened
 * @param biteNo conveyor advances of this job
 * @param speed of the head, mm/s
 * @param feedOverride per cent of the profile's speeds
 * @param vacuum kPa
 * @param heartbeat rises by 1 every 100 ms
 * @param programChecksumHolds whether the loaded program is complete and its checksum agrees
 * @param elapsedSeconds table time since START spent carrying out the job; standing still does not count
 */
public record TableStatus(
        TableState state,
        Set<StatusBit> bits,
        FaultCode fault,
        long faultRecord,
        int commandEcho,
        CommandResult commandResult,
        long acknowledgedBlocks,
        BlockResult blockResult,
        int blockEcho,
        int freeBlocks,
        long jobId,
        long executingRecord,
        long doneRecord,
        int pieceNo,
        int piecesDone,
        TablePoint position,
        double cutLength,
        double airLength,
        double knifeLength,
        int biteNo,
        double speed,
        int feedOverride,
        double vacuum,
        int heartbeat,
        boolean programChecksumHolds,
        double elapsedSeconds) {

    public TableStatus {
        Set<StatusBit> copy = EnumSet.noneOf(StatusBit.class);
        copy.addAll(bits);
        bits = java.util.Collections.unmodifiableSet(copy);
    }

    public boolean has(StatusBit bit) {
        return bits.contains(bit);
    }

    /** The same look with another state, as a host that no longer believes the reported one shows it. */
    public TableStatus in(TableState other) {
        return new TableStatus(
                other,
                bits,
                fault,
                faultRecord,
                commandEcho,
                commandResult,
                acknowledgedBlocks,
                blockResult,
                blockEcho,
                freeBlocks,
                jobId,
                executingRecord,
                doneRecord,
                pieceNo,
                piecesDone,
                position,
                cutLength,
                airLength,
                knifeLength,
                biteNo,
                speed,
                feedOverride,
                vacuum,
                heartbeat,
                programChecksumHolds,
                elapsedSeconds);
    }
}
