package io.tailorline.cutter.modbus;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.registers.RegisterBlock;
import io.tailorline.cutter.registers.RegisterMap;
import io.tailorline.cutter.registers.RegisterName;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import io.tailorline.cutter.table.TableStatus.CommandStatus;
import io.tailorline.cutter.table.TableStatus.CutProof;
import io.tailorline.cutter.table.TableStatus.JobStatus;
import io.tailorline.cutter.table.TableStatus.MachineStatus;
import io.tailorline.cutter.table.TableStatus.RingStatus;
import java.util.Optional;

/** The status of a table as its read registers, and back. Units change here and nowhere else. */
public final class StatusCodec {

    private static final double MS_PER_S = 1000;

    private final RegisterMap map;

    public StatusCodec(RegisterMap map) {
        this.map = map;
    }

    public int[] encode(TableStatus status) {
        int[] words = map.empty(RegisterBlock.STATUS);
        map.write(RegisterName.STATE, words, status.state().code());
        map.write(RegisterName.STATUS, words, StatusBit.toWord(status.bits()));
        map.write(RegisterName.FAULT_CODE, words, status.fault().code());
        map.write(RegisterName.FAULT_RECORD, words, status.faultRecord());
        map.write(RegisterName.CMD_SEQ_ECHO, words, status.command().echo());
        map.write(RegisterName.ACK_BLOCK, words, status.ring().acknowledgedBlocks());
        map.write(RegisterName.BLOCK_RESULT, words, status.ring().result().code());
        map.write(RegisterName.BLOCK_SEQ_ECHO, words, status.ring().echo());
        map.write(RegisterName.FREE_BLOCKS, words, status.ring().freeBlocks());
        map.write(RegisterName.CMD_RESULT, words, status.command().result().code());
        map.write(RegisterName.JOB_ID, words, status.job().id());
        map.write(RegisterName.EXEC_RECORD, words, status.job().executingRecord());
        map.write(RegisterName.DONE_RECORD, words, status.job().doneRecord());
        map.write(RegisterName.PIECE_NO, words, status.job().pieceNo());
        map.write(RegisterName.PIECES_DONE, words, status.job().piecesDone());
        map.putMeasure(RegisterName.POS_X, words, status.machine().position().x());
        map.putMeasure(RegisterName.POS_Y, words, status.machine().position().y());
        map.putMeasure(RegisterName.ODO_CUT, words, status.job().cutLength());
        map.putMeasure(RegisterName.ODO_AIR, words, status.job().airLength());
        map.putMeasure(RegisterName.ODO_KNIFE, words, status.machine().knifeLength());
        map.write(RegisterName.BITE_NO, words, status.job().biteNo());
        map.putMeasure(RegisterName.SPEED, words, status.machine().speed());
        map.write(RegisterName.FEED_OVERRIDE, words, status.machine().feedOverride());
        map.putMeasure(RegisterName.VACUUM, words, status.machine().vacuum());
        map.write(RegisterName.HB_CTRL, words, status.heartbeat());
        map.write(RegisterName.PROG_CRC_OK, words, status.job().checksumHolds() ? 1 : 0);
        map.putMeasure(RegisterName.ELAPSED, words, status.job().elapsedSeconds());
        if (map.version() > 1) {
            status.proof().ifPresent(proof -> encode(proof, words));
        }
        map.seal(RegisterName.STATUS_CHECK, words);
        return words;
    }

    private void encode(CutProof proof, int[] words) {
        map.write(RegisterName.START_RECORD, words, proof.startRecord());
        map.write(RegisterName.EXECUTED, words, proof.executed());
        map.putMeasure(RegisterName.HAND_ADVANCE, words, proof.handAdvance());
    }

    private Optional<CutProof> proof(int[] words) {
        return map.version() == 1
                ? Optional.empty()
                : Optional.of(new CutProof(
                        map.read(RegisterName.START_RECORD, words),
                        map.read(RegisterName.EXECUTED, words),
                        map.measure(RegisterName.HAND_ADVANCE, words)));
    }

    /** Whether the words of the status came as the table sent them, as far as its map can tell. */
    public boolean isWhole(int[] words) {
        return map.isWhole(RegisterName.STATUS_CHECK, words);
    }

