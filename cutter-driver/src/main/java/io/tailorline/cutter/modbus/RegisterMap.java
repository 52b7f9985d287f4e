package io.tailorline.cutter.modbus;

import java.util.Optional;

/**
 * The registers of a cutting table, all of them, unit id {@value #UNIT}: address (counted from 0, as in the protocol), type, who
 * may write, unit. 32-bit values lie high word first. What is not listed here is not mapped: reading or writing it is answered
 * with exception 02.
 *
 * <p>Read registers answer functions 03 and 04, the others 03, 06, 16 and what else j2mod's slave makes of them (22, 23).
 */
public enum RegisterMap {
    MAGIC(0, Type.U16, Access.READ, ""),
    MAP_VERSION(1, Type.U16, Access.READ, ""),
    SERIAL(2, Type.U32, Access.READ, ""),
    BOOT_COUNT(4, Type.U16, Access.READ, ""),
    CAPS(5, Type.U16, Access.READ, "bits"),
    FIELD_X(6, Type.U32, Access.READ, "0.1 mm"),
    FIELD_Y(8, Type.U32, Access.READ, "0.1 mm"),
    RING_BLOCKS(10, Type.U16, Access.READ, ""),
    PAYLOAD_WORDS(11, Type.U16, Access.READ, ""),
    MAX_RECORDS_PER_S(12, Type.U16, Access.READ, "1/s"),

    STATE(256, Type.U16, Access.READ, ""),
    STATUS(257, Type.U16, Access.READ, "bits"),
    FAULT_CODE(258, Type.U16, Access.READ, ""),
    FAULT_RECORD(259, Type.U32, Access.READ, ""),
    CMD_SEQ_ECHO(261, Type.U16, Access.READ, ""),
    ACK_BLOCK(262, Type.U32, Access.READ, ""),
    BLOCK_RESULT(264, Type.U16, Access.READ, ""),
    BLOCK_SEQ_ECHO(265, Type.U16, Access.READ, ""),
    FREE_BLOCKS(266, Type.U16, Access.READ, ""),
    CMD_RESULT(267, Type.U16, Access.READ, ""),
    JOB_ID(268, Type.U32, Access.READ, ""),
    EXEC_RECORD(270, Type.U32, Access.READ, ""),
    DONE_RECORD(272, Type.U32, Access.READ, ""),
    PIECE_NO(274, Type.U16, Access.READ, ""),
    PIECES_DONE(275, Type.U16, Access.READ, ""),
    POS_X(276, Type.I32, Access.READ, "0.01 mm"),
    POS_Y(278, Type.I32, Access.READ, "0.01 mm"),
    ODO_CUT(280, Type.U32, Access.READ, "mm"),
    ODO_AIR(282, Type.U32, Access.READ, "mm"),
    ODO_KNIFE(284, Type.U32, Access.READ, "mm"),
    BITE_NO(286, Type.U16, Access.READ, ""),
    SPEED(287, Type.U16, Access.READ, "mm/s"),
    FEED_OVERRIDE(288, Type.U16, Access.READ, "%"),
    VACUUM(289, Type.U16, Access.READ, "0.1 kPa"),
    HB_CTRL(290, Type.U16, Access.READ, "0.1 s"),
    PROG_CRC_OK(291, Type.U16, Access.READ, ""),
    ELAPSED(292, Type.U32, Access.READ, "ms"),
    RESERVED(294, 10, Type.U16, Access.READ, ""),

    CMD(384, Type.U16, Access.READ_WRITE, ""),
    P1(385, Type.U32, Access.READ_WRITE, ""),
    P2(387, Type.U32, Access.READ_WRITE, ""),
    P3(389, Type.U32, Access.READ_WRITE, ""),
    CMD_HOST_TOKEN(391, Type.U32, Access.READ_WRITE, ""),
    CMD_SEQ(393, Type.U16, Access.READ_WRITE, ""),

    HOST_TOKEN(416, Type.U32, Access.READ_WRITE, ""),
    HB_HOST(418, Type.U16, Access.READ_WRITE, "0.2 s"),
    COMM_LOSS_POLICY(419, Type.U16, Access.READ_WRITE, ""),
    WATCHDOG_MS(420, Type.U16, Access.READ_WRITE, "ms"),

    BLOCK_JOB_ID(1024, Type.U32, Access.READ_WRITE, ""),
    BLOCK_NO(1026, Type.U32, Access.READ_WRITE, ""),
    BLOCK_FIRST_RECORD(1028, Type.U32, Access.READ_WRITE, ""),
    BLOCK_PAYLOAD_WORDS(1030, Type.U16, Access.READ_WRITE, ""),
    BLOCK_CRC32(1031, Type.U32, Access.READ_WRITE, ""),
    BLOCK_PAYLOAD(1033, 110, Type.U16, Access.READ_WRITE, ""),
    BLOCK_SEQ(1143, Type.U16, Access.READ_WRITE, "");

    /** The unit id at which a table answers. */
    public static final int UNIT = 1;

    /** The status registers: read together in one request. */
    public static final int STATUS_FIRST = 256;

    public static final int STATUS_COUNT = 48;

    static final int IDENTITY_FIRST = 0;
    static final int IDENTITY_COUNT = 13;
    static final int COMMAND_FIRST = 384;
    static final int COMMAND_COUNT = 10;
    static final int LEASE_FIRST = 416;
    static final int LEASE_COUNT = 5;
    static final int MAILBOX_FIRST = 1024;
    static final int MAILBOX_COUNT = 120;

    /** How a value lies in its registers. */
    public enum Type {
        U16(1),
        U32(2),
        I32(2);

        private final int words;

        Type(int words) {
            this.words = words;
        }
    }

    /** Who may write. */
    public enum Access {
        READ,
        READ_WRITE
    }

    private final int address;
    private final int count;
    private final Type type;
    private final Access access;
    private final String unit;

    RegisterMap(int address, Type type, Access access, String unit) {
        this(address, type.words, type, access, unit);
    }

    RegisterMap(int address, int count, Type type, Access access, String unit) {
        this.address = address;
        this.count = count;
        this.type = type;
        this.access = access;
        this.unit = unit;
    }

    /** Of the first word, counted from 0. */
    public int address() {
        return address;
    }

    /** Words. */
    public int count() {
        return count;
    }

    public Type type() {
        return type;
    }

    public Access access() {
        return access;
    }

    /** What one count means; empty for a plain number. */
    public String unit() {
        return unit;
    }

    /** The value, when {@code words} holds the registers from address {@code first} on. */
    public long read(int[] words, int first) {
        int at = address - first;
        return switch (type) {
            case U16 -> words[at];
            case U32 -> Words.u32(words, at);
            case I32 -> Words.i32(words, at);
        };
    }

    /** Puts {@code value} into {@code words}, which holds the registers from address {@code first} on. */
    void write(int[] words, int first, long value) {
        if (type == Type.U16) {
            Words.putU16(words, address - first, value);
        } else {
            Words.putU32(words, address - first, value);
        }
    }

    /** The entry to which the register at {@code address} belongs, if it is mapped. */
    public static Optional<RegisterMap> at(int address) {
        for (RegisterMap register : values()) {
            if (address >= register.address && address < register.address + register.count) {
                return Optional.of(register);
            }
        }
        return Optional.empty();
    }
}
