package io.tailorline.cutter.table;

import io.tailorline.cutter.program.TablePoint;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A table's status registers, read together. Lengths mm, times s of table time.
 *
 * @param faultRecord record at which the fault happened, 0 none
 * @param command the result of the last command
 * @param ring the result of the last block, and the room for more
 * @param job the loaded job and how far it is
 * @param machine head, blade and vacuum
 * @param proof of what it has done; empty from a table of version 1 of the map
 * @param heartbeat rises by 1 every 100 ms
 */
public record TableStatus(
        TableState state,
        Set<StatusBit> bits,
        FaultCode fault,
        long faultRecord,
        CommandStatus command,
        RingStatus ring,
        JobStatus job,
        MachineStatus machine,
        Optional<CutProof> proof,
        int heartbeat) {

    public TableStatus {
        Set<StatusBit> copy = EnumSet.noneOf(StatusBit.class);
        copy.addAll(bits);
        bits = Collections.unmodifiableSet(copy);
    }

    /**
     * The last command.
     *
     * @param echo number of the last command that was taken in order
     */
    public record CommandStatus(int echo, CommandResult result) {}

    /**
     * The ring of blocks.
     *
     * @param acknowledgedBlocks blocks taken without a gap: the number of the next block expected
     * @param result of the last block written
     * @param echo {@code BLOCK_SEQ} of the last block written
     * @param freeBlocks room in the ring
     */
    public record RingStatus(long acknowledgedBlocks, BlockResult result, int echo, int freeBlocks) {}

    /**
     * The loaded job.
     *
     * @param id 0 none
     * @param executingRecord record being executed, counted from 1 over the whole job, 0 none
     * @param doneRecord records finished, 0 none; it never counts a record whose motion is not finished
     * @param pieceNo number of the piece being cut, 0 none
     * @param biteNo conveyor advances
     * @param cutLength knife down
     * @param airLength knife up
     * @param elapsedSeconds table time since START spent executing the job; time in which it is stopped does not count
     * @param checksumHolds whether the program is complete and its checksum agrees
     */
    public record JobStatus(
            long id,
            long executingRecord,
            long doneRecord,
            int pieceNo,
            int piecesDone,
            int biteNo,
            double cutLength,
            double airLength,
            double elapsedSeconds,
            boolean checksumHolds) {}

    /**
     * Head, blade and vacuum.
     *
     * @param position of the head, table frame
     * @param speed of the head, mm/s
     * @param feedOverride per cent of the profile's speeds
     * @param knifeLength knife down since the blade was sharpened
     * @param vacuum kPa
     */
    public record MachineStatus(
            TablePoint position, double speed, int feedOverride, double knifeLength, double vacuum) {}

    /**
     * By what a table proves its count: whatever it says to have done, it has begun here and finished so many motions.
     *
     * @param startRecord with which the job began, as the table took it; 0 before
     * @param executed records finished since then; those before {@code startRecord} do not count
     * @param handAdvance how far the cloth was advanced by hand since then
     */
    public record CutProof(long startRecord, long executed, double handAdvance) {}

    public boolean has(StatusBit bit) {
        return bits.contains(bit);
    }

    /** How far the cloth was advanced by hand since the job began, mm; 0 from a table that does not tell. */
    public double handAdvance() {
        return proof.map(CutProof::handAdvance).orElse(0.0);
    }

    /** The same status with another state, as shown by a host that no longer trusts the reported one. */
    public TableStatus in(TableState other) {
        return new TableStatus(other, bits, fault, faultRecord, command, ring, job, machine, proof, heartbeat);
    }
}
