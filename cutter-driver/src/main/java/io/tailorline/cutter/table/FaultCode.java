package io.tailorline.cutter.table;

import java.util.Locale;

/** Why a table stands in FAULT; numbers are those of its register {@code FAULT_CODE}. */
public enum FaultCode {
    NONE(0, "no fault"),
    EMERGENCY_STOP(1, "emergency stop"),
    GUARD(2, "guard or light curtain open"),
    DRIVE_X(3, "drive X"),
    DRIVE_Y(4, "drive Y"),
    DRIVE_C(5, "knife rotation drive"),
    FOLLOWING_ERROR(6, "following error"),
    LIMIT(7, "limit switch hit"),
    VACUUM_LOW(8, "vacuum low"),
    KNIFE_BROKEN(9, "knife broken or stuck"),
    CONVEYOR(10, "conveyor"),
    COMMUNICATION_LOST(11, "communication lost"),
    RING_CORRUPT(12, "block ring corrupt"),
    BAD_RECORD(13, "bad record"),
    LABEL_OR_DRILL(14, "label printer or drill"),
    OVER_TEMPERATURE(15, "over-temperature"),
    PROGRAM_CHECKSUM(16, "program checksum wrong"),
    COLLISION(17, "collision");

    private final int code;
    private final String words;

    FaultCode(int code, String words) {
        this.code = code;
        this.words = words;
    }

    public int code() {
        return code;
    }

    /** What an operator reads. */
    public String words() {
        return words;
    }

    /**
     * The fault of that number.
     *
     * @throws IllegalArgumentException for a number that the map does not know
     */
    public static FaultCode ofCode(int code) {
        for (FaultCode fault : values()) {
            if (fault.code == code) {
                return fault;
            }
        }
        throw new IllegalArgumentException(String.format(Locale.ROOT, "Fault code %d; expected 0 to 17.", code));
    }

    /** Whether the head still knows where it is after this fault; if not, the table must be homed again. */
    public boolean keepsPosition() {
        return switch (this) {
            case DRIVE_X, DRIVE_Y, FOLLOWING_ERROR, LIMIT, COLLISION -> false;
            default -> true;
        };
    }
}