    /** @throws IllegalArgumentException for a number that the map does not know */
    public TableStatus decode(int[] words) {
        return new TableStatus(
                TableState.ofCode((int) map.read(RegisterName.STATE, words)),
                StatusBit.ofWord((int) map.read(RegisterName.STATUS, words)),
                FaultCode.ofCode((int) map.read(RegisterName.FAULT_CODE, words)),
                map.read(RegisterName.FAULT_RECORD, words),
                new CommandStatus((int) map.read(RegisterName.CMD_SEQ_ECHO, words), CommandResult.ofCode((int)
                        map.read(RegisterName.CMD_RESULT, words))),
                new RingStatus(
                        map.read(RegisterName.ACK_BLOCK, words),
                        BlockResult.ofCode((int) map.read(RegisterName.BLOCK_RESULT, words)),
                        (int) map.read(RegisterName.BLOCK_SEQ_ECHO, words),
                        (int) map.read(RegisterName.FREE_BLOCKS, words)),
                new JobStatus(
                        map.read(RegisterName.JOB_ID, words),
                        map.read(RegisterName.EXEC_RECORD, words),
                        map.read(RegisterName.DONE_RECORD, words),
                        (int) map.read(RegisterName.PIECE_NO, words),
                        (int) map.read(RegisterName.PIECES_DONE, words),
                        (int) map.read(RegisterName.BITE_NO, words),
                        map.measure(RegisterName.ODO_CUT, words),
                        map.measure(RegisterName.ODO_AIR, words),
                        map.measure(RegisterName.ELAPSED, words),
                        map.read(RegisterName.PROG_CRC_OK, words) == 1),
                new MachineStatus(
                        new TablePoint(map.measure(RegisterName.POS_X, words), map.measure(RegisterName.POS_Y, words)),
                        map.measure(RegisterName.SPEED, words),
                        (int) map.read(RegisterName.FEED_OVERRIDE, words),
                        map.measure(RegisterName.ODO_KNIFE, words),
                        map.measure(RegisterName.VACUUM, words)),
                proof(words),
                (int) map.read(RegisterName.HB_CTRL, words));
    }

    public int[] encode(TableIdentity identity) {
        int[] words = map.empty(RegisterBlock.IDENTITY);
        map.write(RegisterName.MAGIC, words, map.magic());
        map.write(RegisterName.MAP_VERSION, words, (long) map.version() << Byte.SIZE | identity.mapVersion() & 0xFF);
        map.write(RegisterName.SERIAL, words, identity.serial());
        map.write(RegisterName.BOOT_COUNT, words, identity.bootCount());
        map.write(RegisterName.CAPS, words, identity.capabilities());
        map.putMeasure(RegisterName.FIELD_X, words, identity.limits().fieldX());
        map.putMeasure(RegisterName.FIELD_Y, words, identity.limits().fieldY());
        map.write(RegisterName.RING_BLOCKS, words, identity.limits().ringBlocks());
        map.write(RegisterName.PAYLOAD_WORDS, words, identity.limits().payloadWords());
        map.write(RegisterName.MAX_RECORDS_PER_S, words, identity.limits().maxRecordsPerSecond());
        return words;
    }

    /** All but the magic number; the caller has checked that. */
    public TableIdentity decodeIdentity(int[] words) {
        return new TableIdentity(
                (int) map.read(RegisterName.MAP_VERSION, words),
                map.read(RegisterName.SERIAL, words),
                (int) map.read(RegisterName.BOOT_COUNT, words),
                (int) map.read(RegisterName.CAPS, words),
                new TableIdentity.Limits(
                        map.measure(RegisterName.FIELD_X, words),
                        map.measure(RegisterName.FIELD_Y, words),
                        (int) map.read(RegisterName.RING_BLOCKS, words),
                        (int) map.read(RegisterName.PAYLOAD_WORDS, words),
                        (int) map.read(RegisterName.MAX_RECORDS_PER_S, words)));
    }

    /** The magic number that a table answers with. */
    public int magic(int[] words) {
        return (int) map.read(RegisterName.MAGIC, words);
    }

    // ---- lease

    public int[] encode(long token, int heartbeat, int policy, int watchdogMs) {
        int[] words = map.empty(RegisterBlock.LEASE);
        map.write(RegisterName.HOST_TOKEN, words, token);
        map.write(RegisterName.HB_HOST, words, heartbeat);
        map.write(RegisterName.COMM_LOSS_POLICY, words, policy);
        map.putMeasure(RegisterName.WATCHDOG_MS, words, watchdogMs / MS_PER_S);
        return words;
    }

    public long token(int[] words) {
        return map.read(RegisterName.HOST_TOKEN, words);
    }

    public int heartbeat(int[] words) {
        return (int) map.read(RegisterName.HB_HOST, words);
    }

    public int policy(int[] words) {
        return (int) map.read(RegisterName.COMM_LOSS_POLICY, words);
    }

    public int watchdogMs(int[] words) {
        return (int) Math.round(map.measure(RegisterName.WATCHDOG_MS, words) * MS_PER_S);
    }
}
