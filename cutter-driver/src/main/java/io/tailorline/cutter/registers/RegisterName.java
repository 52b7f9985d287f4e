package io.tailorline.cutter.registers;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that host and table exchange by registers; a map places each of these once, but for a map of version 1,
 * which has none of {@link #OF_VERSION_2}. The type is the least that holds what may be said: a map may use a wider
 * one.
 */
public enum RegisterName {
    MAGIC(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.NUMBER),
    MAP_VERSION(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.NUMBER),
    SERIAL(RegisterBlock.IDENTITY, RegisterType.U32, RegisterQuantity.NUMBER),
    BOOT_COUNT(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.NUMBER),
    CAPS(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.BITS),
    FIELD_X(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.LENGTH),
    FIELD_Y(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.LENGTH),
    RING_BLOCKS(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.NUMBER),
    PAYLOAD_WORDS(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.NUMBER),
    MAX_RECORDS_PER_S(RegisterBlock.IDENTITY, RegisterType.U16, RegisterQuantity.RATE),

    STATE(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    STATUS(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.BITS),
    FAULT_CODE(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    FAULT_RECORD(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.NUMBER),
    CMD_SEQ_ECHO(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    ACK_BLOCK(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.NUMBER),
    BLOCK_RESULT(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    BLOCK_SEQ_ECHO(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    FREE_BLOCKS(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    CMD_RESULT(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    JOB_ID(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.NUMBER),
    EXEC_RECORD(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.NUMBER),
    DONE_RECORD(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.NUMBER),
    PIECE_NO(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    PIECES_DONE(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    POS_X(RegisterBlock.STATUS, RegisterType.I32, RegisterQuantity.LENGTH),
    POS_Y(RegisterBlock.STATUS, RegisterType.I32, RegisterQuantity.LENGTH),
    ODO_CUT(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.LENGTH),
    ODO_AIR(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.LENGTH),
    ODO_KNIFE(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.LENGTH),
    BITE_NO(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    SPEED(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.SPEED),
    FEED_OVERRIDE(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.SHARE),
    VACUUM(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.PRESSURE),
    HB_CTRL(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.TIME),
    PROG_CRC_OK(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),
    ELAPSED(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.TIME),
    /** Version 2: the record with which the job began, by START, or by RESUME where it had none; 0 before. */
    START_RECORD(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.NUMBER),
    /** Version 2: records whose motion was finished since then. */
    EXECUTED(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.NUMBER),
    /** Version 2: how far the cloth was advanced by hand since the job began. */
    HAND_ADVANCE(RegisterBlock.STATUS, RegisterType.U32, RegisterQuantity.LENGTH),
    /** Version 2: {@link CheckWord} of the block. */
    STATUS_CHECK(RegisterBlock.STATUS, RegisterType.U16, RegisterQuantity.NUMBER),

    /** Version 2: {@link CheckWord} of the block. */
    CMD_CHECK(RegisterBlock.COMMAND, RegisterType.U16, RegisterQuantity.NUMBER),
    CMD(RegisterBlock.COMMAND, RegisterType.U16, RegisterQuantity.NUMBER),
    P1(RegisterBlock.COMMAND, RegisterType.U32, RegisterQuantity.NUMBER),
    P2(RegisterBlock.COMMAND, RegisterType.U32, RegisterQuantity.NUMBER),
    P3(RegisterBlock.COMMAND, RegisterType.U32, RegisterQuantity.NUMBER),
    CMD_HOST_TOKEN(RegisterBlock.COMMAND, RegisterType.U32, RegisterQuantity.NUMBER),
    CMD_SEQ(RegisterBlock.COMMAND, RegisterType.U16, RegisterQuantity.NUMBER),

    HOST_TOKEN(RegisterBlock.LEASE, RegisterType.U32, RegisterQuantity.NUMBER),
    HB_HOST(RegisterBlock.LEASE, RegisterType.U16, RegisterQuantity.TIME),
    COMM_LOSS_POLICY(RegisterBlock.LEASE, RegisterType.U16, RegisterQuantity.NUMBER),
    WATCHDOG_MS(RegisterBlock.LEASE, RegisterType.U16, RegisterQuantity.TIME),

    BLOCK_JOB_ID(RegisterBlock.MAILBOX, RegisterType.U32, RegisterQuantity.NUMBER),
    BLOCK_NO(RegisterBlock.MAILBOX, RegisterType.U32, RegisterQuantity.NUMBER),
    BLOCK_FIRST_RECORD(RegisterBlock.MAILBOX, RegisterType.U32, RegisterQuantity.NUMBER),
    BLOCK_PAYLOAD_WORDS(RegisterBlock.MAILBOX, RegisterType.U16, RegisterQuantity.NUMBER),
    BLOCK_CRC32(RegisterBlock.MAILBOX, RegisterType.U32, RegisterQuantity.NUMBER),
    /** The words of the records: the only register that is a row of words. */
    BLOCK_PAYLOAD(RegisterBlock.MAILBOX, RegisterType.U16, RegisterQuantity.NUMBER),
    BLOCK_SEQ(RegisterBlock.MAILBOX, RegisterType.U16, RegisterQuantity.NUMBER);

    /** What version 2 of the map has beyond version 1: all of them, or none. */
    public static final Set<RegisterName> OF_VERSION_2 =
            Collections.unmodifiableSet(EnumSet.of(START_RECORD, EXECUTED, HAND_ADVANCE, STATUS_CHECK, CMD_CHECK));

    private final RegisterBlock block;
    private final RegisterType least;
    private final RegisterQuantity quantity;

    RegisterName(RegisterBlock block, RegisterType least, RegisterQuantity quantity) {
        this.block = block;
        this.least = least;
        this.quantity = quantity;
    }

    public RegisterBlock block() {
        return block;
    }

    /** The narrowest type that will do. */
    public RegisterType least() {
        return least;
    }

    public RegisterQuantity quantity() {
        return quantity;
    }

    /** Those of {@code block}, in order. */
    public static List<RegisterName> of(RegisterBlock block) {
        return Arrays.stream(values()).filter(name -> name.block == block).toList();
    }
}
