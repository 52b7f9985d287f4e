package io.tailorline.cutter.modbus;

import static io.tailorline.cutter.modbus.RegisterMap.IDENTITY_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.IDENTITY_FIRST;
import static io.tailorline.cutter.modbus.RegisterMap.STATUS_COUNT;
import static io.tailorline.cutter.modbus.RegisterMap.STATUS_FIRST;

import io.tailorline.cutter.program.TablePoint;
import io.tailorline.cutter.table.BlockResult;
import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.FaultCode;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;

/** A look at a table as its read registers, and back. Units change here and nowhere else. */
final class StatusWords {

    private static final double PER_MM = 100;
    private static final double PER_MM_OF_FIELD = 10;
    private static final double PER_KPA = 10;
    private static final double PER_SECOND = 1000;

    private StatusWords() {}

    static int[] encode(TableStatus status) {
        int[] words = new int[STATUS_COUNT];
        put(words, RegisterMap.STATE, status.state().code());
        put(words, RegisterMap.STATUS, StatusBit.toWord(status.bits()));
        put(words, RegisterMap.FAULT_CODE, status.fault().code());
        put(words, RegisterMap.FAULT_RECORD, status.faultRecord());
        put(words, RegisterMap.CMD_SEQ_ECHO, status.commandEcho());
        put(words, RegisterMap.ACK_BLOCK, status.acknowledgedBlocks());
        put(words, RegisterMap.BLOCK_RESULT, status.blockResult().ordinal());
        put(words, RegisterMap.BLOCK_SEQ_ECHO, status.blockEcho());
        put(words, RegisterMap.FREE_BLOCKS, status.freeBlocks());
        put(words, RegisterMap.CMD_RESULT, status.commandResult().ordinal());
        put(words, RegisterMap.JOB_ID, status.jobId());
        put(words, RegisterMap.EXEC_RECORD, status.executingRecord());
        put(words, RegisterMap.DONE_RECORD, status.doneRecord());
        put(words, RegisterMap.PIECE_NO, status.pieceNo());
        put(words, RegisterMap.PIECES_DONE, status.piecesDone());
        put(words, RegisterMap.POS_X, Math.round(status.position().x() * PER_MM));
        put(words, RegisterMap.POS_Y, Math.round(status.position().y() * PER_MM));
        put(words, RegisterMap.ODO_CUT, Math.round(status.cutLength()));
        put(words, RegisterMap.ODO_AIR, Math.round(status.airLength()));
        put(words, RegisterMap.ODO_KNIFE, Math.round(status.knifeLength()));
        put(words, RegisterMap.BITE_NO, status.biteNo());
        put(words, RegisterMap.SPEED, Math.round(status.speed()));
        put(words, RegisterMap.FEED_OVERRIDE, status.feedOverride());
        put(words, RegisterMap.VACUUM, Math.round(status.vacuum() * PER_KPA));
        put(words, RegisterMap.HB_CTRL, status.heartbeat());
        put(words, RegisterMap.PROG_CRC_OK, status.programChecksumHolds() ? 1 : 0);
        put(words, RegisterMap.ELAPSED, Math.round(status.elapsedSeconds() * PER_SECOND));
        return words;
    }

    /** @throws IllegalArgumentException for a number that the map does not know */
    static TableStatus decode(int[] words) {
        return new TableStatus(
                TableState.ofCode((int) get(words, RegisterMap.STATE)),
                StatusBit.ofWord((int) get(words, RegisterMap.STATUS)),
                FaultCode.ofCode((int) get(words, RegisterMap.FAULT_CODE)),
                get(words, RegisterMap.FAULT_RECORD),
                (int) get(words, RegisterMap.CMD_SEQ_ECHO),
                CommandResult.ofCode((int) get(words, RegisterMap.CMD_RESULT)),
                get(words, RegisterMap.ACK_BLOCK),
                BlockResult.ofCode((int) get(words, RegisterMap.BLOCK_RESULT)),
                (int) get(words, RegisterMap.BLOCK_SEQ_ECHO),
                (int) get(words, RegisterMap.FREE_BLOCKS),
                get(words, RegisterMap.JOB_ID),
                get(words, RegisterMap.EXEC_RECORD),
                get(words, RegisterMap.DONE_RECORD),
                (int) get(words, RegisterMap.PIECE_NO),
                (int) get(words, RegisterMap.PIECES_DONE),
                new TablePoint(get(words, RegisterMap.POS_X) / PER_MM, get(words, RegisterMap.POS_Y) / PER_MM),
                get(words, RegisterMap.ODO_CUT),
                get(words, RegisterMap.ODO_AIR),
                get(words, RegisterMap.ODO_KNIFE),
                (int) get(words, RegisterMap.BITE_NO),
                get(words, RegisterMap.SPEED),
                (int) get(words, RegisterMap.FEED_OVERRIDE),
                get(words, RegisterMap.VACUUM) / PER_KPA,
                (int) get(words, RegisterMap.HB_CTRL),
                get(words, RegisterMap.PROG_CRC_OK) == 1,
                get(words, RegisterMap.ELAPSED) / PER_SECOND);
    }

    static int[] encode(TableIdentity identity) {
        int[] words = new int[IDENTITY_COUNT];
        RegisterMap.MAGIC.write(words, IDENTITY_FIRST, TableIdentity.MAGIC);
        RegisterMap.MAP_VERSION.write(words, IDENTITY_FIRST, identity.mapVersion());
        RegisterMap.SERIAL.write(words, IDENTITY_FIRST, identity.serial());
        RegisterMap.BOOT_COUNT.write(words, IDENTITY_FIRST, identity.bootCount());
        RegisterMap.CAPS.write(words, IDENTITY_FIRST, identity.capabilities());
        RegisterMap.FIELD_X.write(words, IDENTITY_FIRST, Math.round(identity.fieldX() * PER_MM_OF_FIELD));
        RegisterMap.FIELD_Y.write(words, IDENTITY_FIRST, Math.round(identity.fieldY() * PER_MM_OF_FIELD));
        RegisterMap.RING_BLOCKS.write(words, IDENTITY_FIRST, identity.ringBlocks());
        RegisterMap.PAYLOAD_WORDS.write(words, IDENTITY_FIRST, identity.payloadWords());
        RegisterMap.MAX_RECORDS_PER_S.write(words, IDENTITY_FIRST, identity.maxRecordsPerSecond());
        return words;
    }

    /** What follows the magic number; the caller has looked at that. */
    static TableIdentity decodeIdentity(int[] words) {
        return new TableIdentity(
                (int) RegisterMap.MAP_VERSION.read(words, IDENTITY_FIRST),
                RegisterMap.SERIAL.read(words, IDENTITY_FIRST),
                (int) RegisterMap.BOOT_COUNT.read(words, IDENTITY_FIRST),
                (int) RegisterMap.CAPS.read(words, IDENTITY_FIRST),
                RegisterMap.FIELD_X.read(words, IDENTITY_FIRST) / PER_MM_OF_FIELD,
                RegisterMap.FIELD_Y.read(words, IDENTITY_FIRST) / PER_MM_OF_FIELD,
                (int) RegisterMap.RING_BLOCKS.read(words, IDENTITY_FIRST),
                (int) RegisterMap.PAYLOAD_WORDS.read(words, IDENTITY_FIRST),
                (int) RegisterMap.MAX_RECORDS_PER_S.read(words, IDENTITY_FIRST));
    }

    private static void put(int[] words, RegisterMap register, long value) {
        register.write(words, STATUS_FIRST, value);
    }

    private static long get(int[] words, RegisterMap register) {
        return register.read(words, STATUS_FIRST);
    }
}
